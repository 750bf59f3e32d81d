import type { Drug } from '../../schema/drug'
import type { DrugEvidence } from '../../schema/vocabulary'

/**
 * How much likelier a listed drug makes an entry it is known to cause, by the level at which the reference holds it.
 * Textbook drugs stand with the well-founded ones: the level says that no source was read, not that they rarely do it.
 */
const levelRatio = {
  high: 12,
  moderate: 9,
  textbook: 8,
  low: 5,
  'case-reports': 4,
} as const satisfies Record<DrugEvidence, number>
/** The entries of a drug stand in order, the most specific first; each next one is half as likely to be meant. */
const laterShare = 0.5

/** Ratio by which a listed drug favours an entry; 1 where it has nothing to do with it. */
export const drugRatio = (drug: Drug, entryId: string): number => {
  const at = drug.entries.indexOf(entryId)
  return at < 0 ? 1 : 1 + (levelRatio[drug.level] - 1) * Math.pow(laterShare, at)
}
