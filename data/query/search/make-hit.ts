import type { SearchResult as IndexHit } from 'minisearch'
import { searchFields, type SearchField } from '../reference/search-options'
import type { Question } from './question'
import type { FieldMatch, Pass, SearchHit } from './search-outcome'

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

export const makeHit = (hit: IndexHit, pass: Pass, missing: readonly string[] = []): SearchHit => ({
  entryId: hit.id as string,
  pass,
  score: hit.score,
  matches: matchesOf(hit),
  missing,
})

export const makeEmptyAnswer = ({ parsed }: Question) =>
  ({ hits: [], didYouMean: [], unknownWords: [], unknownScopes: parsed.unknown }) as const
