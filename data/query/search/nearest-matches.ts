import { cohesionOf, tellingWords } from './cohesion'
import { likelyTypos, withMeantTerms } from './likely-typos'
import { emptyOutcome, toHit } from './make-hit'
import type { Question } from './question'
import { cohesiveShare, matchedTerms } from './rank-by-cohesion'
import type { Answer } from './search-outcome'
import { run } from './find-hits'
import { wordQuery } from './word-query'

/** A partial match must hold more than this share of the words, weighed by how telling each is. */
const partialShare = 0.5

const partialOutcome = (question: Question): Answer => {
  const { reference, terms, words, isKept, isAnswered } = question
  const found = terms.map(({ term, fields }) => {
    const hits = reference.index.search(wordQuery(term, 'prefix', fields))
    const hasPlain = hits.length > 0
    const all = hasPlain
      ? hits
      : likelyTypos(reference.index.search(wordQuery(term, 'fuzzy', fields)), [term])
    return { term, ids: new Set(all.map((hit) => hit.id as string)) }
  })
  const unknownWords = found.filter(({ ids }) => ids.size === 0).map(({ term }) => term)
  const total = reference.entries.length
  // A word in few entries tells more than one in many; a word in none tells most, and that nothing fits.
  const weight = (count: number): number => Math.log(1 + total / (count + 1))
  const sum = found.reduce((acc, { ids }) => acc + weight(ids.size), 0)
  const missingFor = (id: string): readonly string[] =>
    found.filter(({ ids }) => !ids.has(id)).map(({ term }) => term)
  const shareFor = (id: string): number =>
    found.reduce((acc, { ids }) => acc + (ids.has(id) ? weight(ids.size) : 0), 0) / sum
  const hits = reference.index
    .search({
      combineWith: 'OR',
      queries: found
        .filter(({ ids }) => ids.size > 0)
        .map(({ term }) => {
          const fields = terms.find((t) => t.term === term)?.fields
          return wordQuery(term, 'fuzzy', fields)
        }),
    })
    .filter((hit) => isKept(hit.id as string) && isAnswered(hit))
    .map((hit) => ({ hit: withMeantTerms(hit, words), share: shareFor(hit.id as string) }))
    .filter(({ hit, share }) => {
      if (share <= partialShare) return false
      const telling = tellingWords(
        found.filter(({ ids }) => ids.has(hit.id as string)).map(({ term }) => term),
      )
      const { isNamed, share: together } = cohesionOf(reference, hit.id as string, telling, (word) =>
        matchedTerms(hit, word),
      )
      return isNamed || together > cohesiveShare
    })
    .sort((a, b) => b.share * b.hit.score - a.share * a.hit.score)
    .map(({ hit }) => toHit(hit, 'partial', missingFor(hit.id as string)))
  return { ...emptyOutcome(question), hits, unknownWords, mode: hits.length > 0 ? 'partial' : 'nothing' }
}

/** What comes near where no entry has every word: misspellings, then the best partial matches. */
export const nearestOutcome = (question: Question): Answer => {
  const didYouMean = run(question, 'fuzzy').map((hit) => toHit(hit, 'fuzzy'))
  return didYouMean.length > 0
    ? { ...emptyOutcome(question), didYouMean, mode: 'fuzzy' }
    : partialOutcome(question)
}
