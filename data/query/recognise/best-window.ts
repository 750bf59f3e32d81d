import type { PhraseIndex } from './phrases'
import type { Word } from './words'

/** A word of the clause that says a term, or is probably misspelt for it. */
type Hit = { readonly place: number; readonly term: string; readonly quality: number }

/** The stretch of a clause that says most of a set of terms with least between them. */
export type Window = {
  /** The first hit of each term, in order of the text. */
  readonly used: readonly Hit[]
  /** Places of all words in the stretch that say one of the terms, ascending. */
  readonly places: readonly number[]
  /** Weight of the terms as a phrase counts them, and as a text does. */
  readonly mass: number
  readonly said: number
  /** Share of the stretch that says the terms, 0 to 1. */
  readonly share: number
}

/** A clause made ready for its windows: one pass over its words. */
export type ReadyClause = {
  readonly words: readonly Word[]
  readonly hitsOf: ReadonlyMap<string, readonly Hit[]>
  /** Weight of the words before each place. Whole numbers, so that differences are exact and ties stay ties. */
  readonly massBefore: readonly number[]
}

/** Weights in units of this, as whole numbers. */
const unit = 2 ** -20
/** A corrected word counts less than one spelt right. */
const nearQuality = 0.8

const wordMass = (word: Word | undefined, index: PhraseIndex): number =>
  word === undefined || word.isFiller ? 0 : Math.round(index.textWeightOf(word.term) / unit)

export const readyClause = (words: readonly Word[], index: PhraseIndex): ReadyClause => {
  const hitsOf = new Map<string, Hit[]>()
  const massBefore = [0]
  for (const [place, word] of words.entries()) {
    massBefore.push((massBefore[place] ?? 0) + wordMass(word, index))
    const isKnown = index.byTerm.has(word.term)
    if (!isKnown && word.isFiller) continue
    for (const term of isKnown ? [word.term] : index.nearTerms(word.term)) {
      const hit = { place, term, quality: isKnown ? 1 : nearQuality }
      const known = hitsOf.get(term)
      if (known === undefined) hitsOf.set(term, [hit])
      else known.push(hit)
    }
  }
  return { words, hitsOf, massBefore }
}

/** For each hit, the hits from there on that are the first of their term, in order: one pass backwards. */
const firstHits = (hits: readonly Hit[]): readonly (readonly number[])[] => {
  const result: (readonly number[])[] = []
  let ahead: readonly number[] = []
  for (let at = hits.length - 1; at >= 0; at -= 1) {
    const term = hits[at]?.term
    ahead = [at, ...ahead.filter((other) => hits[other]?.term !== term)]
    result.push(ahead)
  }
  return result.reverse()
}

/**
 * The best stretch for a set of terms. A stretch gains only where it reaches a term that it has not yet, so from each hit
 * there are no more stretches than terms: the time is linear in the length of the clause, whatever it repeats.
 *
 * @param terms terms that stand in the clause, each once
 */
export const bestWindow = (
  terms: readonly string[],
  { words, hitsOf, massBefore }: ReadyClause,
  index: PhraseIndex,
): Window | null => {
  const hits = terms.flatMap((term) => hitsOf.get(term) ?? []).sort((a, b) => a.place - b.place)
  const isExact = ({ place, term }: Hit): boolean => words[place]?.term === term
  /** Weight of the words before each hit that say a term themselves. */
  const exactBefore = [0]
  for (const [at, hit] of hits.entries()) {
    exactBefore.push((exactBefore[at] ?? 0) + (isExact(hit) ? wordMass(words[hit.place], index) : 0))
  }
  let best: { readonly from: number; readonly used: readonly Hit[]; readonly value: number } | null = null
  let found: Omit<Window, 'places' | 'used'> | null = null
  for (const [from, ahead] of firstHits(hits).entries()) {
    const used: Hit[] = []
    const corrected = new Set<number>()
    let mass = 0
    let said = 0
    for (const at of ahead) {
      const hit = hits[at]
      if (hit === undefined) continue
      used.push(hit)
      mass += hit.quality * index.weightOf(hit.term)
      said += hit.quality * index.textWeightOf(hit.term)
      if (!isExact(hit)) corrected.add(hit.place)
      const first = used[0]?.place ?? 0
      let between = (massBefore[hit.place + 1] ?? 0) - (massBefore[first] ?? 0)
      between -= (exactBefore[at + 1] ?? 0) - (exactBefore[from] ?? 0)
      for (const place of corrected) between -= wordMass(words[place], index)
      const share = said / (said + between * unit)
      const value = said * mass * share
      if (best !== null && value <= best.value) continue
      best = { from, used: [...used], value }
      found = { mass, said, share }
    }
  }
  if (best === null || found === null) return null
  const { used, from } = best
  const last = used.at(-1)?.place ?? 0
  const inside = hits.slice(from).filter((hit) => hit.place <= last && (isExact(hit) || used.includes(hit)))
  return { ...found, used, places: [...new Set(inside.map(({ place }) => place))] }
}
