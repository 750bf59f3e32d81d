import type { SearchField } from '../reference/search-options'
import { measureCohesion, dropFieldWords } from './cohesion'
import { keepLikelyTypos, keepMeantTerms } from './likely-typos'
import { makeEmptyAnswer, makeHit } from './make-hit'
import type { Question } from './question'
import { cohesiveShare, findMatchedTerms } from './rank-by-cohesion'
import type { Answer } from './search-outcome'
import { findHits } from './find-hits'
import { wordQuery } from './word-query'

/** A partial match must hold more than this share of the words, weighed by how telling each is. */
const partialShare = 0.5

const findPartialMatches = (question: Question): Answer => {
  const { reference, terms, words, isKept, isAnswered } = question
  const idsWith = (term: string, fields?: readonly SearchField[]): ReadonlySet<string> => {
    const hits = reference.index.search(wordQuery(term, 'prefix', fields))
    const all =
      hits.length > 0
        ? hits
        : keepLikelyTypos(reference.index.search(wordQuery(term, 'fuzzy', fields)), [term])
    return new Set(all.map((hit) => hit.id as string))
  }
  const found = terms.map(({ term, fields }) => ({ term, fields, ids: idsWith(term, fields) }))
  const wordsOf = (some: typeof found): readonly string[] => [...new Set(some.map(({ term }) => term))]
  // A drug that was asked for as a gene is in the reference all the same.
  const unknownWords = wordsOf(
    found.filter(({ term, fields, ids }) => ids.size === 0 && (!fields || idsWith(term).size === 0)),
  )
  const total = reference.entries.length
  // A word in few entries tells more than one in many; a word in none tells most, and that nothing fits.
  const weight = (count: number): number => Math.log(1 + total / (count + 1))
  const sum = found.reduce((acc, { ids }) => acc + weight(ids.size), 0)
  const missingFor = (id: string): readonly string[] => wordsOf(found.filter(({ ids }) => !ids.has(id)))
  const shareFor = (id: string): number =>
    found.reduce((acc, { ids }) => acc + (ids.has(id) ? weight(ids.size) : 0), 0) / sum
  const hits = reference.index
    .search({
      combineWith: 'OR',
      // A word stands once for each scope it was typed under, and is asked in the fields of that scope.
      queries: found
        .filter(({ ids }) => ids.size > 0)
        .map(({ term, fields }) => wordQuery(term, 'fuzzy', fields)),
    })
    .filter((hit) => isKept(hit.id as string) && isAnswered(hit))
    .map((hit) => ({ hit: keepMeantTerms(hit, words), share: shareFor(hit.id as string) }))
    .filter(({ hit, share }) => {
      if (share <= partialShare) return false
      const telling = dropFieldWords(wordsOf(found.filter(({ ids }) => ids.has(hit.id as string))))
      const { isNamed, share: together } = measureCohesion(reference, hit.id as string, telling, (word) =>
        findMatchedTerms(hit, word),
      )
      return isNamed || together > cohesiveShare
    })
    .sort((a, b) => b.share * b.hit.score - a.share * a.hit.score)
    .map(({ hit }) => makeHit(hit, 'partial', missingFor(hit.id as string)))
  return { ...makeEmptyAnswer(question), hits, unknownWords, mode: hits.length > 0 ? 'partial' : 'nothing' }
}

/** What comes near where no entry has every word: misspellings, then the best partial matches. */
export const findNearestMatches = (question: Question): Answer => {
  const didYouMean = findHits(question, 'fuzzy').map((hit) => makeHit(hit, 'fuzzy'))
  return didYouMean.length > 0
    ? { ...makeEmptyAnswer(question), didYouMean, mode: 'fuzzy' }
    : findPartialMatches(question)
}
