import * as v from 'valibot'
import { kebabId, sourced, text, uniqueListOf } from './common'
import { drugEvidence, drugKinds } from './vocabulary'

/** A drug or toxin reported to cause jerks. */
export const drugSchema = sourced({
  id: kebabId,
  /** International non-proprietary name. */
  name: text,
  class: text,
  /** USAN, former and brand names as people write them on lists. */
  names: v.optional(uniqueListOf(text)),
  /** positive: jerks; negative: lapses of posture (asterixis). */
  kind: v.picklist(drugKinds),
  level: v.picklist(drugEvidence),
  mechanism: v.optional(text),
  riskFactors: v.optional(uniqueListOf(text)),
  onset: v.optional(text),
  resolution: v.optional(text),
  /** What must be known before acting on this line, such as not stopping it abruptly. */
  caution: v.optional(text),
  /** Where the drug matters only in a setting, or is itself a treatment of jerks. */
  context: v.optional(text),
  /** Entries that describe the picture, the most specific first. */
  entries: v.pipe(uniqueListOf(kebabId), v.minLength(1, 'must lead to at least one entry')),
})
/**
 * A class of drugs that are no cause of jerks in this reference and matter beside one that is. They are read on a list for
 * combinations alone; each member bears its own id, so that a bookmark brings it back.
 */
export const partnerClassSchema = v.strictObject({
  id: kebabId,
  /** In the singular, as it stands behind a member's name: "ramipril (ACE inhibitor)". */
  name: text,
  members: v.pipe(
    v.array(v.strictObject({ id: kebabId, name: text, names: v.optional(uniqueListOf(text)) })),
    v.minLength(1),
  ),
})
export const interactionSchema = sourced({
  id: kebabId,
  name: text,
  /** One drug of each group must be on the list. A group holds ids of drugs and of partner classes. */
  groups: v.pipe(v.array(v.pipe(v.array(kebabId), v.minLength(1))), v.minLength(2)),
  effect: text,
  entries: v.pipe(uniqueListOf(kebabId), v.minLength(1)),
})
export const drugsFileSchema = v.strictObject({
  drugs: v.array(drugSchema),
  partners: v.array(partnerClassSchema),
  interactions: v.array(interactionSchema),
})
export type Drug = v.InferOutput<typeof drugSchema>
export type Interaction = v.InferOutput<typeof interactionSchema>
