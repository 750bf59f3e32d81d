import type { Entry } from '../../schema/entry'
import { findingProbability } from '../reference/frequency'
import { searchedFindings } from './finding-names'
import type { Reference } from '../reference/reference'
import { documentMaker } from './search-document'
import { searchFields, type SearchField } from '../reference/search-options'
import { isStopWord, processTerm, tokenizeForIndex } from '../text/text'

/**
 * How well the words of a query belong together in an entry. The index knows only that each word stands somewhere in it;
 * "knee replacement" then finds every long entry that mentions a knee and renal replacement. Here a word counts where
 * it makes up most of one phrase of the entry (a label, a synonym, a cause), or stands with another word of the query.
 */
export type Cohesion = {
  /** Words of the query that count, 0 to 1. */
  readonly share: number
  /** Whether one of them counts in a name, abbreviation, synonym, gene or drug. */
  readonly isNamed: boolean
  /** The best single phrase: share of the query in it times share of it in the query, times its weight. */
  readonly best: number
}

type Phrase = {
  readonly field: SearchField
  readonly terms: readonly string[]
  /** Factor of a match in the phrase; that of a finding follows how frequently it occurs in the disorder. */
  readonly weight: number
}

/** A phrase of the entry's very name says more than one of its findings or causes. */
const nameWeight = 1.25
/** What a finding's phrase keeps however rare the finding: it is still the phrase that was asked for. */
const leastFindingWeight = 0.6

/** Where an entry says what it is called, or a drug or gene of it. */
export const namingFields: ReadonlySet<SearchField> = new Set([
  'name',
  'abbreviation',
  'synonym',
  'gene',
  'drug',
])

/** Generic words of myoclonus and of its tests: most entries have them, so that they do not discriminate. */
const fieldWordList = [
  'jerk',
  'jerky',
  'myoclonus',
  'myoclonic',
  'twitch',
  'movement',
  'shaking',
  'shake',
  'patient',
  'symptom',
  'sign',
  'mri',
  'eeg',
  'emg',
  'scan',
  'test',
] as const
const fieldWords: ReadonlySet<string> = new Set(fieldWordList.map(processTerm))

/** Whether a word of the field begins so, and is longer. */
export const beginsFieldWord = (letters: string): boolean =>
  fieldWordList.some((word) => word.length > letters.length && word.startsWith(letters))

const phrasesOf = (text: string, field: SearchField, weight: number): readonly Phrase[] =>
  text
    .split(/[\n,;:()]+/u)
    .map((phrase) => ({
      field,
      weight,
      terms: [...new Set(tokenizeForIndex(phrase).map(processTerm))].filter(
        (term) => term !== '' && !isStopWord(term) && !fieldWords.has(term),
      ),
    }))
    .filter(({ terms }) => terms.length > 0)

/** The phrases of an entry by each term they hold. */
type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>

const indexPhrases = (phrases: readonly Phrase[]): PhraseIndex => {
  const index = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    for (const term of phrase.terms) {
      const list = index.get(term)
      if (list === undefined) index.set(term, [phrase])
      else list.push(phrase)
    }
  }
  return index
}

/** Phrases of the entries of a reference: each made when first asked for, and kept. */
type Phrases = (entry: Entry) => PhraseIndex

const findingPhrases = (reference: Reference, entry: Entry): readonly Phrase[] =>
  searchedFindings(reference.dataset, entry, reference.finding).flatMap(({ listed, names }) => {
    const weight = leastFindingWeight + (1 - leastFindingWeight) * findingProbability(listed)
    return names.flatMap((name) => phrasesOf(name, 'finding', weight))
  })

const makePhrases = (reference: Reference): Phrases => {
  const documentOf = documentMaker(reference.dataset)
  const byEntry = new Map<string, PhraseIndex>()
  return (entry) => {
    const known = byEntry.get(entry.id)
    if (known !== undefined) return known
    const document = documentOf(entry)
    const index = indexPhrases([
      ...searchFields
        .filter((field) => field !== 'finding')
        .flatMap((field) => phrasesOf(document[field], field, field === 'name' ? nameWeight : 1)),
      ...findingPhrases(reference, entry),
    ])
    byEntry.set(entry.id, index)
    return index
  }
}

const phrasesByReference = new WeakMap<Reference, Phrases>()
/** The phrases of an entry. Also called ahead of the first search, see `warm-up.ts`. */
export const entryPhrases = (reference: Reference, entry: Entry): PhraseIndex => {
  const known = phrasesByReference.get(reference)
  if (known !== undefined) return known(entry)
  const made = makePhrases(reference)
  phrasesByReference.set(reference, made)
  return made(entry)
}

/** The words of a query without those that most entries share, such as "myoclonus" and "EEG". */
export const dropFieldWords = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !fieldWords.has(word))

/**
 * @param words telling words of the query, as index terms
 * @param matchedBy for each word, the index terms by which the entry matched it
 */
export const measureCohesion = (
  reference: Reference,
  entryId: string,
  words: readonly string[],
  matchedBy: (word: string) => ReadonlySet<string>,
): Cohesion => {
  const counted = new Set<string>()
  let isNamed = false
  let best = 0
  const entry = reference.entry(entryId)
  const phrases = entry && entryPhrases(reference, entry)
  const wordsOf = new Map<Phrase, Set<string>>()
  for (const word of words) {
    for (const term of matchedBy(word)) {
      for (const phrase of phrases?.get(term) ?? []) {
        const known = wordsOf.get(phrase)
        if (known === undefined) wordsOf.set(phrase, new Set([word]))
        else known.add(word)
      }
    }
  }
  for (const [{ field, terms, weight }, here] of wordsOf) {
    const coverage = Math.min(1, here.size / terms.length)
    if (here.size < 2 && coverage <= 0.5) continue
    for (const word of here) counted.add(word)
    if (namingFields.has(field)) isNamed = true
    best = Math.max(best, weight * coverage * (here.size / words.length))
  }
  return { share: words.length === 0 ? 1 : counted.size / words.length, isNamed, best }
}
