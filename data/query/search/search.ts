import type { SearchResult as IndexHit, Query } from 'minisearch'
import type { Entry } from '../../schema/entry'
import type { Commonness } from '../../schema/vocabulary'
import { begunReadings } from './begun-word'
import { cohesionOf, namingFields, tellingWords } from './cohesion'
import { editDistance } from '../text/edit-distance'
import { arguesAgainst, findingsAsked, findingsNamed, shownOf, type AskedFindings } from './finding-query'
import { fieldScopes, parseQuery, type FieldScope, type ParsedQuery, type QueryFilter } from './query-syntax'
import { longestFuzzyWord, readQuery, type ReadQuery } from './query-bounds'
import type { Reference } from '../reference/reference'
import { searchFields, type SearchField } from '../reference/search-options'
import { isStopWord, nameKey, processTerm, tokenizeForQuery } from '../text/text'

/** How a hit was found, in falling order of certainty. */
export type Pass = 'name' | 'exact' | 'prefix' | 'partial' | 'fuzzy'

export type FieldMatch = { readonly field: SearchField; readonly terms: readonly string[] }

export type SearchHit = {
  readonly entryId: string
  readonly pass: Pass
  readonly score: number
  /** Which fields matched, with the matched index terms; fields in the order of `searchFields`. */
  readonly matches: readonly FieldMatch[]
  /** Words of the query that this entry does not contain; empty unless the pass is `partial`. */
  readonly missing: readonly string[]
  /** Findings that the query names as such and the entry shows; absent where it names none. */
  readonly findings?: readonly string[]
}

export type SearchOutcome = {
  readonly hits: readonly SearchHit[]
  /** Hits for a likely misspelling, shown apart and labelled. Filled only when nothing else was found. */
  readonly didYouMean: readonly SearchHit[]
  /** `all`: no words, everything passes the filters. `partial`: no entry has every word; the best partial matches. */
  readonly mode: 'all' | 'matched' | 'partial' | 'fuzzy' | 'nothing'
  /** Words that occur nowhere in the reference. */
  readonly unknownWords: readonly string[]
  /** Scoped terms that could not be read, as typed. */
  readonly unknownScopes: readonly string[]
  /** What of the query was asked: a long one is asked in part. */
  readonly read: ReadQuery
}

type Answer = Omit<SearchOutcome, 'read'>

export type SearchContext = { readonly isBookmarked?: (entryId: string) => boolean }

/**
 * Letters from which a word may be misspelt: three-letter acronyms are one edit apart (JME, PME, EME). Beside another
 * word that matches, four letters are enough.
 */
const fuzzyFrom = { alone: 5, besideOthers: 4 } as const
/** Letters from which any two edits are allowed; at eight, "fracture" would be "feature". */
const twoEditsFrom = 10
/** Names are what people misspell: there two edits are allowed from here. */
const twoEditsInNamesFrom = 8
/** Two edits are allowed from here where the consonants agree: vowels and doubled letters are what people confuse. */
const twoEditsInVowelsFrom = 6
/** Among equal matches the commoner disorder is the likelier one to be meant; never enough to overturn a better match. */
const commonnessFactor = {
  common: 1.15,
  uncommon: 1.08,
  rare: 1,
  'very-rare': 0.93,
} as const satisfies Record<Commonness, number>
/** A match of several words counts where more than this share of them stand in phrases of their own or together. */
const cohesiveShare = 0.5
/** A partial match must hold more than this share of the words, weighed by how telling each is. */
const partialShare = 0.5

const passesFilter = (entry: Entry, filter: QueryFilter, context: SearchContext): boolean => {
  switch (filter.scope) {
    case 'onset':
      return entry.onset.bands.includes(filter.value)
    case 'generator':
      return entry.generators.includes(filter.value)
    case 'class':
      return entry.aetiology === filter.value
    case 'urgency':
      return entry.urgency === filter.value
    case 'is':
      return context.isBookmarked?.(entry.id) ?? false
  }
}

const matchesOf = (hit: IndexHit): readonly FieldMatch[] => {
  const byField = new Map<SearchField, string[]>()
  for (const [term, fields] of Object.entries(hit.match)) {
    for (const field of fields) {
      const known = field as SearchField
      byField.set(known, [...(byField.get(known) ?? []), term])
    }
  }
  return searchFields.flatMap((field) => {
    const terms = byField.get(field)
    return terms === undefined ? [] : [{ field, terms: terms.sort() }]
  })
}

