import type { SearchResult as IndexHit } from 'minisearch'
import type { Reference } from '../reference/reference'
import type { SearchField } from '../reference/search-options'
import { namingFields } from './cohesion'
import { readContentWords } from './content-words'
import {
  arguesAgainst,
  readAskedFindings,
  readNamedFindings,
  findShownFinding,
  type AskedFindings,
} from './finding-query'
import { passesFilter } from './passes-filter'
import { fieldScopes, parseQuery, type FieldScope, type ParsedQuery } from './query-syntax'
import type { SearchContext } from './search-outcome'

type FieldedTerm = { readonly term: string; readonly fields: readonly SearchField[] | undefined }

/** One reading of a query, made ready to be asked. */
export type Question = {
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

/** Reads a query once for all passes. */
export const makeQuestion = (reference: Reference, query: string, context: SearchContext): Question => {
  const parsed = parseQuery(query)
  const namedBy = (scope: FieldScope, words: string): AskedFindings =>
    scope === 'finding' ? readNamedFindings(reference, words) : new Map()
  const named = parsed.scoped.map(({ scope, words }) => namedBy(scope, words)).filter(({ size }) => size > 0)
  const asked = readAskedFindings(reference, parsed.words)
  const terms: readonly FieldedTerm[] = [
    ...readContentWords(parsed.words).map((term) => ({ term, fields: undefined })),
    ...parsed.scoped
      .filter(({ scope, words }) => namedBy(scope, words).size === 0)
      .flatMap(({ scope, words }) =>
        readContentWords(words).map((term) => ({ term, fields: fieldScopes[scope] })),
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
        named.every((ids) => findShownFinding(reference, entry, ids) !== null)
      )
    },
    isAnswered: (hit) => {
      const entry = reference.entry(hit.id as string)
      if (asked.size === 0 || entry === undefined) return true
      return !arguesAgainst(reference, entry, asked) || isCalled(hit)
    },
  }
}
