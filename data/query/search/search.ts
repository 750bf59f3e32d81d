import type { Reference } from '../reference/reference'
import { readBegunWord } from './begun-word'
import { addNamedFindings } from './named-findings'
import { findNearestMatches } from './nearest-matches'
import { readQuery } from './query-bounds'
import { makeQuestion, type Question } from './question'
import type { Answer, SearchContext, SearchOutcome } from './search-outcome'
import { findWholeMatches } from './whole-matches'

/** One letter alone asks nothing yet. */
const dropLoneLetter = (query: string): string => query.replace(/^\s*[\p{L}\p{N}]$/u, '')

const answerWords = (reference: Reference, query: string, context: SearchContext): Answer => {
  const ask = (reading: string): Question => makeQuestion(reference, reading, context)
  const typed = dropLoneLetter(query)
  const whole = ask(typed)
  const found = findWholeMatches(whole)
  if (found !== null) return found
  const { completed, without } = readBegunWord(typed)
  const shorter = without.map(ask)
  for (const question of [...completed.map(ask), ...shorter]) {
    const read = findWholeMatches(question)
    if (read !== null) return read
  }
  const nearest = findNearestMatches(whole)
  if (nearest.mode !== 'nothing') return nearest
  return shorter.map(findNearestMatches).find(({ mode }) => mode !== 'nothing') ?? nearest
}

const answer = (reference: Reference, query: string, context: SearchContext): Answer => {
  const found = answerWords(reference, query, context)
  return {
    ...found,
    hits: addNamedFindings(reference, query, found.hits),
    didYouMean: addNamedFindings(reference, query, found.didYouMean),
  }
}

/**
 * Answers a search. Order: entries named so exactly, entries with every word, entries with every word as a prefix;
 * only if none has every word, misspellings (labelled) and then the best partial matches (labelled).
 * A declared abbreviation returns its bearers and nothing else. A last word still being typed is also read as one begun,
 * see `readBegunWord`.
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
