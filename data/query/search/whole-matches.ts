import type { SearchResult as IndexHit } from 'minisearch'
import { nameKey } from '../text/text'
import { findHits } from './find-hits'
import { listEveryEntry } from './list-entries'
import { makeEmptyAnswer, makeHit } from './make-hit'
import type { Question } from './question'
import type { Answer, Pass, SearchHit } from './search-outcome'

/** Entries that have every word, whole or begun, those named so first; null where there is none. */
export const findWholeMatches = (question: Question): Answer | null => {
  const { reference, parsed, terms, isKept } = question
  if (terms.length === 0) return listEveryEntry(question)
  const key = parsed.scoped.length === 0 ? nameKey(parsed.words) : ''
  const named = new Set(reference.entriesNamed(key).map((entry) => entry.id))
  const exact = findHits(question, 'exact')
  const pinned = exact.filter((hit) => named.has(hit.id as string)).map((hit) => makeHit(hit, 'name'))
  // A name whose every word is a stop word, or joined otherwise than indexed, is still a name.
  for (const id of named) {
    if (isKept(id) && !pinned.some((hit) => hit.entryId === id)) {
      pinned.push({ entryId: id, pass: 'name', score: 0, matches: [], missing: [] })
    }
  }
  if (reference.entriesAbbreviated(key).length > 0 && key !== '') {
    const bearers = new Set(reference.entriesAbbreviated(key).map((entry) => entry.id))
    const hits = pinned.filter((hit) => bearers.has(hit.entryId))
    return { ...makeEmptyAnswer(question), hits, mode: 'matched' }
  }

  const taken = new Set(pinned.map((hit) => hit.entryId))
  const add = (hits: readonly IndexHit[], pass: Pass): SearchHit[] =>
    hits
      .filter((hit) => !taken.has(hit.id as string))
      .map((hit) => {
        taken.add(hit.id as string)
        return makeHit(hit, pass)
      })
  const hits = [...pinned, ...add(exact, 'exact'), ...add(findHits(question, 'prefix'), 'prefix')]
  return hits.length === 0 ? null : { ...makeEmptyAnswer(question), hits, mode: 'matched' }
}
