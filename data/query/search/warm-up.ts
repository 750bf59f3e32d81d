import { entryPhrases } from './cohesion'
import { entryTexts } from './explain'
import type { Reference } from '../reference/reference'
import { searchReference } from './search'
import { searchFields } from '../reference/search-options'
import { indexTerms } from '../text/text'

/** Letters of the words that the warm-up searches for: the fewer, the more entries answer. */
const warmLetters = 2

/**
 * Does ahead what the first searches would otherwise wait for: entry by entry, phrases and terms of every text that a hit
 * is judged and explained by; then some searches, so that their code is compiled by the first key. Each step is a few
 * milliseconds; the caller takes them when nothing else is to do. A search before the end is right, only slower.
 */
export function* warmUp(reference: Reference): Generator<void, void, void> {
  for (const entry of reference.entries) {
    entryPhrases(reference, entry)
    yield
    const texts = entryTexts(reference, entry)
    for (const field of searchFields) for (const { words } of texts[field]) indexTerms(words)
    yield
  }
  for (const letters of new Set(reference.entries.map(({ name }) => name.slice(0, warmLetters)))) {
    searchReference(reference, letters)
    yield
  }
}
