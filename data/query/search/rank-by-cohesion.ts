import type { SearchResult as IndexHit } from 'minisearch'
import type { Commonness } from '../../schema/vocabulary'
import type { Reference } from '../reference/reference'
import { measureCohesion, dropFieldWords } from './cohesion'

/** Among equal matches the commoner disorder is the likelier one to be meant; never enough to overturn a better match. */
const commonnessFactor = {
  common: 1.15,
  uncommon: 1.08,
  rare: 1,
  'very-rare': 0.93,
} as const satisfies Record<Commonness, number>
/** A match of several words counts where more than this share of them stand in phrases of their own or together. */
export const cohesiveShare = 0.5

/** Index terms by which a hit matched a word: the word itself, what begins with it, or what is spelt nearly so. */
export const findMatchedTerms = (hit: IndexHit, word: string): ReadonlySet<string> => {
  const terms = Object.keys(hit.match)
  const near = terms.filter((term) => term.startsWith(word))
  return new Set(near.length > 0 ? near : terms)
}

/**
 * Leaves out hits whose words are in unrelated phrases, and ranks the others by index score times cohesion, so that an
 * entry with the exact phrase outranks one with its words.
 */
export const rankByCohesion = (
  reference: Reference,
  words: readonly string[],
  hits: readonly IndexHit[],
): IndexHit[] => {
  const telling = dropFieldWords(words)
  if (telling.length === 0) return [...hits]
  return hits
    .map((hit) => ({
      hit,
      cohesion: measureCohesion(reference, hit.id as string, telling, (word) => findMatchedTerms(hit, word)),
    }))
    .filter(({ cohesion }) => telling.length < 2 || cohesion.isNamed || cohesion.share > cohesiveShare)
    .map(({ hit, cohesion }) => {
      const commonness = reference.entry(hit.id as string)?.commonness ?? 'rare'
      // As many of the words as count, and the better the one phrase.
      const fit = cohesion.share * (1 + cohesion.best)
      return { ...hit, score: hit.score * fit * commonnessFactor[commonness] }
    })
    .sort((a, b) => b.score - a.score)
}
