import { entryPhrases } from './cohesion'
import { sourceTexts } from './explain'
import type { Reference } from './reference'
import { searchReference } from './search'
import { searchFields } from './search-options'
import { indexTerms } from './text'

/** The shortest words begun are answered by the most entries. */
const warmLetters = 2

/**
 * Does ahead, entry by entry, what the first searches would otherwise wait for: phrases and terms of every text that
 * a hit is judged and explained by, and then some searches, so that the browser has compiled them by the first key. Each step is a few milliseconds; the caller takes them when nothing else is to do.
 * A search before the end is right, only slower.
 */
export function* warmUp(reference: Reference): Generator<void, void, void> {
  for (const entry of reference.entries) {
    entryPhrases(reference, entry)
    yield
    for (const field of searchFields) sourceTexts(reference, entry, field).forEach(indexTerms)
    yield
  }
  for (const letters of new Set(reference.entries.map(({ name }) => name.slice(0, warmLetters)))) {
    searchReference(reference, letters)
    yield
  }
}
