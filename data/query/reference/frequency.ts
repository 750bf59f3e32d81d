import type { Frequency } from '../../schema/vocabulary'

/**
 * P(finding | entry) by frequency class: the middle of the Orphanet/HPO class, kept off 0 and 1 because a
 * record is never that sure. `excluded` stays above 0 so that one wrong entry cannot veto a diagnosis.
 */
export const classProbability = {
  obligate: 0.98,
  'very-frequent': 0.9,
  frequent: 0.55,
  occasional: 0.17,
  rare: 0.03,
  excluded: 0.005,
} as const satisfies Record<Frequency, number>

/** The classes that a measured percentage may stand for. 100 % of a series does not prove "obligate", nor 0 % "excluded". */
export const classesOfPercent = (percent: number): readonly Frequency[] => {
  if (percent >= 100) return ['obligate', 'very-frequent']
  if (percent >= 80) return ['very-frequent']
  if (percent >= 30) return ['frequent']
  if (percent >= 5) return ['occasional']
  if (percent > 0) return ['rare']
  return ['excluded', 'rare']
}

/** P(finding | entry): from the percentage where one was measured, else from the class. Clamped to [.005, .98]. */
export const findingProbability = (finding: {
  frequency: Frequency
  percent?: number | undefined
}): number =>
  finding.percent === undefined
    ? classProbability[finding.frequency]
    : Math.min(classProbability.obligate, Math.max(classProbability.excluded, finding.percent / 100))

/** The mark that stands for a frequency in a comparison: + expected, v variable, - argues against. */
export const frequencyMark = {
  obligate: '+',
  'very-frequent': '+',
  frequent: '+',
  occasional: 'v',
  rare: '-',
  excluded: '-',
} as const satisfies Record<Frequency, '+' | 'v' | '-'>
export type FrequencyMark = (typeof frequencyMark)[Frequency]
