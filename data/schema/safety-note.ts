import * as v from 'valibot'
import { kebabId, sourced, text } from './common'

/** A warning that recurs, written once and named by the entries it concerns. */
export const safetyNoteSchema = sourced({ id: kebabId, title: text, text })
export const safetyNotesSchema = v.array(safetyNoteSchema)
export type SafetyNote = v.InferOutput<typeof safetyNoteSchema>
