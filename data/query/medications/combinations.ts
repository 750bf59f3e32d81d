import type { Interaction } from '../../schema/drug'
import type { Reference } from '../reference/reference'
import { isPartner, type ListedDrugOrPartner } from './partners'

/** A pair (or more) that matters, and the drugs at hand that make it. */
export type Combination = {
  readonly interaction: Interaction
  /** Drugs of each group, in the order of the groups of the record. */
  readonly groups: readonly (readonly ListedDrugOrPartner[])[]
}

/** Whether each group can be given a drug of its own: one drug in two groups is no combination. */
const hasOneEach = (
  groups: readonly (readonly ListedDrugOrPartner[])[],
  used: ReadonlySet<string> = new Set(),
): boolean => {
  const [first, ...rest] = groups
  return (
    first === undefined || first.some(({ id }) => !used.has(id) && hasOneEach(rest, new Set([...used, id])))
  )
}

/** Combinations that drugs and partners make, in the order of the records. */
export const combinationsOf = (
  reference: Reference,
  drugs: readonly ListedDrugOrPartner[],
): readonly Combination[] =>
  reference.dataset.interactions.flatMap((interaction) => {
    const groups = interaction.groups.map((members) =>
      drugs.filter((drug) => members.includes(isPartner(drug) ? drug.partnerClass : drug.id)),
    )
    return hasOneEach(groups) ? [{ interaction, groups }] : []
  })
