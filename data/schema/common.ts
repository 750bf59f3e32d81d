import * as v from 'valibot'

/** Longest text a reader with two minutes will read in one cell. */
const maxWords = 60

const words = (text: string): number => text.trim().split(/\s+/u).length

/** Plain text: no markup (records are shown as text, never as HTML), no stray space, at most 60 words. */
export const text = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check((s) => s.trim() === s, 'must not begin or end with white space'),
  v.check(
    (s) => !/<\/?[a-z!][^>]*>?/iu.test(s) && !/&(?:#\w+|[a-z]+);/iu.test(s),
    'must be plain text: HTML tags and entities are refused',
  ),
  v.check((s) => words(s) <= maxWords, `must have at most ${maxWords} words`),
)

/** A schema with a sentence about it, for the template of an entry and for editors. */
export const describe = <T extends v.GenericSchema>(schema: T, sentence: string) =>
  v.pipe(schema, v.description(sentence))

/** Kebab-case identifier of an entry, finding, drug or safety note. */
export const kebabId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be kebab-case (a-z, 0-9, single dashes)'),
)

/** Key of a source in references.yaml. */
export const referenceId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/iu, 'must be a reference key of references.yaml'),
)

export const isoDate = v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-24'))

export const ageYears = v.pipe(
  v.number(),
  v.minValue(0, 'an age is at least 0 years'),
  v.maxValue(120, 'an age is at most 120 years'),
)

/** `[low, high]` of one unit; the unit is in the name of the field. */
export const rangeOf = <T extends v.GenericSchema<number, number>>(item: T) =>
  v.pipe(
    v.tuple([item, item]),
    v.check(([low, high]) => low <= high, 'the first number must not exceed the second'),
  )

/** Where a statement comes from: sources by key, or the mark that it is textbook knowledge. */
export const sourcing = {
  cite: v.optional(
    describe(
      v.pipe(v.array(referenceId), v.minLength(1, 'cite must name at least one source')),
      'Keys of sources in references.yaml. Every statement has this, "evidence: textbook", or both.',
    ),
  ),
  evidence: v.optional(
    describe(v.literal('textbook'), 'Where a statement rests, wholly or partly, on textbook knowledge.'),
  ),
}

/** A strict object that must carry `cite` or `evidence: textbook`. */
export const sourced = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(
    v.strictObject({ ...entries, ...sourcing }),
    v.check((o) => {
      const statement = o as { cite?: unknown; evidence?: unknown }
      return statement.cite !== undefined || statement.evidence !== undefined
    }, 'needs a citation (cite: [key]) or the mark evidence: textbook'),
  )

/** Items that must be unique within their list. */
export const uniqueListOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(item),
    v.check(
      (list) => new Set(list.map((x) => JSON.stringify(x))).size === list.length,
      'holds an item twice',
    ),
  )
