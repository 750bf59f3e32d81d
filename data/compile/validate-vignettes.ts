import * as v from 'valibot'
import { rankEntries, type RankedEntry } from '../query/rank/rank-entries'
import type { CaseInput } from '../query/rank/case'
import { assembleCase, readingOfCase } from '../query/recognise/assemble-case'
import type { Reference } from '../query/reference/reference'
import { tempos } from '../schema/vocabulary'
import { readCases, shareOf } from './read-cases'

const phrase = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500))
const phrases = v.optional(v.array(phrase), [])

/** A case with its known answer. The same format serves the cases of the project and those of a user. */
const vignettesSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    expected: v.string(),
    /** Entries that answer the case as well as the expected one. */
    alsoAcceptable: v.optional(v.array(v.string()), []),
    /** Years at onset; months and days as fractions. */
    ageYears: v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(120))),
    tempo: v.nullish(v.picklist(tempos)),
    setting: v.nullish(v.string()),
    present: phrases,
    absent: phrases,
    drugs: phrases,
    source: v.optional(v.string()),
    /** The case as running text, for reading prose. */
    summary: v.optional(v.string()),
    /** Never looked at while the rules were made. */
    heldOut: v.optional(v.boolean()),
  }),
)
export type Vignette = v.InferOutput<typeof vignettesSchema>[number]

type VignetteMiss = {
  readonly id: string
  readonly expected: string
  /** Place of the best acceptable entry in the list. */
  readonly rank: number
  /** The first three entries instead. */
  readonly got: readonly string[]
}

export type VignetteValidation = {
  readonly n: number
  /** Shares of the cases whose answer stands first, or among the first three or five, 0 to 1. */
  readonly top1: number
  readonly top3: number
  readonly top5: number
  /** Phrases read in all. */
  readonly phrases: number
  /** Phrases in which nothing was recognised, with the case they stand in. */
  readonly unresolved: readonly { readonly id: string; readonly phrase: string }[]
  /** Cases whose answer does not stand first. */
  readonly misses: readonly VignetteMiss[]
}

/** Reads a vignette file; see `readCases` for its errors. */
export const readVignettes = (source: string, reference: Reference): readonly Vignette[] =>
  readCases(source, vignettesSchema, 'vignette', reference, ({ expected, alsoAcceptable }) => [
    expected,
    ...alsoAcceptable,
  ])

/** A case as it goes into the ranking, and what reading it left over. */
type ReadVignette = {
  readonly input: CaseInput
  readonly phraseCount: number
  readonly unresolved: readonly string[]
}

/** Reads a vignette phrase by phrase. */
const readByPhrase = (reference: Reference, vignette: Vignette): ReadVignette =>
  assembleCase(reference, {
    ...vignette,
    ageYears: vignette.ageYears ?? undefined,
    tempo: vignette.tempo ?? undefined,
    setting: vignette.setting ?? undefined,
  })

/** Reads the running text of a vignette and nothing else. */
const readProse = (reference: Reference, { summary = '' }: Vignette): ReadVignette => {
  const input = readingOfCase(reference, summary)
  const isRead = input.findings.length > 0 || input.drugIds.length > 0
  return { input, phraseCount: 1, unresolved: isRead ? [] : [summary] }
}

/** A ranked case and the entries that answer it. */
export type Answered = {
  readonly id: string
  readonly expected: string
  readonly accepted: readonly string[]
  readonly ranked: readonly RankedEntry[]
}

/** How often the answer stands where a reader would see it. */
export const placesOf = (
  reference: Reference,
  cases: readonly Answered[],
): Omit<VignetteValidation, 'phrases' | 'unresolved'> => {
  const misses: VignetteMiss[] = []
  const places = cases.map(({ id, expected, accepted, ranked }) => {
    const ids = new Set(
      accepted.map((name) => {
        const entry = reference.entry(name)
        if (entry === undefined) throw new Error(`${id}: no entry "${name}"`)
        return entry.id
      }),
    )
    const place = ranked.findIndex(({ entryId }) => ids.has(entryId)) + 1
    if (place !== 1) {
      misses.push({ id, expected, rank: place, got: ranked.slice(0, 3).map(({ entryId }) => entryId) })
    }
    return place
  })
  const within = (depth: number): number =>
    shareOf(places.filter((place) => place <= depth).length, places.length)
  return { n: cases.length, top1: within(1), top3: within(3), top5: within(5), misses }
}

/**
 * Ranks vignettes as the findings view does and measures how often the answer stands where a reader would see it.
 *
 * @param as by the phrases of each case, or by its running text alone
 */
export const validateVignettes = (
  reference: Reference,
  vignettes: readonly Vignette[],
  as: 'phrases' | 'prose' = 'phrases',
): VignetteValidation => {
  const unresolved: { id: string; phrase: string }[] = []
  let phraseCount = 0
  const cases = vignettes.map((vignette): Answered => {
    const assembled = as === 'prose' ? readProse(reference, vignette) : readByPhrase(reference, vignette)
    phraseCount += assembled.phraseCount
    unresolved.push(...assembled.unresolved.map((text) => ({ id: vignette.id, phrase: text })))
    return {
      id: vignette.id,
      expected: vignette.expected,
      accepted: [vignette.expected, ...vignette.alsoAcceptable],
      ranked: rankEntries(reference, assembled.input),
    }
  })
  return { ...placesOf(reference, cases), phrases: phraseCount, unresolved }
}
