import type { SearchResult as IndexHit } from 'minisearch'
import { keepLikelyTypos } from './likely-typos'
import type { Question } from './question'
import { rankByCohesion } from './rank-by-cohesion'
import { wordQuery, type Level } from './word-query'

/** Hits in the index that have every word of a question, best first. */
export const findHits = (
  { reference, parsed, terms, words, isKept, isAnswered }: Question,
  level: Level,
): IndexHit[] => {
  const hits = reference.index
    .search({
      combineWith: 'AND',
      queries: terms.map(({ term, fields }) => wordQuery(term, level, fields, terms.length === 1)),
    })
    .filter((hit) => isKept(hit.id as string) && isAnswered(hit))
  return rankByCohesion(
    reference,
    parsed.scoped.length === 0 ? words : [],
    level === 'fuzzy' ? keepLikelyTypos(hits, words) : hits,
  )
}
