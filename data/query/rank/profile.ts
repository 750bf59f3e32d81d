import type { Entry } from '../../schema/entry'
import { classProbability, findingProbability } from '../reference/frequency'
import type { Reference } from '../reference/reference'
import { impliedFindings } from './implied-findings'
import { absentWeight, noise, presentWeight, type RecordSays } from './noise'
import { opposites } from './opposites'
import { relativesOf } from './relatives'

/** P(finding | entry) for every pair, and how each was come by. */
export type Profiles = {
  /** Rows by place in `reference.entries`, columns by `columnOf`; natural probabilities in [floor, .98]. */
  probability(entryAt: number, findingId: string): number
  /** The same for all entries at once, by place in `reference.entries`. */
  column(findingId: string): Float64Array
  /** Log likelihood ratio of a present or an absent finding for all entries, under the noise model (`noise.ts`). */
  weights(findingId: string, state: 'present' | 'absent' | 'not-yet'): Float64Array
  /** Mean over the entries: p(f) of the closed world, each entry counted once. */
  background(findingId: string): number
  /** `listed`: by the record. `implied`: by its other fields. `narrower`/`broader`: by a related term. `unlisted`: nowhere. */
  basis(entryAt: number, findingId: string): Basis
  isKnown(findingId: string): boolean
  /** Broader terms of a finding, nearest first. */
  ancestors(findingId: string): readonly string[]
}
export type Basis = 'listed' | 'implied' | 'narrower' | 'broader' | 'opposite' | 'unlisted'

/** Results that say nothing against an entry whose record names no such test. */
const normalResults: ReadonlySet<string> = new Set(['normal-brain-mri', 'normal-eeg', 'normal-csf'])

/**
 * A statement that holds for a subtype, cause or stage holds for an unknown part of the patients: half, for want of
 * figures.
 */
const conditionalShare = 0.5
/** Records list what is typical. What they do not list still happens by chance, the more so the commoner it is at large. */
const unlistedFloor = 0.012
const unlistedShare = 0.25
/** Said at a narrower level than the record: how much of the broader term it takes up, within these bounds. */
const narrowerBounds = { least: 0.06, most: 0.6 } as const
/** Listed only through another narrower term: the record chose that one, so its siblings are less likely. */
const siblingShare = 0.5
/** Entering a narrower term than the record lists costs this much besides: the record may mean another kind. */
const narrowerPenalty = 0.95

const listedProbabilities = (entry: Entry): ReadonlyMap<string, number> => {
  const result = new Map<string, number>()
  for (const listed of entry.findings) {
    const p =
      listed.appliesTo === undefined
        ? findingProbability(listed)
        : findingProbability(listed) * conditionalShare
    result.set(listed.finding, Math.max(p, result.get(listed.finding) ?? 0))
  }
  return result
}

const clamp = (p: number): number =>
  Math.min(classProbability.obligate, Math.max(classProbability.excluded, p))

type Row = { readonly p: Map<string, number>; readonly basis: Map<string, Basis> }