/** Content words of free text: stop words go, unless the query is made of nothing else. */
export const contentWords = (text: string): readonly string[] => {
  const all = tokenizeForQuery(text)
    .map((raw) => ({ raw, term: processTerm(raw) }))
    .filter(({ term }) => term !== '')
  const telling = all.filter(({ raw, term }) => !isStopWord(raw.toLowerCase()) && !isStopWord(term))
  return [...new Set((telling.length > 0 ? telling : all).map(({ term }) => term))]
}

const isPlainTerm = { tokenize: (text: string) => [text], processTerm: (term: string) => term }

const canBegin = (term: string): boolean => term.length >= 2 && term.length <= longestFuzzyWord

type Level = 'exact' | 'prefix' | 'fuzzy'

const editsAllowed = (term: string, isAlone: boolean): number | false => {
  const fewest = isAlone ? fuzzyFrom.alone : fuzzyFrom.besideOthers
  if (term.length < fewest || term.length > longestFuzzyWord || /\d/u.test(term)) return false
  return term.length >= twoEditsInVowelsFrom ? 2 : 1
}

/** Consonants in order, doubled ones once: "lafaro" and "lafora" are both l-f-r. */
const skeletonOf = (word: string): string => word.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1')

/** People rarely mistype the first letter; without this "stone" finds "tone". */
const isTypoOf = (term: string, word: string, fields: readonly string[]): boolean => {
  if (term[0] !== word[0]) return false
  const edits = editDistance(term, word, 2)
  if (edits < 2) return true
  if (edits > 2) return false
  return (
    word.length >= twoEditsFrom ||
    skeletonOf(term) === skeletonOf(word) ||
    (word.length >= twoEditsInNamesFrom && fields.some((field) => namingFields.has(field as SearchField)))
  )
}

const isMeant = (term: string, word: string, fields: readonly string[]): boolean =>
  term.startsWith(word) || isTypoOf(term, word, fields)

/** The hit without matches that are further from every word than a misspelling: nothing is marked for them. */
const withMeantTerms = (hit: IndexHit, words: readonly string[]): IndexHit => ({
  ...hit,
  match: Object.fromEntries(
    Object.entries(hit.match).filter(([term, fields]) => words.some((word) => isMeant(term, word, fields))),
  ),
})

const hasEvery = ({ match }: IndexHit, words: readonly string[]): boolean =>
  words.every((word) => Object.entries(match).some(([term, fields]) => isMeant(term, word, fields)))

/** Hits in which every word stands, or what it is likely misspelt for. */
const likelyTypos = (hits: readonly IndexHit[], words: readonly string[]): readonly IndexHit[] =>
  hits.filter((hit) => hasEvery(hit, words)).map((hit) => withMeantTerms(hit, words))

const wordQuery = (term: string, level: Level, fields?: readonly SearchField[], isAlone = true): Query => ({
  combineWith: 'AND',
  queries: [term],
  ...isPlainTerm,
  ...(fields === undefined ? {} : { fields: [...fields] }),
  prefix: level !== 'exact' && canBegin(term),
  fuzzy: level === 'fuzzy' ? editsAllowed(term, isAlone) : false,
  maxFuzzy: 2,
  weights: { prefix: 0.6, fuzzy: 0.2 },
})

type FieldedTerm = { readonly term: string; readonly fields: readonly SearchField[] | undefined }

/** One reading of a query, made ready to be asked. */
type Question = {
  readonly reference: Reference
  readonly parsed: ParsedQuery
  readonly terms: readonly FieldedTerm[]
  readonly words: readonly string[]
  /** Findings that scoped terms name exactly, term by term: an entry is kept that shows one of each. */
  readonly named: readonly AskedFindings[]
  readonly isKept: (entryId: string) => boolean
  /** Whether a hit answers the free words: not where they name a finding that argues against the entry. */
  readonly isAnswered: (hit: IndexHit) => boolean
}

/** Whether every word stands in what the entry is called: "essential palatal tremor" has no tremor of the limbs. */
const isCalled = ({ match }: IndexHit): boolean =>
  Object.values(match).every((fields) => fields.some((field) => namingFields.has(field as SearchField)))

