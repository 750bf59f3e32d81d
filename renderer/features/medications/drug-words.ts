import type { Drug } from '../../../data/schema/drug'
import type { DrugKind } from '../../../data/schema/vocabulary'

/** What is seen, before the term for it. */
export const kindWords = {
  positive: 'Jerks (positive myoclonus)',
  negative: 'Lapses of posture (asterixis, negative myoclonus)',
  both: 'Jerks and lapses of posture (positive and negative myoclonus)',
} as const satisfies Record<DrugKind, string>

const withdrawalEntry = 'withdrawal-myoclonus'
/** Whether stopping the drug is itself a cause. */
export const isOfWithdrawal = (drug: Drug): boolean =>
  drug.class.endsWith('withdrawal') || drug.entries.includes(withdrawalEntry)
