import type { Entry } from '../../schema/entry'
import type { ObtainedBy, Urgency } from '../../schema/vocabulary'
import type { Reference } from '../reference/reference'
import type { CaseInput } from './case'
import { ancestorsOf } from './families'
import { profilesOf } from './profile'
import { topEntries, type RankedEntry, type RankOptions } from './rank-entries'

/** A finding worth looking for, and what either answer would do to the list. */
export type NextFinding = {
  readonly findingId: string
  readonly obtained: ObtainedBy
  /** Whether it defines one of the first three entries. */
  readonly isCriterion: boolean
  /** Expected drop of the weighted entropy of the list, in natural units, divided by the cost class. */
  readonly gain: number
  /** First three entries if it is there. */
  readonly ifPresent: readonly string[]
  /** First three entries if it is not. */
  readonly ifAbsent: readonly string[]
}

/**
 * What a finding costs to obtain, as steps and not as money: a question is free, an examination takes minutes, blood an
 * hour, a scan a day, EEG-EMG polygraphy a specialist, a gene test weeks.
 */
const obtainCost = {
  history: 1,
  bedside: 1.2,
  laboratory: 2,
  imaging: 3,
  neurophysiology: 4,
  genetic: 6,
} as const satisfies Record<ObtainedBy, number>

/** Uncertainty about an emergency is worth more to settle than about what can wait. */
const urgencyWeight = { emergency: 2, 'treatable-cause': 1.5, routine: 1 } as const satisfies Record<
  Urgency,
  number
>

/**
 * Findings hang together more than a sum of logarithms allows for, so scores are surer than they should be: they are
 * halved before they are spread over the entries.
 */
const temperature = 2
/** Entries with a smaller share of the list change nothing and are left out of the sums. */
const smallestShare = 1e-3

const shares = (ranked: readonly RankedEntry[]): ReadonlyMap<string, number> => {
  const best = ranked[0]?.score ?? 0
  const raw = ranked.map(({ entryId, score }) => [entryId, Math.exp((score - best) / temperature)] as const)
  const total = raw.reduce((sum, [, value]) => sum + value, 0)
  return new Map(raw.map(([id, value]) => [id, value / total]))
}

type Weighted = { readonly at: number; readonly share: number; readonly weight: number }

/** Entropy of shares that are given up to a factor, each entry counted by its weight. */
const entropy = (
  entries: readonly Weighted[],
  shareOf: (entry: Weighted) => number,
  total: number,
): number => {
  if (total <= 0) return 0
  let sum = 0
  for (const entry of entries) {
    const share = shareOf(entry) / total
    if (share > 0) sum -= entry.weight * share * Math.log(share)
  }
  return sum
}

/** How far down a reader looks and, for emergencies, the lane; how many findings are tried: each costs two rankings. */
const shownDepth = 3
const laneDepth = 5
const mostTried = 12

/** Criteria that every patient with an entry has. */
const criteriaOf = (entry: Entry | undefined): readonly string[] =>
  (entry?.findings ?? [])
    .filter(
      ({ frequency, flags, appliesTo }) =>
        frequency === 'obligate' && appliesTo === undefined && (flags?.includes('criterion') ?? false),
    )
    .map(({ finding }) => finding)

/** Whether the first three become others, or an emergency comes into or leaves the first five. A parent in the place of its child, or beside it, changes nothing. */
const changes = (reference: Reference, before: readonly string[], after: readonly string[]): boolean => {
  const isKin = (a: string, b: string): boolean =>
    a === b || ancestorsOf(reference, a).includes(b) || ancestorsOf(reference, b).includes(a)
  const [first = '', firstNow = ''] = [before[0], after[0]]
  const isEmergency = (id: string): boolean => reference.entry(id)?.urgency === 'emergency'
  const comesIn = (now: readonly string[], were: readonly string[]): boolean =>
    now.some((id) => !were.some((known) => isKin(known, id)))
  const shown = (ids: readonly string[]): readonly string[] => ids.slice(0, shownDepth)
  return (
    !isKin(first, firstNow) ||
    comesIn(shown(after), shown(before)) ||
    comesIn(after.filter(isEmergency), before) ||
    comesIn(before.filter(isEmergency), after)
  )
}

