import * as v from 'valibot'
import type { Reference } from '../query/reference/reference'
import { searchReference } from '../query/search/search'
import { readCases, shareOf } from './read-cases'

/** A query with the entries that may stand first; an empty list means that nothing may be found. */
const queryCasesSchema = v.array(
  v.object({
    query: v.pipe(v.string(), v.nonEmpty()),
    expected: v.array(v.string()),
    kind: v.optional(v.string()),
    why: v.optional(v.string()),
  }),
)
export type QueryCase = v.InferOutput<typeof queryCasesSchema>[number]

export type QueryValidation = {
  readonly n: number
  /** Shares of the positive queries, 0 to 1. */
  readonly top1: number
  readonly top3: number
  readonly mrr: number
  readonly negatives: { readonly n: number; readonly right: number }
  readonly misses: readonly {
    readonly query: string
    readonly kind?: string | undefined
    readonly expected: readonly string[]
    readonly got: readonly string[]
    readonly rank: number | null
  }[]
}

/** Reads a query file; see `readCases` for its errors. */
export const readQueryCases = (source: string, reference: Reference): readonly QueryCase[] =>
  readCases(source, queryCasesSchema, 'query', reference, ({ expected }) => expected)

/** What a reader sees, in order: the hits, or else the group labelled "did you mean". */
const shown = (reference: Reference, query: string): readonly string[] => {
  const { hits, didYouMean } = searchReference(reference, query)
  return [...hits, ...didYouMean].map((hit) => hit.entryId)
}

/** Runs queries through the search of the program and measures how well it answers. */
export const validateQueries = (reference: Reference, cases: readonly QueryCase[]): QueryValidation => {
  const misses: QueryValidation['misses'][number][] = []
  let first = 0
  let three = 0
  let reciprocal = 0
  let negatives = 0
  let right = 0
  for (const { query, expected, kind } of cases) {
    const got = shown(reference, query)
    const wanted = new Set(expected.map((id) => reference.entry(id)?.id))
    const at = got.findIndex((id) => wanted.has(id))
    const miss = { query, kind, expected, got: got.slice(0, 3), rank: at < 0 ? null : at + 1 }
    if (expected.length === 0) {
      negatives += 1
      if (got.length === 0) right += 1
      else misses.push(miss)
      continue
    }
    if (at === 0) first += 1
    else misses.push(miss)
    if (at >= 0 && at < 3) three += 1
    if (at >= 0) reciprocal += 1 / (at + 1)
  }
  const positives = cases.length - negatives
  return {
    n: cases.length,
    top1: shareOf(first, positives),
    top3: shareOf(three, positives),
    mrr: shareOf(reciprocal, positives),
    negatives: { n: negatives, right },
    misses,
  }
}
