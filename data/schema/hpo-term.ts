import * as v from 'valibot'
import { kebabId, text } from './common'

/** Labels by HPO id. */
const terms = v.optional(
  v.record(v.pipe(v.string(), v.regex(/^HP:\d{7}$/u, 'must look like HP:0001336')), text),
)

/**
 * HPO terms that say something of a finding without meaning exactly it. The exact id is the `hpo` of the finding and never
 * stands here.
 */
export const hpoTermsSchema = v.array(
  v.strictObject({
    finding: kebabId,
    /** The finding is what the term chiefly says: present and absent carry over. */
    means: terms,
    /** The term is a kind of the finding: present carries over; that one kind is absent says nothing of the others. */
    kinds: terms,
    /** The term is wider than the finding: absent carries over, present does not say that it is this one. */
    wider: terms,
  }),
)
export const hpoRelations = ['means', 'kinds', 'wider'] as const
export type HpoRelation = (typeof hpoRelations)[number]
