import * as v from 'valibot'
import { ageYears, isoDate, kebabId, rangeOf, sourced, sourcing, text, uniqueListOf } from './common'
import * as words from './vocabulary'

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

export const onsetSchema = sourced({
  bands: v.pipe(uniqueListOf(v.picklist(words.ageBands)), v.minLength(1, 'needs at least one age band')),
  /** Years: where most begin. */
  typicalYears: v.optional(rangeOf(ageYears)),
  /** Years: youngest and oldest reported. */
  extremeYears: v.optional(rangeOf(ageYears)),
  tempo: v.picklist(words.tempos),
  setting: v.optional(text),
  note: v.optional(text),
})

export const activationSchema = v.strictObject({
  rest: v.optional(v.picklist(words.presences)),
  posture: v.optional(v.picklist(words.presences)),
  action: v.optional(v.picklist(words.presences)),
  stimulus: v.optional(v.picklist(words.presences)),
  stimuli: v.optional(uniqueListOf(text)),
  sleep: v.optional(v.picklist(words.sleepEffects)),
  negative: v.optional(v.picklist(words.presences)),
  rhythm: v.optional(v.picklist(words.rhythms)),
  note: v.optional(text),
  ...sourcing,
})

export const entryFindingSchema = v.pipe(
  sourced({
    finding: kebabId,
    frequency: v.picklist(words.frequencies),
    /** When in the course it comes; left out where that is unknown. What its absence means hangs on it. */
    when: v.optional(v.picklist(words.findingTimes)),
    /** P(finding | entry) in per cent, measured. */
    percent: v.optional(percent),
    /** Numerator and denominator as printed by the source, such as 13/15. */
    n: v.optional(v.pipe(v.string(), v.regex(/^\d+\/\d+$/u, 'must look like 13/15'))),
    series: v.optional(text),
    /** Subtype, cause or stage for which alone the statement holds. */
    appliesTo: v.optional(text),
    flags: v.optional(uniqueListOf(v.picklist(words.findingFlags))),
    note: v.optional(text),
  }),
  v.check(
    (f) => !(f.frequency === 'excluded' && f.appliesTo !== undefined),
    'excluded is allowed only without appliesTo',
  ),
)

export const causeSchema = sourced({
  name: text,
  group: v.picklist(words.causeGroups),
  appliesTo: v.optional(text),
  note: v.optional(text),
})

export const entryNeurophysiologySchema = sourced({
  /** EMG burst length in milliseconds. */
  burstMs: v.optional(rangeOf(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000)))),
  eeg: v.optional(text),
  jerkLocked: v.optional(text),
  giantSep: v.optional(v.picklist(words.presences)),
  cReflex: v.optional(v.picklist(words.presences)),
  note: v.optional(text),
})

export const testSchema = sourced({ test: text, looksFor: v.optional(text), appliesTo: v.optional(text) })

export const managementSchema = sourced({
  option: text,
  kind: v.picklist(words.managementKinds),
  level: v.picklist(words.evidenceLevels),
  appliesTo: v.optional(text),
  note: v.optional(text),
})

export const tellApartSchema = v.pipe(
  sourced({
    /** The other entry, or ... */
    entry: v.optional(kebabId),
    /** ... the plain name of a look-alike that has no entry. */
    name: v.optional(text),
    /** What is seen in this entry. */
    here: text,
    /** What is seen in the other one. */
    there: text,
  }),
  v.check((t) => (t.entry === undefined) !== (t.name === undefined), 'needs either entry or name'),
)

const coded = (pattern: RegExp, example: string) =>
  v.strictObject({
    id: v.pipe(v.string(), v.regex(pattern, `must look like ${example}`)),
    /** What the code covers, where it is not the whole entry (a gene form, a subtype). */
    for: v.optional(text),
  })

