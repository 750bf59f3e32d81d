import type { Entry } from '../../schema/entry'
import type { Reference } from '../reference/reference'

/** Weights of an age or a tempo for all entries: log likelihood against the mean over them. */
const onsetWeights = (likelihoods: readonly number[]): Float64Array => {
  const mean = Math.log(likelihoods.reduce((sum, value) => sum + value, 0) / Math.max(1, likelihoods.length))
  return Float64Array.from(likelihoods, (likelihood) => Math.log(likelihood) - mean)
}

/** The last ages and tempos asked for: toggling a finding asks for the same ones dozens of times. */
const onsetCache = new WeakMap<Reference, Map<string, Float64Array>>()
const mostOnsets = 64
/**
 * Weights of an age or a tempo for all entries, by place in `reference.entries`.
 *
 * @param key names the age or tempo among all that are asked for
 */
export const cachedOnset = (
  reference: Reference,
  key: string,
  likelihoodOf: (entry: Entry) => number,
): Float64Array => {
  const cache = onsetCache.get(reference) ?? new Map<string, Float64Array>()
  onsetCache.set(reference, cache)
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= mostOnsets) cache.clear()
  const weights = onsetWeights(reference.entries.map(likelihoodOf))
  cache.set(key, weights)
  return weights
}