const makeQuestion = (reference: Reference, query: string, context: SearchContext): Question => {
  const parsed = parseQuery(query)
  const namedBy = (scope: FieldScope, words: string): AskedFindings =>
    scope === 'finding' ? findingsNamed(reference, words) : new Map()
  const named = parsed.scoped.map(({ scope, words }) => namedBy(scope, words)).filter(({ size }) => size > 0)
  const asked = findingsAsked(reference, parsed.words)
  const terms: readonly FieldedTerm[] = [
    ...contentWords(parsed.words).map((term) => ({ term, fields: undefined })),
    ...parsed.scoped
      .filter(({ scope, words }) => namedBy(scope, words).size === 0)
      .flatMap(({ scope, words }) =>
        contentWords(words).map((term) => ({ term, fields: fieldScopes[scope] })),
      ),
  ]
  return {
    reference,
    parsed,
    terms,
    words: terms.map(({ term }) => term),
    named,
    isKept: (id) => {
      const entry = reference.entry(id)
      return (
        entry !== undefined &&
        parsed.filters.every((filter) => passesFilter(entry, filter, context)) &&
        named.every((ids) => shownOf(reference, entry, ids) !== null)
      )
    },
    isAnswered: (hit) => {
      const entry = reference.entry(hit.id as string)
      if (asked.size === 0 || entry === undefined) return true
      return !arguesAgainst(reference, entry, asked) || isCalled(hit)
    },
  }
}

const emptyOutcome = ({ parsed }: Question) =>
  ({ hits: [], didYouMean: [], unknownWords: [], unknownScopes: parsed.unknown }) as const

const toHit = (hit: IndexHit, pass: Pass, missing: readonly string[] = []): SearchHit => ({
  entryId: hit.id as string,
  pass,
  score: hit.score,
  matches: matchesOf(hit),
  missing,
})

const run = ({ reference, parsed, terms, words, isKept, isAnswered }: Question, level: Level): IndexHit[] => {
  const hits = reference.index
    .search({
      combineWith: 'AND',
      queries: terms.map(({ term, fields }) => wordQuery(term, level, fields, terms.length === 1)),
    })
    .filter((hit) => isKept(hit.id as string) && isAnswered(hit))
  return cohesive(
    reference,
    parsed.scoped.length === 0 ? words : [],
    level === 'fuzzy' ? likelyTypos(hits, words) : hits,
  )
}

/** Entries that show the named findings, the likeliest first: who types a finding means the entry that has it. */
const showingEntries = (question: Question): Answer => {
  const { reference, named } = question
  const likelihood = (entry: Entry): number =>
    named.reduce((product, ids) => product * (shownOf(reference, entry, ids)?.probability ?? 0), 1)
  const hits = reference.entries
    .filter((entry) => question.isKept(entry.id))
    .map((entry) => ({
      entryId: entry.id,
      pass: 'exact' as const,
      score: likelihood(entry),
      matches: [],
      missing: [],
    }))
    .sort((a, b) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1))
  return { ...emptyOutcome(question), hits, mode: hits.length > 0 ? 'matched' : 'nothing' }
}

