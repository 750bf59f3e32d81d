import type { Drug } from '../../schema/drug'
import type { Entry } from '../../schema/entry'
import type { Commonness } from '../../schema/vocabulary'
import type { Reference } from '../reference/reference'
import type { CaseInput, FindingState } from './case'
import { culpritsOf, drugRatio, exposureOf } from './drug-likelihood'
import { noise } from './noise'
import { ageLikelihood, tempoLikelihood } from './onset-likelihood'
import { cachedOnset } from './onset-weights'
import { profilesOf, type Basis, type Profiles } from './profile'

/** What one item of the case adds to the score of an entry. */
export type Contribution = {
  readonly kind: 'finding' | 'age' | 'tempo' | 'drug'
  /** Finding id, drug id, or the kind itself. */
  readonly id: string
  readonly state: FindingState
  /** Natural logarithm of the likelihood ratio: above 0 for the entry, below 0 against it. */
  readonly weight: number
  readonly basis: Basis | 'onset' | 'drug-list'
}

export type RankedEntry = {
  readonly entryId: string
  /** Sum of the contributions, and of the prior where one is asked for. No probability of disease. */
  readonly score: number
  /** 1 for the best; entries whose scores cannot be told apart share a rank. */
  readonly rank: number
  /** By falling size of the weight; ties by kind and id. */
  readonly contributions: readonly Contribution[]
}

export type RankOptions = {
  /** `flat`: every entry alike. `commonness`: common disorders before rare ones. */
  readonly prior?: 'flat' | 'commonness'
}

/** One step of commonness is a factor of three: coarse words, so a coarse weight. */
const commonnessPrior = {
  common: Math.log(27),
  uncommon: Math.log(9),
  rare: Math.log(3),
  'very-rare': 0,
} as const satisfies Record<Commonness, number>

/** Scores nearer than this are equal for a reader: a tenth of the weight of one ordinary finding. */
const tieWidth = 0.05

/** Plain order of strings: a hundred times faster than a collator, and ties need no more. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byWeight = (a: Contribution, b: Contribution): number =>
  Math.abs(b.weight) - Math.abs(a.weight) || inOrder(a.kind, b.kind) || inOrder(a.id, b.id)

/** The part of the case that weighs: known findings, each once, and none that another one already contains. */
const weighing = (reference: Reference, input: CaseInput) => {
  const profiles = profilesOf(reference)
  const byId = new Map(
    input.findings
      .filter(({ findingId }) => profiles.isKnown(findingId))
      .map((finding) => [finding.findingId, finding]),
  )
  const idsWith = (state: FindingState): readonly string[] =>
    [...byId].filter(([, finding]) => finding.state === state).map(([id]) => id)
  // "Truncal ataxia" present contains "ataxia" present; "seizure" absent contains "absence seizure" absent.
  const containedPresent = new Set(idsWith('present').flatMap((id) => profiles.ancestors(id)))
  // "No seizures yet" contains nothing: it weighs on other records than "no absences" does.
  const absent = new Set(idsWith('absent').filter((id) => byId.get(id)?.isNotYet !== true))
  const isContained = (id: string, state: FindingState): boolean =>
    state === 'present'
      ? containedPresent.has(id)
      : state === 'absent' && profiles.ancestors(id).some((ancestor) => absent.has(ancestor))
  const findings = [...byId]
    .map(([id, { state, isNotYet }]) => ({
      id,
      state,
      weighed: state === 'absent' && isNotYet === true ? ('not-yet' as const) : state,
      isContained: isContained(id, state),
    }))
    .sort((a, b) => inOrder(a.id, b.id))
  const isEntered = (id: string): boolean =>
    (byId.get(id)?.state ?? 'uncertain') !== 'uncertain' || containedPresent.has(id)
  return { findings, isEntered, drugs: culpritsOf(reference, input) }
}

type Item = Omit<Contribution, 'weight' | 'basis'> & { readonly weights: Float64Array }
type WeighedCase = { readonly items: readonly Item[]; readonly drugs: readonly (Contribution | null)[] }

/**
 * What the drugs of a case count for each entry. Several drugs of one list are one exposure: the most telling counts. A
 * drug counts once through the exposure that it stands for, unless that is entered already, and a little for its own
 * entries.
 */
const drugContributions = (
  reference: Reference,
  profiles: Profiles,
  drugs: readonly Drug[],
  isEntered: (findingId: string) => boolean,
): readonly (Contribution | null)[] => {
  const exposed = drugs.map((drug) => {
    const finding = exposureOf(reference, drug)
    return {
      drug,
      finding,
      weights: finding === null || isEntered(finding) ? null : profiles.weights(finding, 'present'),
    }
  })
  return reference.entries.map(({ id: entryId }, at) => {
    let best: { readonly id: string; readonly weight: number } | null = null
    for (const { drug, finding, weights } of exposed) {
      const own = Math.log(drugRatio(drug, entryId))
      const weight = finding === null ? own : Math.max(0, weights?.[at] ?? 0) + noise.drugBesideExposure * own
      if (weight > (best?.weight ?? 0)) best = { id: drug.id, weight }
    }
    return best === null ? null : { kind: 'drug', ...best, state: 'present', basis: 'drug-list' }
  })
}

