import * as v from 'valibot'

const identifiers = v.optional(v.array(v.string()))

/** Identifiers that were read at their source. A record uses no other. */
export const provenanceSchema = v.strictObject({
  note: v.optional(v.string()),
  doi: identifiers,
  pmid: identifiers,
  pmcid: identifiers,
  hpo: identifiers,
  omim: identifiers,
  orpha: identifiers,
  mondo: identifiers,
  icd: identifiers,
  genes: identifiers,
})
export type Provenance = v.InferOutput<typeof provenanceSchema>
