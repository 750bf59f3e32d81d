import type { SearchField } from '../reference/search-options'
import type { ReadQuery } from './query-bounds'

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

/** An outcome before it is said how much of the query was read. */
export type Answer = Omit<SearchOutcome, 'read'>

export type SearchContext = { readonly isBookmarked?: (entryId: string) => boolean }
