import { isNameAnywhere, type DrugNames } from './drug-names'
import { classOfWord, type WordClass } from './list-words'
import {
  exactMatches,
  spellingMatches,
  type DrugChoice,
  type DrugMatch,
  type NameMatch,
  type PartnerMatch,
  type Taken,
  type Word,
} from './match-names'
import { isPartner, type ListedDrugOrPartner } from './partners'

/** What one run of words says: names, and the class of every word. */
export type Reading = {
  /** `choice`: a misspelling of two drugs alike; `no-name`: a heading, or doses alone. */
  readonly reading: 'recognised' | 'choice' | 'unrecognised' | 'no-name'
  readonly matches: readonly DrugMatch[]
  /** Drugs without an entry that count for combinations. */
  readonly partners: readonly PartnerMatch[]
  readonly choices: readonly DrugChoice[]
  /** Words beside a recognised name that were not read: a reason, or a drug without an entry. */
  readonly unread: readonly string[]
  readonly words: readonly Word[]
  readonly classes: readonly (WordClass | 'name' | null)[]
}

type AnyMatch = NameMatch<ListedDrugOrPartner>
const isOfPartner = (value: AnyMatch | DrugChoice): value is PartnerMatch =>
  'drug' in value && isPartner(value.drug)
const isOfDrug = (value: AnyMatch | DrugChoice): value is DrugMatch =>
  'drug' in value && !isPartner(value.drug)

/** The words that names take. A list may be one line of two thousand names, so each is marked once. */
const placesOf = (taken: readonly Taken<unknown>[]): ReadonlySet<number> =>
  new Set(taken.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))

/** "INH" is isoniazid, and short for inhaled after a drug that has its dose or beside "PRN" and "puffs". */
const isRoute = (words: readonly Word[], at: number, hasDoseBefore: boolean): boolean =>
  classOfWord(words[at]?.text ?? '') === 'route' &&
  ((words.length === 1 && hasDoseBefore) || words.some(({ text }) => /^(?:prn|puffs?)$/iu.test(text)))

/**
 * Reads the names in a run of words between two separators.
 *
 * @param hasDoseBefore whether the item before it on the line has its dose
 */
export const readRun = (names: DrugNames, words: readonly Word[], hasDoseBefore: boolean): Reading => {
  let taken: readonly Taken<AnyMatch | DrugChoice>[] = exactMatches(names, words, isNameAnywhere)
  let places = placesOf(taken)
  const isFree = (i: number): boolean => !places.has(i)
  if (taken.length === 0) {
    const [alone, ...others] = exactMatches(names, words, () => true)
    const isOnly = (_: Word, i: number): boolean =>
      (alone !== undefined && i >= alone.from && i < alone.to) || classOfWord(words[i]?.text ?? '') !== null
    const isName = alone !== undefined && !isRoute(words, alone.from, hasDoseBefore)
    if (isName && others.length === 0 && words.every(isOnly)) taken = [alone]
  }
  places = placesOf(taken)
  taken = [...taken, ...spellingMatches(names, words, isFree)].sort((a, b) => a.from - b.from)
  places = placesOf(taken)
  const values = taken.map(({ value }) => value)
  const classes = words.map((word, i) => (isFree(i) ? classOfWord(word.text) : ('name' as const)))
  const unread = words.filter((_, i) => classes[i] === null).map(({ text }) => text)
  const matches = values.filter(isOfDrug)
  const partners = values.filter(isOfPartner)
  const choices = values.filter((value) => 'candidates' in value)
  // "sodium chloride" is made of words of salts alone, and is a drug all the same.
  const hasContent = unread.length > 0 || classes.includes('salt') || classes.includes('form')
  const reading =
    matches.length + partners.length > 0
      ? 'recognised'
      : choices.length > 0
        ? 'choice'
        : hasContent
          ? 'unrecognised'
          : 'no-name'
  return {
    reading,
    matches,
    partners,
    choices,
    unread: reading === 'recognised' ? unread : [],
    words,
    classes,
  }
}
