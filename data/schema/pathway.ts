import * as v from 'valibot'
import { kebabId, sourcing, text, uniqueListOf } from './common'

const nodeId = v.pipe(v.string(), v.regex(/^[a-z]\d{2}$/u, 'must look like a01'))

const pathwayAnswerSchema = v.strictObject({
  label: text,
  next: v.optional(nodeId),
  /** Entries this answer reaches. */
  entries: v.optional(uniqueListOf(kebabId)),
  /** Findings that giving this answer states. */
  present: v.optional(uniqueListOf(kebabId)),
  absent: v.optional(uniqueListOf(kebabId)),
  ...sourcing,
})
const pathwayNodeSchema = v.strictObject({
  id: nodeId,
  stage: v.pipe(v.number(), v.integer(), v.minValue(1)),
  question: text,
  why: v.optional(text),
  note: v.optional(text),
  answers: v.pipe(v.array(pathwayAnswerSchema), v.minLength(1)),
  ...sourcing,
})
export const pathwaySchema = v.strictObject({
  start: nodeId,
  note: v.optional(text),
  stages: v.array(v.strictObject({ number: v.pipe(v.number(), v.integer()), title: text })),
  nodes: v.array(pathwayNodeSchema),
})
export type Pathway = v.InferOutput<typeof pathwaySchema>
export type PathwayNode = v.InferOutput<typeof pathwayNodeSchema>
export type PathwayAnswer = v.InferOutput<typeof pathwayAnswerSchema>
