import * as v from 'valibot'
import { ambiguousNameSchema } from './ambiguous-name'
import { drugSchema, interactionSchema, partnerClassSchema } from './drug'
import { entrySchema } from './entry'
import { findingSchema } from './finding'
import { hpoTermsSchema } from './hpo-term'
import { generatorPhysiologySchema } from './neurophysiology'
import { pathwaySchema } from './pathway'
import { referenceSchema } from './reference'
import { safetyNoteSchema } from './safety-note'

/** Raised whenever a program of the older version could not read the files of the newer. */
export const datasetSchemaVersion = 1

/**
 * Everything the reference says, compiled: what the program loads.
 *
 * @public used as a type here; kept for tools that check a dataset
 */
export const datasetSchema = v.strictObject({
  schemaVersion: v.literal(datasetSchemaVersion),
  entries: v.array(entrySchema),
  findings: v.array(findingSchema),
  references: v.array(referenceSchema),
  drugs: v.array(drugSchema),
  partners: v.array(partnerClassSchema),
  interactions: v.array(interactionSchema),
  safetyNotes: v.array(safetyNoteSchema),
  neurophysiology: v.array(generatorPhysiologySchema),
  pathway: v.nullable(pathwaySchema),
  ambiguousNames: v.array(ambiguousNameSchema),
  hpoTerms: hpoTermsSchema,
})
export type Dataset = v.InferOutput<typeof datasetSchema>

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u))
export const manifestSchema = v.object({
  schemaVersion: v.number(),
  /** Date of the newest change in any record, and a short hash of the content. */
  contentVersion: v.string(),
  contentDate: v.string(),
  counts: v.record(v.string(), v.number()),
  files: v.record(v.string(), v.object({ sha256, bytes: v.number() })),
})
export type Manifest = v.InferOutput<typeof manifestSchema>
