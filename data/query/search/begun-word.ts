import { beginsFieldWord } from './cohesion'
import { beginsStopWord, isStopWord } from '../text/text'

/** The last word and the text before it; no match where a space or a sign has ended the word. */
const lastWordPattern = /^(?<before>|.*[\s-])(?<word>[\p{L}\p{N}\p{M}]+)$/su

/**
 * Endings that a word in the index no longer has: `flapping` stands there as `flap` and `hyponatraemia` as `hyponatremia`,
 * so that `flappin` and `hyponatra` begin neither.
 */
const foldedEndings = ['g', 'ng', 'e'] as const
const completedFrom = 4

/**
 * Reads a query whose last word is still being typed: with the word completed, and without it where it is one letter or
 * begins a word that most entries share. Results must not disappear while the last word is incomplete.
 *
 * @returns queries to try in order, the completed ones first
 */
export const readBegunWord = (
  query: string,
): { readonly completed: readonly string[]; readonly without: readonly string[] } => {
  const { before = '', word = '' } = lastWordPattern.exec(query)?.groups ?? {}
  const lower = word.toLowerCase()
  const saysNothing = lower.length === 1 || beginsStopWord(lower) || beginsFieldWord(lower)
  return {
    completed: lower.length < completedFrom ? [] : foldedEndings.map((ending) => `${query}${ending}`),
    without: word !== '' && saysNothing && !isStopWord(lower) ? [before] : [],
  }
}
