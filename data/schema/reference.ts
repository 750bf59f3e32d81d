import * as v from 'valibot'
import { isoDate, referenceId } from './common'

const plain = v.pipe(v.string(), v.nonEmpty())

/** A source. Identifiers stand here only where they were seen at the source. */
export const referenceSchema = v.strictObject({
  id: referenceId,
  authors: v.optional(plain),
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100))),
  title: plain,
  journal: v.optional(plain),
  volume: v.optional(plain),
  pages: v.optional(plain),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/u, 'must look like 10.1002/mds.26553'))),
  pmid: v.optional(v.pipe(v.string(), v.regex(/^\d{1,8}$/u, 'must be digits'))),
  pmcid: v.optional(v.pipe(v.string(), v.regex(/^PMC\d+$/u, 'must look like PMC2244897'))),
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/u, 'must be a web address'))),
  kind: v.picklist(['primary', 'review', 'guideline', 'textbook', 'database', 'other']),
  /** A: identifier confirmed. B: trustworthy page with its address. */
  tier: v.picklist(['A', 'B']),
  accessed: v.optional(isoDate),
})
export const referencesSchema = v.array(referenceSchema)
export type Reference = v.InferOutput<typeof referenceSchema>
