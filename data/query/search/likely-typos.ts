import type { SearchResult as IndexHit } from 'minisearch'
import { editDistance } from '../text/edit-distance'
import type { SearchField } from '../reference/search-options'
import { namingFields } from './cohesion'
import { longestFuzzyWord } from './query-bounds'

/**
 * Letters from which a word may be misspelt: three-letter acronyms are one edit apart (JME, PME, EME). Beside another
 * word that matches, four letters are enough.
 */
const fuzzyFrom = { alone: 5, besideOthers: 4 } as const
/** Letters from which any two edits are allowed; at eight, "fracture" would be "feature". */
const twoEditsFrom = 10
/** Names are what people misspell: there two edits are allowed from here. */
const twoEditsInNamesFrom = 8
/** Two edits are allowed from here where the consonants agree: vowels and doubled letters are what people confuse. */
const twoEditsInVowelsFrom = 6

/** Edits that are allowed in a word; false where it must be spelt exactly. */
export const countAllowedEdits = (term: string, isAlone: boolean): number | false => {
  const fewest = isAlone ? fuzzyFrom.alone : fuzzyFrom.besideOthers
  if (term.length < fewest || term.length > longestFuzzyWord || /\d/u.test(term)) return false
  return term.length >= twoEditsInVowelsFrom ? 2 : 1
}

/** Consonants in order, doubled ones once: "lafaro" and "lafora" are both l-f-r. */
const skeletonOf = (word: string): string => word.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1')

/** People rarely mistype the first letter; without this "stone" finds "tone". */
const isTypoOf = (term: string, word: string, fields: readonly string[]): boolean => {
  if (term[0] !== word[0]) return false
  const edits = editDistance(term, word, 2)
  if (edits < 2) return true
  if (edits > 2) return false
  return (
    word.length >= twoEditsFrom ||
    skeletonOf(term) === skeletonOf(word) ||
    (word.length >= twoEditsInNamesFrom && fields.some((field) => namingFields.has(field as SearchField)))
  )
}

const isMeant = (term: string, word: string, fields: readonly string[]): boolean =>
  term.startsWith(word) || isTypoOf(term, word, fields)

/** Removes matched terms that are too far from every word to be a misspelling, so that they are not marked. */
export const keepMeantTerms = (hit: IndexHit, words: readonly string[]): IndexHit => ({
  ...hit,
  match: Object.fromEntries(
    Object.entries(hit.match).filter(([term, fields]) => words.some((word) => isMeant(term, word, fields))),
  ),
})

const hasEvery = ({ match }: IndexHit, words: readonly string[]): boolean =>
  words.every((word) => Object.entries(match).some(([term, fields]) => isMeant(term, word, fields)))

/** Keeps the hits that have every word, or a term that it is likely a misspelling of. */
export const keepLikelyTypos = (hits: readonly IndexHit[], words: readonly string[]): readonly IndexHit[] =>
  hits.filter((hit) => hasEvery(hit, words)).map((hit) => keepMeantTerms(hit, words))
