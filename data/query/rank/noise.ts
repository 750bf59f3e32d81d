import type { FindingTime } from '../../schema/vocabulary'

/**
 * How far what is entered can be trusted. Six figures, each with its reason; chosen by cross-validation over the
 * development sets (tests/golden/README.md, "Noise model"), where each lies on a plateau and none was set for a case.
 */
export const noise = {
  /**
   * Share of the findings said to be present that do not come from the disease: a second disorder, a side effect, another
   * stage, a phrase read wrongly. It bounds what a record loses by its silence to a factor of 0.4, and what one striking
   * finding can win.
   */
  strayPresent: 0.4,
  /** Share of the findings said to be absent that say nothing: not looked for, not asked, gone by, treated. */
  silentAbsent: 0.7,
  /**
   * Share of the patients who have come to a finding by the time they are described, of those who will ever have it: what
   * comes late is often not there yet.
   */
  reached: {
    onset: 1,
    early: 0.9,
    unknown: 0.8,
    later: 0.5,
    late: 0.25,
    episodic: 0.6,
  } satisfies Record<FindingTime | 'unknown', number>,
  /**
   * What of a record's finding counts for a near relative that was entered instead: which of two words a doctor chose
   * weighs little. Siblings by what they share, `near` terms of the vocabulary in full.
   */
  relativeCredit: 0.5,
  /**
   * Both shares where the definition speaks: a criterion that every patient has was not there, or what rules the entry out
   * was. Doctors ask for these, and say so because they were asked for.
   */
  byDefinition: 0.2,
  /** What a drug counts for its own entries beside the exposure that it already stands for. */
  drugBesideExposure: 0.25,
} as const

/** What a record says of a finding beyond how often it occurs. */
export type RecordSays = {
  readonly when?: FindingTime | undefined
  /** A criterion that every patient has from the beginning. */
  readonly isRequired?: boolean
  /** Ruled out by the definition. */
  readonly isExcluded?: boolean
}

/** Log likelihood ratio of a finding that is present; `p` over the mean of all entries. */
export const presentWeight = (p: number, mean: number, { isExcluded = false }: RecordSays = {}): number => {
  const stray = isExcluded ? noise.byDefinition : noise.strayPresent
  return Math.log(((1 - stray) * p) / mean + stray)
}

/** Log likelihood ratio of a finding that is absent; what comes late is often not there yet. */
export const absentWeight = (
  p: number,
  mean: number,
  { when, isRequired = false }: RecordSays = {},
): number => {
  const silent = isRequired ? noise.byDefinition : noise.silentAbsent
  const there = p * (isRequired ? 1 : noise.reached[when ?? 'unknown'])
  return Math.log(((1 - silent) * (1 - there)) / (1 - mean) + silent)
}
