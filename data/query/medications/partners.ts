import type { Drug } from '../../schema/drug'
import type { Reference } from '../reference/reference'

/** A drug that is no cause of jerks in this reference and is read for combinations alone, such as ramipril with lithium. */
export type Partner = {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  /** Name of its class, such as "ACE inhibitor". */
  readonly class: string
  /** Id of its class, by which groups of a combination name it. */
  readonly partnerClass: string
}

/** What a name on a list can be read as. */
export type ListedDrugOrPartner = Drug | Partner

export const isPartner = (drug: ListedDrugOrPartner): drug is Partner => 'partnerClass' in drug

const built = new WeakMap<Reference, ReadonlyMap<string, Partner>>()
/** The partners of a reference by id. Built once a reference. */
export const partnersOf = (reference: Reference): ReadonlyMap<string, Partner> => {
  const known = built.get(reference)
  if (known !== undefined) return known
  const partners = reference.dataset.partners.flatMap(({ id: partnerClass, name: ofClass, members }) =>
    members.map(({ id, name, names = [] }) => ({ id, name, names, class: ofClass, partnerClass })),
  )
  const byId = new Map(partners.map((partner) => [partner.id, partner]))
  built.set(reference, byId)
  return byId
}
