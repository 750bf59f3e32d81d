import type { Drug } from '../../schema/drug'
import { editDistance } from '../text/edit-distance'
import { processTerm, type Span, type Token } from '../text/text'
import { nearBucket, type DrugNames, type ListedName, type NearName } from './drug-names'
import { classOfWord } from './list-words'
import type { ListedDrugOrPartner, Partner } from './partners'

/** One edit from five letters, two from nine, by the shorter word: below, other drugs are too near. */
const allowedEdits = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  return length >= 9 ? 2 : length >= 5 ? 1 : 0
}

export type Word = Token

export type NameMatch<D extends ListedDrugOrPartner> = Span & {
  readonly drug: D
  /** The listed name that was met. */
  readonly name: string
  readonly how: 'exact' | 'spelling'
}
/** A drug that has an entry. */
export type DrugMatch = NameMatch<Drug>
/** A drug that counts for combinations alone. */
export type PartnerMatch = NameMatch<Partner>
/** A misspelling as near to one drug as to another. */
export type DrugChoice = Span & {
  readonly candidates: readonly { readonly drug: ListedDrugOrPartner; readonly name: string }[]
}

/** Most parts of a name: "immune checkpoint inhibitors class other members". */
const mostParts = 6
/** Between the parts of a name in speech: "piperacillin and tazobactam". */
export const joinWords: ReadonlySet<string> = new Set(['and', 'plus'])

const isJoin = (word: Word): boolean => joinWords.has(word.text.toLowerCase())
const spanOf = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
})

/** A match and which words it takes: from `from` up to, not including, `to`. */
export type Taken<T> = { readonly value: T; readonly from: number; readonly to: number }

/**
 * Names that stand in the words as written, the longest first, none overlapping.
 *
 * @param accept which of the names may be read here
 */
export const exactMatches = (
  names: DrugNames,
  words: readonly Word[],
  accept: (name: ListedName, written: string) => boolean,
): readonly Taken<NameMatch<ListedDrugOrPartner>>[] => {
  const terms = words.map((word) => processTerm(word.text))
  const found: Taken<NameMatch<ListedDrugOrPartner>>[] = []
  let from = 0
  while (from < words.length) {
    let to = Math.min(words.length, from + mostParts)
    for (; to > from; to -= 1) {
      const [first, last] = [words[from], words[to - 1]]
      if (first === undefined || last === undefined || isJoin(first) || isJoin(last)) continue
      const key = terms
        .slice(from, to)
        .filter((_, i) => !isJoin(words[from + i] ?? first))
        .join('')
      const listed = names.byKey.get(key)
      if (listed === undefined || !accept(listed, first.text)) continue
      const { drug, name } = listed
      found.push({ value: { drug, name, how: 'exact', ...spanOf(words, from, to) }, from, to })
      break
    }
    from = Math.max(to, from + 1)
  }
  return found
}

/** In a name of two or more parts a shorter part may be misspelt, as in "tranexamic acd", but never the V of "penicillin V". */
const longName = 9
const shortestPart = 3
const mostEdits = 2

/** Edits from typed terms to a name, part by part; null where too many. */
const editsTo = (terms: readonly string[], name: NearName): number | null => {
  const isLong = name.parts.length > 1 && name.parts.join('').length >= longName
  let edits = 0
  for (const [i, part] of name.parts.entries()) {
    const term = terms[i] ?? ''
    if (term === part) continue
    const allowed = allowedEdits(term, part)
    const most = isLong && Math.min(term.length, part.length) >= shortestPart ? Math.max(1, allowed) : allowed
    if (most === 0 || term.charAt(0) !== part.charAt(0)) return null
    const here = editDistance(term, part, most)
    edits += here
    if (here > most || edits > mostEdits) return null
  }
  return edits
}

/** The names nearest to terms that are none themselves. */
const nearest = (names: DrugNames, terms: readonly string[]): readonly NearName[] => {
  let least = Number.POSITIVE_INFINITY
  let found: NearName[] = []
  for (const name of names.near.get(nearBucket(terms)) ?? []) {
    const edits = editsTo(terms, name)
    if (edits === null || edits > least) continue
    if (edits < least) found = []
    least = edits
    found.push(name)
  }
  return found
}

/** Below this many letters a word is read as a misspelling only where the item has little else: prose has words such as "neural". */
const longWord = 8
const fewUnread = 2
const shortestMisspelt = 5

/**
 * Misspelt names among words that nothing else has taken.
 *
 * @param isFree whether the word at an index is neither a name nor a dose, route or the like
 */
export const spellingMatches = (
  names: DrugNames,
  words: readonly Word[],
  isFree: (index: number) => boolean,
): readonly Taken<NameMatch<ListedDrugOrPartner> | DrugChoice>[] => {
  const unread = words.filter((word, i) => isFree(i) && classOfWord(word.text) === null).length
  const found: Taken<NameMatch<ListedDrugOrPartner> | DrugChoice>[] = []
  let from = 0
  while (from < words.length) {
    let to = Math.min(words.length, from + mostParts)
    for (; to > from; to -= 1) {
      const run = words.slice(from, to)
      if (run.some((_, i) => !isFree(from + i)) || run.every(({ text }) => classOfWord(text) !== null))
        continue
      const longest = Math.max(...run.map(({ text }) => text.length))
      if (longest < shortestMisspelt || (longest < longWord && unread > fewUnread)) continue
      const near = nearest(
        names,
        run.map(({ text }) => processTerm(text)),
      )
      const drugs = new Map(near.map((name) => [name.drug, name]))
      if (drugs.size === 0 || (drugs.size === 1 && drugs.has(null))) continue
      const candidates = [...drugs.values()].flatMap(({ drug, name }) =>
        drug === null ? [] : [{ drug, name }],
      )
      const [only] = candidates
      const span = spanOf(words, from, to)
      const value =
        drugs.size === 1 && only !== undefined
          ? { ...only, how: 'spelling' as const, ...span }
          : { candidates, ...span }
      found.push({ value, from, to })
      break
    }
    from = Math.max(to, from + 1)
  }
  return found
}
