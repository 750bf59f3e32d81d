import type { Drug, Interaction } from '../../schema/drug'
import type { Reference } from '../reference'

/** A pair (or more) that matters, and the drugs at hand that make it. */
export type Combination = {
  readonly interaction: Interaction
  /** Drugs of each group, in the order of the groups of the record. */
  readonly groups: readonly (readonly Drug[])[]
}

/** Whether each group can be given a drug of its own: one drug in two groups is no combination. */
const hasOneEach = (groups: readonly (readonly Drug[])[], used: ReadonlySet<string> = new Set()): boolean => {
  const [first, ...rest] = groups
  return (
    first === undefined || first.some(({ id }) => !used.has(id) && hasOneEach(rest, new Set([...used, id])))
  )
}

/** Combinations that the drugs make, in the order of the records. */
export const combinationsOf = (reference: Reference, drugs: readonly Drug[]): readonly Combination[] =>
  reference.dataset.interactions.flatMap((interaction) => {
    const groups = interaction.groups.map((members) => drugs.filter(({ id }) => members.includes(id)))
    return hasOneEach(groups) ? [{ interaction, groups }] : []
  })
