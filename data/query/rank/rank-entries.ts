import type { Entry } from '../../schema/entry'
import type { Commonness } from '../../schema/vocabulary'
import type { Reference } from '../reference'
import type { CaseInput, FindingState } from './case'
import { drugRatio } from './drug-likelihood'
import { ageLikelihood, tempoLikelihood } from './onset-likelihood'
import { profilesOf, type Basis } from './profile'

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

/** The part of the case that weighs: known findings, each once, and none that another one already contains. */
const weighing = (reference: Reference, input: CaseInput) => {
  const profiles = profilesOf(reference)
  const byId = new Map(
    input.findings
      .filter(({ findingId }) => profiles.isKnown(findingId))
      .map((finding) => [finding.findingId, finding.state]),
  )
  const idsWith = (state: FindingState): readonly string[] =>
    [...byId].filter(([, s]) => s === state).map(([id]) => id)
  // "Truncal ataxia" present contains "ataxia" present; "seizure" absent contains "absence seizure" absent.
  const containedPresent = new Set(idsWith('present').flatMap((id) => profiles.ancestors(id)))
  const absent = new Set(idsWith('absent'))
  const isContained = (id: string, state: FindingState): boolean =>
    state === 'present'
      ? containedPresent.has(id)
      : state === 'absent' && profiles.ancestors(id).some((ancestor) => absent.has(ancestor))
  const findings = [...byId]
    .map(([id, state]) => ({ id, state, isContained: isContained(id, state) }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'))
  const drugIds = new Set(input.drugIds ?? [])
  return { findings, drugs: reference.dataset.drugs.filter(({ id }) => drugIds.has(id)) }
}

const logMean = (values: readonly number[]): number =>
  Math.log(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length))

/** Contributions of the case to every entry, by place in `reference.entries`. */
export const contributionsOf = (
  reference: Reference,
  input: CaseInput,
): readonly (readonly Contribution[])[] => {
  const profiles = profilesOf(reference)
  const { entries } = reference
  const { findings, drugs } = weighing(reference, input)
  const lists: Contribution[][] = entries.map(() => [])
  for (const { id, state, isContained } of findings) {
    const background = profiles.background(id)
    for (const [at, list] of lists.entries()) {
      const p = profiles.probability(at, id)
      const weight =
        isContained || state === 'uncertain'
          ? 0
          : state === 'present'
            ? Math.log(p / background)
            : Math.log((1 - p) / (1 - background))
      list.push({ kind: 'finding', id, state, weight, basis: profiles.basis(at, id) })
    }
  }
  const addOnset = (kind: 'age' | 'tempo', likelihoods: readonly number[]): void => {
    const mean = logMean(likelihoods)
    for (const [at, likelihood] of likelihoods.entries()) {
      lists[at]?.push({
        kind,
        id: kind,
        state: 'present',
        weight: Math.log(likelihood) - mean,
        basis: 'onset',
      })
    }
  }
  const { ageYears, tempo } = input
  if (ageYears !== undefined)
    addOnset(
      'age',
      entries.map(({ onset }) => ageLikelihood(onset, ageYears)),
    )
  if (tempo !== undefined)
    addOnset(
      'tempo',
      entries.map(({ onset }) => tempoLikelihood(onset.tempo, tempo)),
    )
  for (const [at, entry] of entries.entries()) {
    // Several drugs of one list are one exposure: the most telling counts.
    const best = drugs
      .map((drug) => ({ drug, ratio: drugRatio(drug, entry.id) }))
      .reduce<{ id: string; ratio: number } | null>(
        (most, { drug, ratio }) => (ratio > (most?.ratio ?? 1) ? { id: drug.id, ratio } : most),
        null,
      )
    if (best !== null) {
      lists[at]?.push({
        kind: 'drug',
        id: best.id,
        state: 'present',
        weight: Math.log(best.ratio),
        basis: 'drug-list',
      })
    }
  }
  return lists
}

const sumOf = (contributions: readonly Contribution[]): number =>
  contributions.reduce((sum, { weight }) => sum + weight, 0)

const byWeight = (a: Contribution, b: Contribution): number =>
  Math.abs(b.weight) - Math.abs(a.weight) ||
  a.kind.localeCompare(b.kind, 'en') ||
  a.id.localeCompare(b.id, 'en')

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
  const lists = contributionsOf(reference, input)
  const scored = reference.entries.map((entry, at) => {
    const contributions = [...(lists[at] ?? [])].sort(byWeight)
    const prior = options.prior === 'commonness' ? commonnessPrior[entry.commonness] : 0
    return { entry, contributions, score: sumOf(contributions) + prior }
  })
  scored.sort((a, b) => b.score - a.score || a.entry.name.localeCompare(b.entry.name, 'en'))
  return withRanks(scored)
}
