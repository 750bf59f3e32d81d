import { hpoRelations, type HpoRelation } from '../../schema/hpo-term'
import type { Reference } from '../reference/reference'

/** Where an HPO term leads, and how its meaning stands to the finding. */
export type HpoTarget = {
  readonly findingId: string
  /** The term's own label; where the finding means exactly the term, the finding's. */
  readonly label: string
  readonly how: 'exact' | HpoRelation
}

const indexByReference = new WeakMap<Reference, ReadonlyMap<string, HpoTarget>>()

/** HPO terms by id, exact ones and those of the table beside them; made once for a reference. */
export const hpoIndexOf = (reference: Reference): ReadonlyMap<string, HpoTarget> => {
  const known = indexByReference.get(reference)
  if (known !== undefined) return known
  const index = new Map<string, HpoTarget>()
  for (const { finding, ...relations } of reference.dataset.hpoTerms) {
    for (const how of hpoRelations) {
      for (const [id, label] of Object.entries(relations[how] ?? {})) {
        index.set(id, { findingId: finding, label, how })
      }
    }
  }
  for (const { id, label, hpo } of reference.dataset.findings) {
    if (hpo !== undefined) index.set(hpo, { findingId: id, label, how: 'exact' })
  }
  indexByReference.set(reference, index)
  return index
}

/** `HP:0001336` from it, from `HP_0001336`, `hp:1336` or an address that ends in one of them; null for anything else. */
export const hpoIdOf = (text: string): string | null => {
  const [, digits] = /(?:^|\/)HP[:_](\d{1,7})$/iu.exec(text.trim()) ?? []
  return digits === undefined ? null : `HP:${digits.padStart(7, '0')}`
}
