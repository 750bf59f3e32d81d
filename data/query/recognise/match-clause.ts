import { processTerm } from '../text'
import type { PhraseIndex } from './phrases'
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
/** A corrected word counts less than one spelt right. */
const nearQuality = 0.8

type Hit = { readonly place: number; readonly term: string; readonly quality: number }

const hitsByPhrase = (words: readonly Word[], index: PhraseIndex): ReadonlyMap<number, readonly Hit[]> => {
  const result = new Map<number, Hit[]>()
  for (const [place, word] of words.entries()) {
    const isKnown = index.byTerm.has(word.term)
    for (const term of isKnown || word.isFiller ? [word.term] : index.nearTerms(word.term)) {
      for (const phrase of index.byTerm.get(term) ?? []) {
        const hits = result.get(phrase) ?? []
        hits.push({ place, term, quality: isKnown ? 1 : nearQuality })
        result.set(phrase, hits)
      }
    }
  }
  return result
}

/** The best stretch of words for one phrase. */
const bestWindow = (
  phraseAt: number,
  hits: readonly Hit[],
  words: readonly Word[],
  index: PhraseIndex,
): Candidate | null => {
  const phrase = index.phrases[phraseAt]
  if (phrase === undefined) return null
  let best: Candidate | null = null
  for (let from = 0; from < hits.length; from += 1) {
    const hitOf = new Map<string, Hit>()
    for (let to = from; to < hits.length; to += 1) {
      const hit = hits[to]
      const first = hits[from]
      if (hit === undefined || first === undefined) continue
      if (!hitOf.has(hit.term)) hitOf.set(hit.term, hit)
      const used = [...hitOf.values()]
      const mass = used.reduce((sum, h) => sum + h.quality * index.weightOf(h.term), 0)
      const places = new Set(
        words.flatMap((word, place) =>
          place >= first.place &&
          place <= hit.place &&
          (hitOf.has(word.term) || used.some((h) => h.place === place))
            ? [place]
            : [],
        ),
      )
      const between = words
        .slice(first.place, hit.place + 1)
        .reduce(
          (sum, word, i) =>
            word.isFiller || places.has(first.place + i) ? sum : sum + index.textWeightOf(word.term),
          0,
        )
      const share = mass / phrase.mass
      const said = used.reduce((sum, h) => sum + h.quality * index.textWeightOf(h.term), 0)
      const window = said / (said + between)
      const fit = share * Math.sqrt(window)
      const value = said * share * window
      if (best !== null && value <= best.value) continue
      best = {
        findingId: phrase.findingId,
        phrase: phrase.text,
        places: [...places].sort((a, b) => a - b),
        specific: used.filter((h) => !index.isGeneric(h.term)).map((h) => h.place),
        fit,
        how: share >= phraseShare && window >= windowShare ? 'phrase' : 'near',
        value,
        isLabel: phrase.isLabel,
        speltAlike: used.filter((h) => phrase.spelt.has(processTerm(words[h.place]?.text ?? ''))).length,
      }
    }
  }
  return best
}

const byValue = (a: Candidate, b: Candidate): number =>
  b.value - a.value ||
  b.speltAlike - a.speltAlike ||
  Number(b.isLabel) - Number(a.isLabel) ||
  a.findingId.localeCompare(b.findingId, 'en') ||
  a.phrase.localeCompare(b.phrase, 'en')

/** Places of the words between "and", "with" and "or": each part may name a finding of its own. */
const partsOf = (words: readonly Word[]): readonly (readonly number[])[] => {
  const parts: number[][] = [[]]
  for (const [place, word] of words.entries()) {
    if (/^(?:and|with|or)$/iu.test(word.text)) parts.push([])
    else parts.at(-1)?.push(place)
  }
  return parts
}

/**
 * Finds the findings that a clause names. Telling words are used once, the longest and closest phrase first; words such
 * as "jerk" or "arm" may serve several findings ("jerks of both arms on waking").
 *
 * @param words the words of one clause
 * @returns matches in order of the text
 */
export const matchClause = (words: readonly Word[], index: PhraseIndex): readonly PhraseMatch[] => {
  const candidates = [...hitsByPhrase(words, index)]
    .flatMap(([phrase, hits]) => bestWindow(phrase, hits, words, index) ?? [])
    .sort(byValue)
  const parts = partsOf(words)
  const massAt = (places: readonly number[]): number =>
    places.reduce((sum, place) => {
      const word = words[place]
      return word === undefined || word.isFiller ? sum : sum + index.textWeightOf(word.term)
    }, 0)
  const taken = new Set<number>()
  const used = new Set<number>()
  const chosen: Candidate[] = []
  const take = (candidate: Candidate): void => {
    if (chosen.some(({ findingId }) => findingId === candidate.findingId)) return
    chosen.push(candidate)
    for (const place of candidate.specific) taken.add(place)
    for (const place of candidate.places) used.add(place)
  }
  const namesItsPart = (places: readonly number[]): boolean =>
    parts.some(
      (part) =>
        places.every((place) => part.includes(place)) &&
        !part.some((place) => used.has(place)) &&
        massAt(places) >= genericShare * massAt(part),
    )
  for (const candidate of candidates) {
    if (candidate.how !== 'phrase') continue
    const isFree = candidate.specific.length > 0 && candidate.specific.every((place) => !taken.has(place))
    // "Jerks" alone names myoclonus only where its part of the clause says nothing more telling.
    const isGenericButUnused =
      candidate.specific.length === 0 &&
      candidate.places.some((place) => !used.has(place)) &&
      (candidate.places.length > 1 || namesItsPart(candidate.places))
    if (isFree || isGenericButUnused) take(candidate)
  }
  for (const part of parts) {
    if (part.some((place) => used.has(place))) continue
    const near = candidates.find(
      ({ places, fit, specific }) =>
        specific.length > 0 &&
        fit >= nearShare &&
        places.every((place) => part.includes(place)) &&
        massAt(places) >= nearShare * massAt(part),
    )
    if (near !== undefined) take(near)
  }
  return chosen
    .map(({ findingId, phrase, places, fit, how }) => ({ findingId, phrase, places, fit, how }))
    .sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0))
}