export const codesSchema = v.strictObject({
  icd10: v.optional(
    v.array(
      v.strictObject({
        code: v.pipe(v.string(), v.regex(/^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?-?$/u, 'must look like G25.3')),
        system: v.picklist(['WHO', 'CM', 'both']),
        for: v.optional(text),
      }),
    ),
  ),
  icd11: v.optional(v.array(coded(/^[0-9A-Z]{4}(?:\.[0-9A-Z]{1,4})?$/u, '8A61.22'))),
  hpo: v.optional(v.array(coded(/^HP:\d{7}$/u, 'HP:0001336'))),
  omim: v.optional(v.array(coded(/^\d{6}$/u, '254770'))),
  orpha: v.optional(v.array(coded(/^\d{1,6}$/u, '307'))),
  mondo: v.optional(v.array(coded(/^MONDO:\d{7}$/u, 'MONDO:0009698'))),
  genes: v.optional(
    v.array(
      v.strictObject({
        symbol: v.pipe(v.string(), v.regex(/^[A-Z][A-Za-z0-9-]+$/u, 'must look like CSTB')),
        former: v.optional(v.array(v.string())),
        for: v.optional(text),
      }),
    ),
  ),
})

export const entrySchema = v.strictObject({
  id: kebabId,
  name: text,
  /** Ids under which this entry was or is also known; each resolves here. */
  aliases: v.optional(uniqueListOf(kebabId)),
  abbreviations: v.optional(uniqueListOf(text)),
  /** Names in use, older and foreign ones among them. */
  synonyms: v.optional(uniqueListOf(text)),
  /** What people type for it that is no name: found by the search, never shown as what it is called. */
  lay: v.optional(uniqueListOf(text)),
  kind: v.picklist(words.entryKinds),
  parent: v.optional(kebabId),
  aetiology: v.picklist(words.aetiologies),
  generators: v.pipe(uniqueListOf(v.picklist(words.generators)), v.minLength(1)),
  anatomy: sourced({ pathway: text }),
  distribution: v.pipe(uniqueListOf(v.picklist(words.distributions)), v.minLength(1)),
  bodyRegions: v.optional(uniqueListOf(text)),
  onset: onsetSchema,
  activation: activationSchema,
  findings: v.pipe(v.array(entryFindingSchema), v.minLength(1, 'needs at least one finding')),
  causes: v.pipe(v.array(causeSchema), v.minLength(1, 'needs at least one cause')),
  neurophysiology: v.optional(entryNeurophysiologySchema),
  tests: v.optional(v.array(testSchema)),
  redFlags: v.optional(v.array(sourced({ text }))),
  management: v.optional(v.array(managementSchema)),
  /** Warnings written once in safety-notes.yaml. */
  safetyNotes: v.optional(uniqueListOf(kebabId)),
  prognosis: v.optional(v.array(sourced({ text }))),
  tellApart: v.optional(v.array(tellApartSchema)),
  codes: v.optional(codesSchema),
  urgency: v.picklist(words.urgencies),
  commonness: v.picklist(words.commonnesses),
  summary: text,
  pearls: v.optional(v.array(text)),
  pitfalls: v.optional(v.array(text)),
  /** Where sources disagree, both sides named. */
  conflicts: v.optional(v.array(sourced({ text }))),
  reviewed: isoDate,
  changes: v.pipe(v.array(v.strictObject({ date: isoDate, what: text })), v.minLength(1)),
})

/** An entry as authored in records/entries/<id>.yaml. */
export type Entry = v.InferOutput<typeof entrySchema>
export type EntryFinding = v.InferOutput<typeof entryFindingSchema>
export type Cause = v.InferOutput<typeof causeSchema>
export type Onset = v.InferOutput<typeof onsetSchema>
export type Activation = v.InferOutput<typeof activationSchema>
export type Management = v.InferOutput<typeof managementSchema>
export type TellApart = v.InferOutput<typeof tellApartSchema>
export type Codes = v.InferOutput<typeof codesSchema>
