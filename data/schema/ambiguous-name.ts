import * as v from 'valibot'
import { text } from './common'

/** A short form that medicine uses for more than one thing; the program always shows it expanded. */
export const ambiguousNameSchema = v.strictObject({
  name: text,
  means: v.pipe(v.array(text), v.minLength(2)),
})
export const ambiguousNamesSchema = v.array(ambiguousNameSchema)
