import type { Reference } from '../reference/reference'
import { searchFields } from '../reference/search-options'
import { readContentWords } from './content-words'
import { readAskedFindings, readNamedFindings, findShownFinding } from './finding-query'
import { parseQuery } from './query-syntax'
import type { FieldMatch, SearchHit } from './search-outcome'

/** The hits with the findings that the query names: by them a hit is explained and marked. */
export const addNamedFindings = (
  reference: Reference,
  query: string,
  hits: readonly SearchHit[],
): readonly SearchHit[] => {
  const parsed = parseQuery(query)
  const named = [
    readAskedFindings(reference, parsed.words),
    ...parsed.scoped
      .filter(({ scope }) => scope === 'finding')
      .map(({ words }) => readNamedFindings(reference, words)),
  ].filter(({ size }) => size > 0)
  if (named.length === 0) return hits
  return hits.map((hit) => {
    const entry = reference.entry(hit.entryId)
    const shown = named.flatMap((ids) => (entry && findShownFinding(reference, entry, ids)?.findingId) ?? [])
    if (shown.length === 0) return hit
    const terms = shown.flatMap((id) => readContentWords(reference.finding(id)?.label ?? ''))
    const others = hit.matches.filter(({ field }) => field !== 'finding')
    const own = hit.matches.find(({ field }) => field === 'finding')?.terms ?? []
    const match: FieldMatch = { field: 'finding', terms: [...new Set([...own, ...terms])].sort() }
    const matches = searchFields.flatMap((field) =>
      field === 'finding' ? [match] : others.filter((other) => other.field === field),
    )
    return { ...hit, matches, findings: shown }
  })
}
