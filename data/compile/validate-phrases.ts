import * as v from 'valibot'
import { readingOfCase } from '../query/recognise/assemble-case'
import type { Reference } from '../query/reference/reference'
import { tempos } from '../schema/vocabulary'
import { readCases } from './read-cases'

const ids = v.array(v.string())

/** A phrase with its right reading, as people write it. */
const phrasesSchema = v.array(
  v.object({
    kind: v.pipe(v.string(), v.nonEmpty()),
    text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(50_000)),
    present: v.optional(ids, []),
    absent: v.optional(ids, []),
    /** Where it stands, nothing but these and `present` may be read as present. */
    mayPresent: v.optional(ids),
    notPresent: v.optional(ids, []),
    /** Nothing that names a jerk, its site or a kind of myoclonus may be read as present. */
    noJerk: v.optional(v.boolean(), false),
    /** Age at onset. */
    ageYears: v.optional(v.number()),
    tempo: v.optional(v.picklist(tempos)),
    drugs: v.optional(ids, []),
    notDrugs: v.optional(ids, []),
  }),
)
export type Phrase = v.InferOutput<typeof phrasesSchema>[number]

export type PhraseValidation = {
  readonly n: number
  readonly right: number
  readonly byKind: Readonly<Record<string, { readonly n: number; readonly right: number }>>
  readonly wrong: readonly { readonly text: string; readonly problems: readonly string[] }[]
}

/** Reads a phrase file; see `readCases` for its errors. */
export const readPhrases = (source: string, reference: Reference): readonly Phrase[] =>
  readCases(source, phrasesSchema, 'phrase', reference, () => [])

/** Groups of findings that say how or where it jerks. */
const jerkGroups: ReadonlySet<string> = new Set(['semiology', 'activation', 'rhythm', 'distribution'])

const isWithin = (reference: Reference, findingId: string, broader: string): boolean => {
  for (let at: string | undefined = findingId; at !== undefined; at = reference.finding(at)?.parent) {
    if (at === broader) return true
  }
  return false
}

const namesJerk = (reference: Reference, findingId: string): boolean =>
  isWithin(reference, findingId, 'myoclonus') ||
  jerkGroups.has(reference.finding(findingId)?.group ?? '') ||
  /jerk|myoclon/iu.test(reference.finding(findingId)?.label ?? '')

/** Twenty per cent, or a tenth of a year: nobody remembers it better. */
const isNearAge = (read: number, expected: number): boolean =>
  Math.abs(read - expected) <= Math.max(0.1, 0.2 * expected)

const problemsOf = (reference: Reference, phrase: Phrase): readonly string[] => {
  const { findings, ageYears, tempo, drugIds } = readingOfCase(reference, phrase.text)
  const present = findings.filter(({ state }) => state === 'present').map(({ findingId }) => findingId)
  const absent = findings.filter(({ state }) => state === 'absent').map(({ findingId }) => findingId)
  const isExpected = (id: string): boolean =>
    [...phrase.present, ...(phrase.mayPresent ?? [])].some((wanted) => isWithin(reference, id, wanted))
  return [
    ...phrase.present
      .filter((wanted) => !present.some((id) => isWithin(reference, id, wanted)))
      .map((id) => `not present: ${id}`),
    ...phrase.absent.filter((wanted) => !absent.includes(wanted)).map((id) => `not absent: ${id}`),
    ...(phrase.mayPresent === undefined ? [] : present.filter((id) => !isExpected(id))).map(
      (id) => `present: ${id}`,
    ),
    ...present.filter((id) => phrase.notPresent.includes(id)).map((id) => `present: ${id}`),
    ...(phrase.noJerk ? present.filter((id) => namesJerk(reference, id)) : []).map((id) => `jerk: ${id}`),
    ...(phrase.ageYears === undefined || (ageYears !== undefined && isNearAge(ageYears, phrase.ageYears))
      ? []
      : [`age: ${ageYears ?? 'none'}`]),
    ...(phrase.tempo === undefined || tempo === phrase.tempo ? [] : [`tempo: ${tempo ?? 'none'}`]),
    ...phrase.drugs.filter((id) => !drugIds.includes(id)).map((id) => `drug not read: ${id}`),
    ...phrase.notDrugs.filter((id) => drugIds.includes(id)).map((id) => `drug: ${id}`),
  ]
}

/** Reads each phrase as the findings view does, without its questions, and says what is wrong with the reading. */
export const validatePhrases = (reference: Reference, phrases: readonly Phrase[]): PhraseValidation => {
  const byKind = new Map<string, { n: number; right: number }>()
  const wrong: { text: string; problems: readonly string[] }[] = []
  for (const phrase of phrases) {
    const problems = problemsOf(reference, phrase)
    const kind = byKind.get(phrase.kind) ?? { n: 0, right: 0 }
    kind.n += 1
    kind.right += Number(problems.length === 0)
    byKind.set(phrase.kind, kind)
    if (problems.length > 0) wrong.push({ text: phrase.text, problems })
  }
  return {
    n: phrases.length,
    right: phrases.length - wrong.length,
    byKind: Object.fromEntries(byKind),
    wrong,
  }
}
