import { processTerm } from '../text/text'
import { isLoose, isSharedHead, jerkTerm } from './clinical-words'
import { cueWords, finiteVerbs, personWords, seenWords } from './cues'
import { bestWindow, readyClause, type ReadyClause } from './best-window'
import type { PhraseIndex } from './phrases'
import { headTerms, isSaidBy } from './window-rules'
import type { Word } from './words'

/** A finding recognised in a stretch of words. */
export type PhraseMatch = {
  readonly findingId: string
  /** The way of saying it that fitted best, as the vocabulary has it. */
  readonly phrase: string
  /** Places of the words that matched, ascending. */
  readonly places: readonly number[]
  /** 0 to 1: how much of the phrase was said, and how much of what was said is in the phrase. */
  readonly fit: number
  /** `phrase`: a known way of saying it. `near`: the closest in the vocabulary, offered for confirmation. */
  readonly how: 'phrase' | 'near'
}

type Candidate = PhraseMatch & {
  readonly value: number
  readonly specific: readonly number[]
  readonly isLabel: boolean
  readonly speltAlike: number
}

/** Share of a phrase's weight that must be said; below, another phrase is meant. */
const phraseShare = 0.7
/** Share of the words between the first and last match that must belong to the phrase. */
const windowShare = 0.4
/** The same for a finding offered as the nearest: half of either. */
const nearShare = 0.5
/** Share of its part of the clause that a word of many findings must make up to name one by itself. */
const genericShare = 0.5
/** Share of a clause that a phrase must make up to be meant of jerks named before: "jerks: bilateral, stimulus-sensitive". */
const impliedShare = 0.8
/** Below either share of its weight a phrase is never chosen; a hair less, as sums of weights are rounded. */
const leastShare = Math.min(phraseShare, nearShare) - 1e-6

type Group = { readonly terms: readonly string[]; readonly phrases: number[] }

/**
 * Phrases of which the clause says the same terms: they share one best stretch, so it is looked for once. Phrases of which
 * too little is said to be chosen ("jerk" stands in hundreds) are left out beforehand.
 */
const phrasesByTerms = ({ hitsOf }: ReadyClause, index: PhraseIndex, isOfJerks: boolean): Iterable<Group> => {
  const massOf = new Map<number, number>()
  for (const term of hitsOf.keys()) {
    const weight = index.weightOf(term)
    for (const phrase of index.byTerm.get(term) ?? []) massOf.set(phrase, (massOf.get(phrase) ?? 0) + weight)
  }
  const jerkWeight = index.weightOf(jerkTerm)
  const groups = new Map<string, Group>()
  for (const [phraseAt, mass] of massOf) {
    const phrase = index.phrases[phraseAt]
    const implied =
      (isOfJerks || phrase?.isWhen) && phrase?.terms.includes(jerkTerm) && !hitsOf.has(jerkTerm)
        ? jerkWeight
        : 0
    if (phrase === undefined || mass + implied < leastShare * phrase.mass) continue
    const terms = phrase.terms.filter((term) => hitsOf.has(term))
    const key = terms.join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { terms, phrases: [phraseAt] })
    else group.phrases.push(phraseAt)
  }
  return groups.values()
}

const massOfWord = (word: Word | undefined, index: PhraseIndex): number =>
  word === undefined || word.isFiller || isLoose(word.term) ? 0 : index.textWeightOf(word.term)

/** What a clause may be taken to say: every phrase that is said well enough to be chosen, or offered as the nearest. */
const candidatesOf = (
  words: readonly Word[],
  index: PhraseIndex,
  isOfJerks: boolean,
): readonly Candidate[] => {
  const clause = readyClause(words, index)
  const jerkWeight = index.weightOf(jerkTerm)
  const massOfWindow = (places: readonly number[]): number =>
    places.reduce((sum, place) => sum + massOfWord(words[place], index), 0)
  const clauseMass = words.reduce((sum, word) => sum + massOfWord(word, index), 0)
  const candidates: Candidate[] = []
  for (const { terms, phrases } of phrasesByTerms(clause, index, isOfJerks)) {
    const window = bestWindow(terms, clause, index)
    if (window === null) continue
    const telling = window.used.filter((h) => !index.isGeneric(h.term))
    const own = telling.filter((h) => !isSharedHead(h.term))
    const specific = (own.length > 0 ? own : telling).map((h) => h.place)
    for (const phraseAt of phrases) {
      const phrase = index.phrases[phraseAt]
      if (phrase === undefined) continue
      const isImplied =
        (isOfJerks || phrase.isWhen) &&
        phrase.terms.includes(jerkTerm) &&
        !clause.hitsOf.has(jerkTerm) &&
        massOfWindow(window.places) >= impliedShare * clauseMass
      const share = (window.mass + (isImplied ? jerkWeight : 0)) / phrase.mass
      const fit = share * Math.sqrt(window.share)
      const isTermSaid = (term: string): boolean =>
        window.used.some((hit) => hit.term === term) || (isImplied && term === jerkTerm)
      const isWhole =
        phrase.needed.every(isTermSaid) && (phrase.movement.length === 0 || phrase.movement.some(isTermSaid))
      const isMostSaid = window.said + (isImplied ? jerkWeight : 0) >= phraseShare * phrase.said
      const isSaid =
        isWhole &&
        isMostSaid &&
        isSaidBy(phrase, window, words) &&
        share >= phraseShare &&
        window.share >= windowShare
      if (!isSaid && fit < nearShare) continue
      candidates.push({
        findingId: phrase.findingId,
        phrase: phrase.text,
        places: window.places,
        specific,
        fit,
        how: isSaid ? 'phrase' : 'near',
        value: window.said * share * window.share,
        isLabel: phrase.isLabel,
        speltAlike: window.used.filter((h) => phrase.spelt.has(processTerm(words[h.place]?.text ?? '')))
          .length,
      })
    }
  }
  return candidates
}

