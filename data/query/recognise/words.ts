import type { FindingState } from '../rank/case'
import { tokensOf, type Span, type Token } from '../text/text'
import {
  canonicalWord,
  doubtWords,
  isFiller,
  negationEnds,
  negationWords,
  trailingNegations,
} from './clinical-words'

export type Polarity = FindingState

/** A word of the text as the recogniser sees it. */
export type Word = Span & {
  readonly text: string
  /** Comparable form, see `canonicalWord`. */
  readonly term: string
  readonly isFiller: boolean
  readonly isNegation: boolean
}

/** A stretch between commas, semicolons, full stops or "but", within which phrases are looked for. */
export type Clause = { readonly words: readonly Word[]; readonly isContinued: boolean }

const joint = /[-‐‑–/+.]/u

/** Parts of a dash compound each with its own place in the text. */
const partsOf = ({ text, start }: Token): readonly Token[] => {
  const parts: Token[] = []
  let at = 0
  for (const part of text.split(joint)) {
    if (part !== '') parts.push({ text: part, start: start + at, end: start + at + part.length })
    at += part.length + 1
  }
  return parts
}

/** Words of a text in order; dash compounds are taken apart, as in the search. */
export const wordsOf = (text: string): readonly Word[] =>
  tokensOf(text)
    .flatMap((token) => (/^\d+[.-]\d+$/u.test(token.text) ? [token] : partsOf(token)))
    .map((part) => {
      const plain = part.text.toLowerCase().replace(/['’`]/gu, '')
      const term = canonicalWord(part.text)
      return {
        ...part,
        term,
        isFiller: isFiller(plain) || isFiller(term),
        isNegation: negationWords.has(plain) || negationWords.has(term),
      }
    })
    .filter(({ term }) => term !== '')

/** Words that close a list under one negation. */
const listEnds: ReadonlySet<string> = new Set(['or', 'nor'])

/**
 * Splits a text into clauses. A comma list continues a negation only up to its "or": in "no ataxia, seizures or dementia"
 * all three are absent, in "no fever, on cefepime" the drug is taken.
 */
export const clausesOf = (text: string): readonly Clause[] => {
  const clauses: Clause[] = []
  let words: Word[] = []
  let isContinued = false
  let last = 0
  const close = (separator: string): void => {
    if (words.length > 0) clauses.push({ words, isContinued })
    if (words.length > 0 || /[.;\n]/u.test(separator))
      isContinued = separator.includes(',') && !/[.;\n]/u.test(separator)
    words = []
  }
  for (const word of wordsOf(text)) {
    const between = text.slice(last, word.start)
    if (/[,;:.!?\n•()]/u.test(between)) close(between)
    if (word.term === 'but' || word.term === 'however') close(';')
    words.push(word)
    last = word.end
  }
  close('.')
  let isInList = false
  return clauses
    .toReversed()
    .map((clause): Clause => {
      isInList ||= clause.words.some(({ text: word }) => listEnds.has(word.toLowerCase()))
      const continues = clause.isContinued && isInList
      if (!clause.isContinued) isInList = false
      return { ...clause, isContinued: continues }
    })
    .toReversed()
}

/** For every word, whether a finding named there is present, absent or in doubt. */
export type Reading = { readonly polarities: readonly Polarity[]; readonly cues: ReadonlySet<number> }

/**
 * Reads negation and doubt over a clause. Words that belong to a phrase of the vocabulary ("no EEG correlate",
 * "hands will not stay up") are handed in as taken and negate nothing.
 *
 * @param continues polarity that an unfinished list before this clause hands on, or null
 */
export const readPolarity = (
  words: readonly Word[],
  isTaken: (index: number) => boolean,
  continues: Polarity | null,
): Reading => {
  const cues = new Set<number>()
  let state: Polarity = continues ?? 'present'
  const polarities = words.map((word, i): Polarity => {
    if (isTaken(i)) return state
    if (word.isNegation) {
      cues.add(i)
      state = 'absent'
    } else if (doubtWords.has(word.term)) {
      cues.add(i)
      state = 'uncertain'
    } else if (state !== 'present' && negationEnds.has(word.term)) {
      state = 'present'
    }
    return state
  })
  const end = words.length - 1
  const last = words[end]
  const isTrailing = last !== undefined && !isTaken(end) && trailingNegations.has(last.term) && end > 0
  if (isTrailing) cues.add(end)
  // "Ataxia was not seen", "seizures not present": a negation with nothing after it looks back.
  const lastTelling = words.findLastIndex((word) => !word.isFiller)
  const lookBack = words.some((word, i) => i > 0 && i >= lastTelling && word.isNegation && cues.has(i))
  return { polarities: isTrailing || lookBack ? polarities.map(() => 'absent' as const) : polarities, cues }
}
