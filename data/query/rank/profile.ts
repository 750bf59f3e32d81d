import type { Reference } from '../reference/reference'
import { clamp, entryRows, unlistedFloor, type Basis } from './entry-rows'
import { findingTree } from './finding-tree'
import { findingWeights, type FindingWeights } from './finding-weights'

export type { Basis } from './entry-rows'

/** P(finding | entry) for every pair, and how each was come by. */
export type Profiles = {
  /** Rows by place in `reference.entries`, columns by `columnOf`; natural probabilities in [floor, .98]. */
  probability(entryAt: number, findingId: string): number
  /** The same for all entries at once, by place in `reference.entries`. */
  column(findingId: string): Float64Array
  /** Log likelihood ratio of a present or an absent finding for all entries, under the noise model (`noise.ts`). */
  weights(findingId: string, state: keyof FindingWeights): Float64Array
  /** Mean over the entries: p(f) of the closed world, each entry counted once. */
  background(findingId: string): number
  /** `listed`: by the record. `implied`: by its other fields. `narrower`/`broader`: by a related term. `unlisted`: nowhere. */
  basis(entryAt: number, findingId: string): Basis
  isKnown(findingId: string): boolean
  /** Broader terms of a finding, nearest first. */
  ancestors(findingId: string): readonly string[]
}

const buildProfiles = (reference: Reference): Profiles => {
  const { entries } = reference
  const { findings } = reference.dataset
  const tree = findingTree(findings)
  const rows = entryRows(entries, tree)
  const columns = new Map(
    findings.map(({ id }) => [id, Float64Array.from(rows, ({ p }) => clamp(p.get(id) ?? unlistedFloor))]),
  )
  const unknown = Float64Array.from(rows, () => unlistedFloor)
  const column = (id: string): Float64Array => columns.get(id) ?? unknown
  const mean = new Map(
    findings.map(({ id }) => [
      id,
      clamp(column(id).reduce((sum, p) => sum + p, 0) / Math.max(1, entries.length)),
    ]),
  )
  const background = (id: string): number => mean.get(id) ?? unlistedFloor
  const weights = findingWeights(entries, findings, rows, column, background)
  return {
    probability: (at, id) => column(id)[at] ?? unlistedFloor,
    column,
    weights: (id, state) => weights[state](id),
    background,
    basis: (at, id) => rows[at]?.basis.get(id) ?? 'unlisted',
    isKnown: (id) => tree.parentOf.has(id),
    ancestors: tree.ancestors,
  }
}

const profilesByReference = new WeakMap<Reference, Profiles>()

/** The profiles of a reference, built once. */
export const profilesOf = (reference: Reference): Profiles => {
  const known = profilesByReference.get(reference)
  if (known !== undefined) return known
  const profiles = buildProfiles(reference)
  profilesByReference.set(reference, profiles)
  return profiles
}