const weighCase = (reference: Reference, input: CaseInput): WeighedCase => {
  const profiles = profilesOf(reference)
  const { findings, isEntered, drugs } = weighing(reference, input)
  const none = new Float64Array(reference.entries.length)
  const { ageYears, tempo } = input
  const items: Item[] = findings.map(({ id, state, weighed, isContained }) => ({
    kind: 'finding',
    id,
    state,
    weights: isContained || weighed === 'uncertain' ? none : profiles.weights(id, weighed),
  }))
  if (ageYears !== undefined) {
    const weights = cachedOnset(reference, `age ${ageYears}`, ({ onset }) => ageLikelihood(onset, ageYears))
    items.push({ kind: 'age', id: 'age', state: 'present', weights })
  }
  if (tempo !== undefined) {
    const weights = cachedOnset(reference, tempo, ({ onset }) => tempoLikelihood(onset.tempo, tempo))
    items.push({ kind: 'tempo', id: 'tempo', state: 'present', weights })
  }
  return {
    items,
    drugs: drugs.length === 0 ? [] : drugContributions(reference, profiles, drugs, isEntered),
  }
}

const scoreOf = ({ items, drugs }: WeighedCase, at: number): number =>
  items.reduce((sum, { weights }) => sum + (weights[at] ?? 0), 0) + (drugs[at]?.weight ?? 0)

const contributionsAt = (
  profiles: Profiles,
  { items, drugs }: WeighedCase,
  at: number,
): readonly Contribution[] => {
  const drug = drugs[at]
  return [
    ...items.map(({ kind, id, state, weights }) => ({
      kind,
      id,
      state,
      weight: weights[at] ?? 0,
      basis: kind === 'finding' ? profiles.basis(at, id) : ('onset' as const),
    })),
    ...(drug ? [drug] : []),
  ].sort(byWeight)
}

/** Gives equal ranks to scores that cannot be told apart: 1, 2, 2, 4. */
const withRanks = (
  scored: readonly {
    readonly entry: Entry
    readonly score: number
    readonly contributions: readonly Contribution[]
  }[],
): readonly RankedEntry[] => {
  let rank = 1
  let leader = Infinity
  return scored.map(({ entry, score, contributions }, place) => {
    if (leader - score > tieWidth) {
      rank = place + 1
      leader = score
    }
    return { entryId: entry.id, score, rank, contributions }
  })
}

const priorOf = (entry: Entry, options: RankOptions): number =>
  options.prior === 'commonness' ? commonnessPrior[entry.commonness] : 0

/**
 * The first entries of the list and nothing else: what sensitivity and the next finding ask dozens of times a key press.
 *
 * @returns ids in the order of `rankEntries`
 */
export const topEntries = (
  reference: Reference,
  input: CaseInput,
  count: number,
  options: RankOptions = {},
): readonly string[] => {
  const weighed = weighCase(reference, input)
  const best: { readonly entry: Entry; readonly score: number }[] = []
  for (const [at, entry] of reference.entries.entries()) {
    const score = scoreOf(weighed, at) + priorOf(entry, options)
    const place = best.findIndex(
      (other) => score > other.score || (score === other.score && entry.name < other.entry.name),
    )
    if (place >= 0) best.splice(place, 0, { entry, score })
    else if (best.length < count) best.push({ entry, score })
    best.length = Math.min(best.length, count)
  }
  return best.map(({ entry }) => entry.id)
}

/**
 * Ranks every entry by how well it fits a case: the sum of log-likelihood ratios over the closed world of entries, as
 * LIRICAL does (Robinson 2020). Pure and deterministic; the order in which findings were entered does not matter.
 *
 * @param input the case; unknown finding and drug ids weigh nothing
 * @returns all entries by falling score, ties by name and marked by an equal rank. Scores are in natural logarithms.
 */
export const rankEntries = (
  reference: Reference,
  input: CaseInput,
  options: RankOptions = {},
): readonly RankedEntry[] => {
  const profiles = profilesOf(reference)
  const weighed = weighCase(reference, input)
  const scored = reference.entries.map((entry, at) => ({
    entry,
    contributions: contributionsAt(profiles, weighed, at),
    score: scoreOf(weighed, at) + priorOf(entry, options),
  }))
  scored.sort((a, b) => b.score - a.score || inOrder(a.entry.name, b.entry.name))
  return withRanks(scored)
}