/**
 * The findings that would settle most about the list for what they cost to obtain.
 *
 * @param ranked the list as `rankEntries` gives it for this case
 * @param count how many to return
 * @returns findings either answer to which would change the first three, beyond a parent for its child: criteria of the
 *   first three entries before all else, then by falling gain, ties by id. Empty for an empty list.
 */
export const nextFindings = (
  reference: Reference,
  input: CaseInput,
  ranked: readonly RankedEntry[],
  count: number,
  options: RankOptions = {},
): readonly NextFinding[] => {
  const profiles = profilesOf(reference)
  const shareById = shares(ranked)
  const entries: readonly Weighted[] = reference.entries
    .map((entry, at) => ({
      at,
      share: shareById.get(entry.id) ?? 0,
      weight: urgencyWeight[entry.urgency],
    }))
    .filter(({ share }) => share > smallestShare)
  const total = entries.reduce((sum, { share }) => sum + share, 0)
  const now = entropy(entries, ({ share }) => share, total)
  const said = new Set(input.findings.map(({ findingId }) => findingId))
  // What is said already answers its broader terms; a term that was said absent answers its narrower ones.
  const answered = new Set(
    input.findings
      .filter(({ state }) => state === 'present')
      .flatMap(({ findingId }) => profiles.ancestors(findingId)),
  )
  const isAnswered = (id: string): boolean =>
    said.has(id) ||
    answered.has(id) ||
    profiles
      .ancestors(id)
      .some((ancestor) => input.findings.some((f) => f.findingId === ancestor && f.state === 'absent'))

  const rated = reference.dataset.findings
    .filter(({ id }) => !isAnswered(id))
    .map((finding) => {
      const column = profiles.column(finding.id)
      const p = ({ at }: Weighted): number => column[at] ?? 0
      const yes = entries.reduce((sum, entry) => sum + entry.share * p(entry), 0)
      const no = total - yes
      const after =
        (yes * entropy(entries, (entry) => entry.share * p(entry), yes) +
          no * entropy(entries, (entry) => entry.share * (1 - p(entry)), no)) /
        total
      return { finding, gain: (now - after) / obtainCost[finding.obtained] }
    })
    .sort((a, b) => b.gain - a.gain || (a.finding.id < b.finding.id ? -1 : 1))
  // What defines one of the first entries and was not mentioned is asked for before all else.
  const demanded = new Set(
    ranked.slice(0, shownDepth).flatMap(({ entryId }) => criteriaOf(reference.entry(entryId))),
  )
  const inOrder = [
    ...rated.filter(({ finding }) => demanded.has(finding.id)),
    ...rated.filter(({ finding, gain }) => gain > 0 && !demanded.has(finding.id)),
  ]
  const head = (findingId: string, state: 'present' | 'absent'): readonly string[] =>
    topEntries(
      reference,
      { ...input, findings: [...input.findings, { findingId, state }] },
      laneDepth,
      options,
    )
  const before = ranked.slice(0, laneDepth).map(({ entryId }) => entryId)
  const result: NextFinding[] = []
  for (const { finding, gain } of inOrder.slice(0, mostTried)) {
    if (result.length >= count) break
    const ifPresent = head(finding.id, 'present')
    const ifAbsent = head(finding.id, 'absent')
    if (!changes(reference, before, ifPresent) && !changes(reference, before, ifAbsent)) continue
    result.push({
      findingId: finding.id,
      obtained: finding.obtained,
      isCriterion: demanded.has(finding.id),
      gain,
      ifPresent: ifPresent.slice(0, shownDepth),
      ifAbsent: ifAbsent.slice(0, shownDepth),
    })
  }
  return result
}
