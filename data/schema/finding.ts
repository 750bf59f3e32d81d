import * as v from 'valibot'
import { kebabId, text, uniqueListOf } from './common'
import { findingGroups, obtainedBy } from './vocabulary'

export const findingSchema = v.strictObject({
  id: kebabId,
  label: text,
  /** Only where the HPO term means exactly this. */
  hpo: v.optional(v.pipe(v.string(), v.regex(/^HP:\d{7}$/u, 'must look like HP:0001336'))),
  /** The broader finding of which this is a kind. */
  parent: v.optional(kebabId),
  /** Other findings that the same sign is often called; written once for a pair. Which word was chosen weighs little. */
  near: v.optional(uniqueListOf(kebabId)),
  group: v.picklist(findingGroups),
  obtained: v.picklist(obtainedBy),
  definition: text,
  synonyms: v.optional(uniqueListOf(text)),
  /**
   * Narrower things that show the finding, each with its other names. By them only an entry is found that names one itself:
   * "abscess" says more than a brain lesion.
   */
  examples: v.optional(v.array(uniqueListOf(text))),
  /** Words patients, parents and juniors use. */
  lay: v.optional(uniqueListOf(text)),
  /** Further ways a history or a report states it. For reading free text alone: in the search they would find too much. */
  said: v.optional(uniqueListOf(text)),
})
export const findingsSchema = v.array(findingSchema)
export type Finding = v.InferOutput<typeof findingSchema>