const byValue = (a: Candidate, b: Candidate): number =>
  b.value - a.value ||
  b.speltAlike - a.speltAlike ||
  Number(b.isLabel) - Number(a.isLabel) ||
  a.findingId.localeCompare(b.findingId, 'en') ||
  a.phrase.localeCompare(b.phrase, 'en')

/** The words between "and", "with", "or" and "because": each part may name a finding of its own. */
type Part = { mass: number; isUsed: boolean }

/** Words that name nothing and only say whether, when or how often: a finding named beside them is named alone. */
const isLight = ({ isFiller, isNegation, plain }: Word): boolean =>
  isFiller ||
  isNegation ||
  cueWords.has(plain) ||
  finiteVerbs.has(plain) ||
  seenWords.has(plain) ||
  personWords.has(plain) ||
  /^(?:\d.*|x)$/u.test(plain)

/** The part in which each word stands; undefined for the words between. */
const partsOf = (words: readonly Word[], index: PhraseIndex): readonly (Part | undefined)[] => {
  let part: Part = { mass: 0, isUsed: false }
  return words.map((word) => {
    if (/^(?:and|with|or|because)$/iu.test(word.text)) {
      part = { mass: 0, isUsed: false }
      return undefined
    }
    if (!isLight(word)) part.mass += index.textWeightOf(word.term)
    return part
  })
}

/**
 * Finds the findings that a clause names. Telling words are used once, the longest and closest phrase first; words such
 * as "jerk" or "arm" may serve several findings ("jerks of both arms on waking").
 *
 * @param words the words of one clause
 * @param isOfJerks whether the sentence has spoken of jerks before, so that the clause may leave the word out
 * @returns matches in order of the text
 */
export const matchClause = (
  words: readonly Word[],
  index: PhraseIndex,
  isOfJerks = false,
): readonly PhraseMatch[] => {
  const candidates = candidatesOf(words, index, isOfJerks).toSorted(byValue)
  const partAt = partsOf(words, index)
  const massAt = (places: readonly number[]): number =>
    places.reduce((sum, place) => {
      const word = words[place]
      return word === undefined || word.isFiller ? sum : sum + index.textWeightOf(word.term)
    }, 0)
  /** The one part in which all the places are. */
  const partOf = ([first = 0, ...rest]: readonly number[]): Part | undefined => {
    const part = partAt[first]
    return rest.every((place) => partAt[place] === part) ? part : undefined
  }
  const taken = new Set<number>()
  const used = new Set<number>()
  const named = new Set<string>()
  const chosen: Candidate[] = []
  const take = (candidate: Candidate): void => {
    if (named.has(candidate.findingId)) return
    named.add(candidate.findingId)
    chosen.push(candidate)
    for (const place of candidate.specific) taken.add(place)
    for (const place of candidate.places) {
      used.add(place)
      const part = partAt[place]
      if (part !== undefined) part.isUsed = true
    }
  }
  const namesItsPart = (places: readonly number[]): boolean => {
    const part = partOf(places)
    return part !== undefined && !part.isUsed && massAt(places) >= genericShare * part.mass
  }
  /** "Jerks" and "seizures" are named wherever no other finding has used the word. */
  const isHead = ([place = 0]: readonly number[]): boolean => headTerms.has(words[place]?.term ?? '')
  for (const candidate of candidates) {
    if (candidate.how !== 'phrase') continue
    const isFree = candidate.specific.length > 0 && candidate.specific.every((place) => !taken.has(place))
    // "Jerks" alone names myoclonus only where its part of the clause says nothing more telling.
    const isGenericButUnused =
      candidate.specific.length === 0 &&
      candidate.places.some((place) => !used.has(place)) &&
      (candidate.places.length > 1 || isHead(candidate.places) || namesItsPart(candidate.places))
    if (isFree || isGenericButUnused) take(candidate)
  }
  const nearest = new Map<Part, Candidate>()
  for (const candidate of candidates) {
    if (candidate.specific.length === 0 || candidate.fit < nearShare) continue
    const part = partOf(candidate.places)
    if (part === undefined || part.isUsed || nearest.has(part)) continue
    if (massAt(candidate.places) >= nearShare * part.mass) nearest.set(part, candidate)
  }
  for (const part of new Set(partAt)) {
    const near = part && nearest.get(part)
    if (near !== undefined) take(near)
  }
  return chosen
    .map(({ findingId, phrase, places, fit, how }) => ({ findingId, phrase, places, fit, how }))
    .sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0))
}
