import MiniSearch from 'minisearch'
import type { Finding } from '../../schema/finding'
import type { Reference } from '../reference/reference'
import { indexTerms, tokenizeForQuery } from '../text/text'
import {
  canonicalWord,
  isFiller,
  isLoose,
  isMovement,
  jerkTerm,
  negationWords,
  triggerTerm,
} from './clinical-words'
import { settingPairs } from './words'

/** One way of saying a finding, as a set of comparable words. */
export type FindingPhrase = {
  readonly findingId: string
  readonly text: string
  readonly terms: readonly string[]
  /** Whether an article belongs to it, so that it is said in one piece: "the runs" is not "runs of jerks". */
  readonly isOnePiece: boolean
  /** The words as they are spelt, for telling "muscle twitch" from "muscle jerk" where the terms agree. */
  readonly spelt: ReadonlySet<string>
  /** Whether it says when it jerks, in words that say so without the jerks: "persists in sleep". */
  readonly isWhen: boolean
  /** Sum of the weights of its terms. */
  readonly mass: number
  /** Terms without which it is not said: all of a short phrase; its jerks, its trigger and every no of its own. */
  readonly needed: readonly string[]
  /** Terms of movement, of which one must be said: "bilateral" alone is no bilateral jerks. Empty where it has none. */
  readonly movement: readonly string[]
  /** The same as a text weighs them: words of time little. */
  readonly said: number
  /** Whether the vocabulary's own label says it so; preferred among equal matches. */
  readonly isLabel: boolean
}

/** Everything the vocabulary can be called, ready to be matched. */
export type PhraseIndex = {
  readonly phrases: readonly FindingPhrase[]
  /** Phrases by each term they hold, as places in `phrases`. */
  readonly byTerm: ReadonlyMap<string, readonly number[]>
  /** How telling a term is: the rarer among the findings, the more. */
  weightOf(term: string): number
  /** The same in a text, where words of time and degree matter less than in a phrase that needs them. */
  textWeightOf(term: string): number
  /** Whether a term stands in so many findings that alone it names none of them ("jerk", "leg"). */
  isGeneric(term: string): boolean
  /** Terms of the vocabulary that a word not in it probably means: a misspelling or an unfinished word. */
  nearTerms(term: string): readonly string[]
}

/** A term of more findings than this cannot tell which is meant. */
const genericFrom = 14
/** Letters from which a word may be misspelt, or unfinished: shorter ones are one edit from another word of medicine. */
const nearFrom = 5
/** Letters from which one may be wrong: "never" is not "fever". */
const editFrom = 6
/** Longer ones are no words: looking for the nearest to them takes the square of their length. */
const nearTo = 40
const twoEditsFrom = 10
/** A phrase of so few terms is another one without any of them: "large pupils" is not "large". */
const shortPhrase = 2
export const isNegationTerm = (term: string): boolean => negationWords.has(term)
/** What a word of time or degree weighs beside a word that names something. */
const looseShare = 0.3

/**
 * "Rigidity or hypertonia" are two names, "muscle weakness or wasting" share the muscle; in "gait or truncal ataxia" the
 * words share their noun.
 */
/** A word that names a sign by itself, as "depression" does and "gait" does not. */
const clinicalNoun = /(?:sion|ness|ism|osis|itis|emia|xia|ting)$/u
const alternativesOf = (label: string): readonly string[] => {
  const [left = '', right, ...more] = label.split(' or ').map((part) => part.trim())
  if (right === undefined || more.length > 0 || label.includes(',')) return []
  const isWord = (part: string): boolean => !part.includes(' ')
  if (isWord(left) && isWord(right)) return [left, right]
  if (isWord(right)) return [left, left.replace(/\S+$/u, right)]
  return isWord(left) && clinicalNoun.test(left) ? [left] : []
}

/** "Myoclonic tremor (cortical tremor)" is two names; "Brain (and cord) MRI" is one. */
const waysOfLabel = (label: string): readonly string[] => {
  const bare = label.replace(/\([^)]*\)/gu, ' ').trim()
  const inBrackets = Array.from(label.matchAll(/\(([^)]+)\)/gu), (match) => match[1] ?? '')
  return [
    bare,
    ...alternativesOf(bare),
    ...inBrackets.filter((part) => !/^(?:and|or|including)\b|,/u.test(part)),
  ]
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'his', 'her', 'my'])

/**
 * Comparable words of a phrase. Fillers go, but not where they leave one word of several: "in sleep" is not "sleep",
 * "lets go" not "go".
 */
