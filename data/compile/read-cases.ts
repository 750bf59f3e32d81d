import * as v from 'valibot'
import type { Reference } from '../query/reference/reference'

/**
 * Reads a file of cases with known answers.
 *
 * @param what what the file holds, for the messages: `query`, `vignette`
 * @param idsOf the entries that a case names
 * @throws Error naming the place of a fault, or the ids that no entry bears
 */
export const readCases = <const T>(
  source: string,
  schema: v.GenericSchema<unknown, readonly T[]>,
  what: string,
  reference: Reference,
  idsOf: (item: T) => readonly string[],
): readonly T[] => {
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch (error) {
    throw new Error(
      `The ${what} file is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    )
  }
  const result = v.safeParse(schema, json)
  if (!result.success) {
    const issue = result.issues[0]
    throw new Error(`The ${what} file does not fit: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
  }
  const unknown = new Set(result.output.flatMap(idsOf).filter((id) => reference.entry(id) === undefined))
  if (unknown.size > 0) throw new Error(`The ${what} file names unknown entries: ${[...unknown].join(', ')}`)
  return result.output
}

/** A share of cases with four decimals. */
export const shareOf = (count: number, n: number): number =>
  Math.round((count / Math.max(1, n)) * 10_000) / 10_000