/** Every entry the filters keep, by name: what a query without words asks for. */
const everyEntry = (question: Question): Answer => {
  if (question.named.length > 0) return showingEntries(question)
  const hits = question.reference.entries
    .filter((entry) => question.isKept(entry.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((entry) => ({ entryId: entry.id, pass: 'name' as const, score: 0, matches: [], missing: [] }))
  return { ...emptyOutcome(question), hits, mode: hits.length > 0 ? 'all' : 'nothing' }
}

/** Entries that have every word, whole or begun, those named so first; null where there is none. */
const foundOutcome = (question: Question): Answer | null => {
  const { reference, parsed, terms, isKept } = question
  if (terms.length === 0) return everyEntry(question)
  const key = parsed.scoped.length === 0 ? nameKey(parsed.words) : ''
  const named = new Set(reference.entriesNamed(key).map((entry) => entry.id))
  const exact = run(question, 'exact')
  const pinned = exact.filter((hit) => named.has(hit.id as string)).map((hit) => toHit(hit, 'name'))
  // A name whose every word is a stop word, or joined otherwise than indexed, is still a name.
  for (const id of named) {
    if (isKept(id) && !pinned.some((hit) => hit.entryId === id)) {
      pinned.push({ entryId: id, pass: 'name', score: 0, matches: [], missing: [] })
    }
  }
  if (reference.entriesAbbreviated(key).length > 0 && key !== '') {
    const bearers = new Set(reference.entriesAbbreviated(key).map((entry) => entry.id))
    const hits = pinned.filter((hit) => bearers.has(hit.entryId))
    return { ...emptyOutcome(question), hits, mode: 'matched' }
  }

  const taken = new Set(pinned.map((hit) => hit.entryId))
  const add = (hits: readonly IndexHit[], pass: Pass): SearchHit[] =>
    hits
      .filter((hit) => !taken.has(hit.id as string))
      .map((hit) => {
        taken.add(hit.id as string)
        return toHit(hit, pass)
      })
  const hits = [...pinned, ...add(exact, 'exact'), ...add(run(question, 'prefix'), 'prefix')]
  return hits.length === 0 ? null : { ...emptyOutcome(question), hits, mode: 'matched' }
}

/** What comes near where no entry has every word: misspellings, then the best partial matches. */
const nearestOutcome = (question: Question): Answer => {
  const didYouMean = run(question, 'fuzzy').map((hit) => toHit(hit, 'fuzzy'))
  return didYouMean.length > 0
    ? { ...emptyOutcome(question), didYouMean, mode: 'fuzzy' }
    : partialOutcome(question)
}

/** One letter alone asks nothing yet. */
const withoutLoneLetter = (query: string): string => query.replace(/^\s*[\p{L}\p{N}]$/u, '')

/**
 * Answers a search. Order: entries named so exactly, entries with every word, entries with every word as a prefix;
 * only if none has every word, misspellings (labelled) and then the best partial matches (labelled).
 * A declared abbreviation returns its bearers and nothing else. A last word still being typed is also read as one begun,
 * see `begunReadings`.
 *
 * @param query free text with optional scoped terms, see `parseQuery`; of a long one the beginning is asked, see `readQuery`
 * @returns hits by falling certainty, then score; deterministic
 */
export const searchReference = (
  reference: Reference,
  query: string,
  context: SearchContext = {},
): SearchOutcome => {
  const read = readQuery(query)
  return { ...answer(reference, read.text, context), read }
}

/** The hits with the findings that the query names: by them a hit is explained and marked. */
const withFindings = (
  reference: Reference,
  query: string,
  hits: readonly SearchHit[],
): readonly SearchHit[] => {
  const parsed = parseQuery(query)
  const named = [
    findingsAsked(reference, parsed.words),
    ...parsed.scoped
      .filter(({ scope }) => scope === 'finding')
      .map(({ words }) => findingsNamed(reference, words)),
  ].filter(({ size }) => size > 0)
  if (named.length === 0) return hits
  return hits.map((hit) => {
    const entry = reference.entry(hit.entryId)
    const shown = named.flatMap((ids) => (entry && shownOf(reference, entry, ids)?.findingId) ?? [])
    if (shown.length === 0) return hit
    const terms = shown.flatMap((id) => contentWords(reference.finding(id)?.label ?? ''))
    const others = hit.matches.filter(({ field }) => field !== 'finding')
    const own = hit.matches.find(({ field }) => field === 'finding')?.terms ?? []
    const match: FieldMatch = { field: 'finding', terms: [...new Set([...own, ...terms])].sort() }
    const matches = searchFields.flatMap((field) =>
      field === 'finding' ? [match] : others.filter((other) => other.field === field),
    )
    return { ...hit, matches, findings: shown }
  })
}

const answer = (reference: Reference, query: string, context: SearchContext): Answer => {
  const found = answerWords(reference, query, context)
  return {
    ...found,
    hits: withFindings(reference, query, found.hits),
    didYouMean: withFindings(reference, query, found.didYouMean),
  }
}

const answerWords = (reference: Reference, query: string, context: SearchContext): Answer => {
  const ask = (reading: string): Question => makeQuestion(reference, reading, context)
  const typed = withoutLoneLetter(query)
  const whole = ask(typed)
  const found = foundOutcome(whole)
  if (found !== null) return found
  const { completed, without } = begunReadings(typed)
  const shorter = without.map(ask)
  for (const question of [...completed.map(ask), ...shorter]) {
    const read = foundOutcome(question)
    if (read !== null) return read
  }
  const nearest = nearestOutcome(whole)
  if (nearest.mode !== 'nothing') return nearest
  return shorter.map(nearestOutcome).find(({ mode }) => mode !== 'nothing') ?? nearest
}

/** Index terms by which a hit matched a word: the word itself, what begins with it, or what is spelt nearly so. */
const matchedTerms = (hit: IndexHit, word: string): ReadonlySet<string> => {
  const terms = Object.keys(hit.match)
  const near = terms.filter((term) => term.startsWith(word))
  return new Set(near.length > 0 ? near : terms)
}

/**
 * Leaves out hits whose words stand apart in unrelated phrases, and ranks the rest by index score and cohesion: an entry
 * that has the very phrase outranks one that has its words.
 */
const cohesive = (reference: Reference, words: readonly string[], hits: readonly IndexHit[]): IndexHit[] => {
  const telling = tellingWords(words)
  if (telling.length === 0) return [...hits]
  return hits
    .map((hit) => ({
      hit,
      cohesion: cohesionOf(reference, hit.id as string, telling, (word) => matchedTerms(hit, word)),
    }))
    .filter(({ cohesion }) => telling.length < 2 || cohesion.isNamed || cohesion.share > cohesiveShare)
    .map(({ hit, cohesion }) => {
      const commonness = reference.entry(hit.id as string)?.commonness ?? 'rare'
      // As many of the words as count, and the better the one phrase.
      const fit = cohesion.share * (1 + cohesion.best)
      return { ...hit, score: hit.score * fit * commonnessFactor[commonness] }
    })
    .sort((a, b) => b.score - a.score)
}

const partialOutcome = (question: Question): Answer => {
  const { reference, terms, words, isKept, isAnswered } = question
  const found = terms.map(({ term, fields }) => {
    const hits = reference.index.search(wordQuery(term, 'prefix', fields))
    const hasPlain = hits.length > 0
    const all = hasPlain
      ? hits
      : likelyTypos(reference.index.search(wordQuery(term, 'fuzzy', fields)), [term])
    return { term, ids: new Set(all.map((hit) => hit.id as string)) }
  })
  const unknownWords = found.filter(({ ids }) => ids.size === 0).map(({ term }) => term)
  const total = reference.entries.length
  // A word in few entries tells more than one in many; a word in none tells most, and that nothing fits.
  const weight = (count: number): number => Math.log(1 + total / (count + 1))
  const sum = found.reduce((acc, { ids }) => acc + weight(ids.size), 0)
  const missingFor = (id: string): readonly string[] =>
    found.filter(({ ids }) => !ids.has(id)).map(({ term }) => term)
  const shareFor = (id: string): number =>
    found.reduce((acc, { ids }) => acc + (ids.has(id) ? weight(ids.size) : 0), 0) / sum
  const hits = reference.index
    .search({
      combineWith: 'OR',
      queries: found
        .filter(({ ids }) => ids.size > 0)
        .map(({ term }) => {
          const fields = terms.find((t) => t.term === term)?.fields
          return wordQuery(term, 'fuzzy', fields)
        }),
    })
    .filter((hit) => isKept(hit.id as string) && isAnswered(hit))
    .map((hit) => ({ hit: withMeantTerms(hit, words), share: shareFor(hit.id as string) }))
    .filter(({ hit, share }) => {
      if (share <= partialShare) return false
      const telling = tellingWords(
        found.filter(({ ids }) => ids.has(hit.id as string)).map(({ term }) => term),
      )
      const { isNamed, share: together } = cohesionOf(reference, hit.id as string, telling, (word) =>
        matchedTerms(hit, word),
      )
      return isNamed || together > cohesiveShare
    })
    .sort((a, b) => b.share * b.hit.score - a.share * a.hit.score)
    .map(({ hit }) => toHit(hit, 'partial', missingFor(hit.id as string)))
  return { ...emptyOutcome(question), hits, unknownWords, mode: hits.length > 0 ? 'partial' : 'nothing' }
}