const phraseTerms = (text: string): readonly string[] => {
  const plains = tokenizeForQuery(text).map((word) => word.toLowerCase().replace(/['’`]/gu, ''))
  const { verbs, particles } = settingPairs(plains)
  const all = plains
    .map((plain, at) => ({ plain, term: verbs.has(at) ? triggerTerm : canonicalWord(plain) }))
    .filter(({ term }, at) => term !== '' && !particles.has(at))
  const bare = all.filter(({ plain }) => !articles.has(plain))
  // "The runs" is not "runs": an article stays where it leaves one word.
  const words = bare.length > 1 ? bare : all
  const telling = words.filter(({ plain, term }) => !isFiller(plain) && !isFiller(term))
  return [...new Set((telling.length > 1 ? telling : words).map(({ term }) => term))]
}

const waysOf = (finding: Finding): readonly { text: string; isLabel: boolean }[] => [
  ...waysOfLabel(finding.label).map((text, i) => ({ text, isLabel: i === 0 })),
  ...[
    ...(finding.synonyms ?? []),
    ...(finding.examples ?? []).flat(),
    ...(finding.lay ?? []),
    ...(finding.said ?? []),
  ].map((text) => ({
    text,
    isLabel: false,
  })),
]

const buildIndex = (findings: readonly Finding[]): PhraseIndex => {
  const findingsOfTerm = new Map<string, Set<string>>()
  const drafts = findings.flatMap((finding) =>
    waysOf(finding).map(({ text, isLabel }) => ({
      findingId: finding.id,
      isActivation: finding.group === 'activation',
      text,
      isLabel,
      terms: phraseTerms(text),
      spelt: new Set(indexTerms(text)),
      isOnePiece: phraseTerms(text).some((term) => articles.has(term)),
    })),
  )
  for (const { findingId, terms } of drafts) {
    for (const term of terms) findingsOfTerm.set(term, (findingsOfTerm.get(term) ?? new Set()).add(findingId))
  }
  const weightWith = (findingCount: number): number => Math.log(1 + findings.length / (1 + findingCount))
  const weights = new Map(Array.from(findingsOfTerm, ([term, { size }]) => [term, weightWith(size)]))
  const unknownWeight = weightWith(0)
  const weightOf = (term: string): number => weights.get(term) ?? unknownWeight
  const phrases = drafts
    .filter(({ terms }) => terms.length > 0)
    .map((draft) => ({
      ...draft,
      mass: draft.terms.reduce((sum, term) => sum + weightOf(term), 0),
      said: draft.terms.reduce((sum, term) => sum + weightOf(term) * (isLoose(term) ? looseShare : 1), 0),
      needed:
        draft.terms.length <= shortPhrase
          ? draft.terms
          : draft.terms.filter(
              (term) =>
                isNegationTerm(term) ||
                term === jerkTerm ||
                (term === triggerTerm && !draft.terms.includes(jerkTerm)),
            ),
      movement: draft.terms.filter(isMovement),
      isWhen:
        draft.isActivation && draft.terms.filter((term) => term !== jerkTerm && !isLoose(term)).length >= 2,
    }))
  const byTerm = new Map<string, number[]>()
  for (const [place, { terms }] of phrases.entries()) {
    for (const term of terms) byTerm.set(term, [...(byTerm.get(term) ?? []), place])
  }
  const words = new MiniSearch<{ id: string; term: string }>({
    fields: ['term'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  })
  words.addAll([...byTerm.keys()].map((term) => ({ id: term, term })))
  const known = new Map<string, readonly string[]>()
  const nearTerms = (term: string): readonly string[] => {
    const cached = known.get(term)
    if (cached !== undefined) return cached
    if (term.length > nearTo) return []
    if (known.size > 5_000) known.clear()
    const found =
      term.length < nearFrom || /\d/u.test(term)
        ? []
        : words
            .search(term, {
              prefix: true,
              fuzzy: term.length >= twoEditsFrom ? 2 : term.length >= editFrom ? 1 : 0,
            })
            .map(({ id }) => String(id))
            // People rarely mistype the first letter; a far longer word is another word.
            .filter((near) => near[0] === term[0] && near.length <= term.length + 3)
            .slice(0, 3)
    known.set(term, found)
    return found
  }
  return {
    phrases,
    byTerm,
    weightOf,
    textWeightOf: (term) => weightOf(term) * (isLoose(term) ? looseShare : 1),
    isGeneric: (term) => isLoose(term) || (findingsOfTerm.get(term)?.size ?? 0) > genericFrom,
    nearTerms,
  }
}

const indexes = new WeakMap<Reference, PhraseIndex>()

/** The phrase index of a reference, built once. */
export const phraseIndexOf = (reference: Reference): PhraseIndex => {
  const known = indexes.get(reference)
  if (known !== undefined) return known
  const index = buildIndex(reference.dataset.findings)
  indexes.set(reference, index)
  return index
}