const buildProfiles = (reference: Reference): Profiles => {
  const { entries } = reference
  const findings = reference.dataset.findings
  const parentOf = new Map(findings.map(({ id, parent }) => [id, parent]))
  const ancestorsOf = new Map<string, readonly string[]>()
  for (const { id } of findings) {
    const trail: string[] = []
    for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) trail.push(at)
    ancestorsOf.set(id, trail)
  }
  const deepestFirst = [...findings].sort(
    (a, b) => (ancestorsOf.get(b.id)?.length ?? 0) - (ancestorsOf.get(a.id)?.length ?? 0),
  )

  const rows: Row[] = entries.map((entry) => {
    const p = new Map<string, number>()
    const basis = new Map<string, Basis>()
    for (const [id, value] of listedProbabilities(entry)) {
      p.set(id, value)
      basis.set(id, 'listed')
    }
    for (const [id, value] of impliedFindings(entry)) {
      if (p.has(id) || !parentOf.has(id)) continue
      p.set(id, value)
      basis.set(id, 'implied')
    }
    // A narrower finding carries its broader term with it.
    for (const { id, parent } of deepestFirst) {
      const own = p.get(id)
      if (own === undefined || parent === undefined) continue
      if (own <= (p.get(parent) ?? 0)) continue
      p.set(parent, own)
      if (basis.get(parent) !== 'listed') basis.set(parent, 'narrower')
    }
    for (const [normal, abnormal] of opposites) {
      if (p.has(normal)) continue
      const worst = Math.max(0, ...abnormal.map((id) => p.get(id) ?? 0))
      if (worst < classProbability.frequent) continue
      p.set(normal, 1 - worst)
      basis.set(normal, 'opposite')
    }
    return { p, basis }
  })

  /** How often a finding is listed at large, for the shares below. */
  const atLarge = new Map(
    findings.map(({ id }) => [
      id,
      rows.reduce((sum, { p }) => sum + (p.get(id) ?? 0), 0) / Math.max(1, entries.length),
    ]),
  )
  const broadestFirst = [...deepestFirst].reverse()
  const unlistedOf = (id: string): number => unlistedFloor + unlistedShare * (atLarge.get(id) ?? 0)
  for (const { p, basis } of rows) {
    for (const { id, parent } of broadestFirst) {
      if (p.has(id)) {
        // That a narrower finding is rare or ruled out says nothing of the broader one.
        if (basis.get(id) === 'narrower') p.set(id, Math.max(p.get(id) ?? 0, unlistedOf(id)))
        continue
      }
      const listedAncestor = (ancestorsOf.get(id) ?? []).find((ancestor) => {
        const how = basis.get(ancestor)
        return how === 'listed' || how === 'implied' || how === 'narrower'
      })
      const most = parent === undefined ? 1 : (p.get(parent) ?? 1)
      const unlisted = Math.min(unlistedOf(id), most)
      if (listedAncestor === undefined) {
        p.set(id, unlisted)
        basis.set(id, 'unlisted')
        continue
      }
      const share = Math.min(
        narrowerBounds.most,
        Math.max(
          narrowerBounds.least,
          (atLarge.get(id) ?? 0) / Math.max(1e-6, atLarge.get(listedAncestor) ?? 0),
        ),
      )
      const siblings = basis.get(listedAncestor) === 'narrower' ? siblingShare : 1
      const through = (p.get(listedAncestor) ?? 0) * share * siblings * narrowerPenalty
      p.set(id, Math.min(most, Math.max(through, unlistedFloor)))
      basis.set(id, through > unlisted ? 'broader' : 'unlisted')
    }
  }
  const mean = new Map(
    findings.map(({ id }) => [
      id,
      clamp(rows.reduce((sum, { p }) => sum + clamp(p.get(id) ?? 0), 0) / Math.max(1, entries.length)),
    ]),
  )
  const columns = new Map(
    findings.map(({ id }) => [id, Float64Array.from(rows, ({ p }) => clamp(p.get(id) ?? unlistedFloor))]),
  )
  const unknown = Float64Array.from(rows, () => unlistedFloor)
  const relatives = relativesOf(findings, (id) => -Math.log(mean.get(id) ?? unlistedFloor))
  /** P(finding | entry), or what a near relative that the record names lends to it. */
  const credited = (id: string): Float64Array =>
    (columns.get(id) ?? unknown).map((p, at) => {
      const basis = rows[at]?.basis
      const lent = (relatives.get(id) ?? []).map(({ findingId, nearness }) => {
        const how = basis?.get(findingId)
        return how === 'listed' || how === 'implied'
          ? noise.relativeCredit * nearness * (columns.get(findingId)?.[at] ?? 0)
          : 0
      })
      return Math.max(p, ...lent)
    })
  const saysOf = entries.map(
    (entry) =>
      new Map(
        entry.findings.map(({ finding, when, frequency, appliesTo, flags }): [string, RecordSays] => [
          finding,
          {
            when,
            isExcluded: frequency === 'excluded',
            isRequired:
              frequency === 'obligate' &&
              appliesTo === undefined &&
              (when ?? 'onset') === 'onset' &&
              (flags?.includes('criterion') ?? false),
          },
        ]),
      ),
  )
  const weighPresent = (id: string): Float64Array => {
    const column = credited(id)
    const credit = column.reduce((sum, p) => sum + p, 0) / Math.max(1, entries.length)
    return column.map((p, at) => {
      const weight = presentWeight(p, credit, saysOf[at]?.get(id))
      const isUntested = normalResults.has(id) && rows[at]?.basis.get(id) === 'unlisted'
      return isUntested ? Math.max(0, weight) : weight
    })
  }
  const weighAbsent = (id: string): Float64Array => {
    const background = mean.get(id) ?? unlistedFloor
    return (columns.get(id) ?? unknown).map((p, at) => absentWeight(p, background, saysOf[at]?.get(id)))
  }
  const present = new Map(findings.map(({ id }) => [id, weighPresent(id)]))
  const absent = new Map(findings.map(({ id }) => [id, weighAbsent(id)]))
  const none = new Float64Array(entries.length)
  /** Absent so far: speaks to records that begin with it, and to no other. */
  const notYet = (id: string): Float64Array =>
    (absent.get(id) ?? none).map((weight, at) => {
      const says = saysOf[at]?.get(id)
      return says?.when === 'onset' || says?.isRequired === true ? weight : 0
    })
  return {
    probability: (at, id) => columns.get(id)?.[at] ?? unlistedFloor,
    column: (id) => columns.get(id) ?? unknown,
    weights: (id, state) =>
      state === 'not-yet' ? notYet(id) : ((state === 'present' ? present : absent).get(id) ?? none),
    background: (id) => mean.get(id) ?? unlistedFloor,
    basis: (at, id) => rows[at]?.basis.get(id) ?? 'unlisted',
    isKnown: (id) => parentOf.has(id),
    ancestors: (id) => ancestorsOf.get(id) ?? [],
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
