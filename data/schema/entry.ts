import * as v from 'valibot'
import {
  ageYears,
  describe,
  isoDate,
  kebabId,
  rangeOf,
  sourced,
  sourcing,
  text,
  uniqueListOf,
} from './common'
import * as words from './vocabulary'

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

const onsetSchema = sourced({
  bands: describe(
    v.pipe(uniqueListOf(v.picklist(words.ageBands)), v.minLength(1, 'needs at least one age band')),
    'Every age band in which it begins.',
  ),
  typicalYears: v.optional(describe(rangeOf(ageYears), 'Two ages in years: where most begin.')),
  extremeYears: v.optional(
    describe(rangeOf(ageYears), 'Two ages in years: the youngest and the oldest reported.'),
  ),
  tempo: describe(v.picklist(words.tempos), 'How it begins and goes on.'),
  setting: v.optional(describe(text, 'In which setting it begins, in a few words.')),
  note: v.optional(describe(text, 'What else matters about the onset.')),
})

const activationSchema = v.strictObject({
  rest: v.optional(describe(v.picklist(words.presences), 'Whether jerks occur at rest.')),
  posture: v.optional(describe(v.picklist(words.presences), 'Whether jerks occur when a posture is held.')),
  action: v.optional(describe(v.picklist(words.presences), 'Whether jerks occur on movement.')),
  stimulus: v.optional(describe(v.picklist(words.presences), 'Whether jerks follow a stimulus.')),
  stimuli: v.optional(describe(uniqueListOf(text), 'Which stimuli, such as touch or sound.')),
  sleep: v.optional(describe(v.picklist(words.sleepEffects), 'What sleep does to the jerks.')),
  negative: v.optional(
    describe(v.picklist(words.presences), 'Whether lapses of posture (negative myoclonus) occur.'),
  ),
  rhythm: v.optional(describe(v.picklist(words.rhythms), 'The rhythm of the jerks.')),
  note: v.optional(describe(text, 'What else matters about activation.')),
  ...sourcing,
})

const entryFindingSchema = v.pipe(
  sourced({
    finding: describe(kebabId, 'Id of a finding in findings.yaml; a synonym is answered with the id.'),
    frequency: describe(
      v.picklist(words.frequencies),
      'How often it is seen: obligate 100 %, very-frequent 80-99, frequent 30-79, occasional 5-29, rare 1-4, excluded 0.',
    ),
    when: v.optional(
      describe(
        v.picklist(words.findingTimes),
        'When in the course it comes; leave it out where that is unknown.',
      ),
    ),
    percent: v.optional(describe(percent, 'Share of patients with it in per cent, as measured.')),
    n: v.optional(
      describe(
        v.pipe(v.string(), v.regex(/^\d+\/\d+$/u, 'must look like 13/15')),
        'The count behind the share as printed: 13/15.',
      ),
    ),
    series: v.optional(describe(text, 'Which series was counted.')),
    appliesTo: v.optional(describe(text, 'Subtype, cause or stage for which alone this holds.')),
    flags: v.optional(
      describe(
        uniqueListOf(v.picklist(words.findingFlags)),
        'Marks: a pathognomonic sign, a criterion of the definition, or an exclusion.',
      ),
    ),
    note: v.optional(describe(text, 'What else matters about this finding here.')),
  }),
  v.check(
    (f) => !(f.frequency === 'excluded' && f.appliesTo !== undefined),
    'excluded is allowed only without appliesTo',
  ),
)

const causeSchema = sourced({
  name: describe(text, 'The cause, in plain words.'),
  group: describe(v.picklist(words.causeGroups), 'The kind of cause.'),
  appliesTo: v.optional(describe(text, 'Subtype or stage for which alone it is a cause.')),
  note: v.optional(describe(text, 'What else matters about this cause.')),
})

const entryNeurophysiologySchema = sourced({
  burstMs: v.optional(
    describe(
      rangeOf(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))),
      'Two numbers: EMG burst length in milliseconds.',
    ),
  ),
  eeg: v.optional(describe(text, 'What the EEG shows.')),
  jerkLocked: v.optional(describe(text, 'What jerk-locked averaging shows.')),
  giantSep: v.optional(
    describe(v.picklist(words.presences), 'Whether the somatosensory evoked potential is giant.'),
  ),
  cReflex: v.optional(describe(v.picklist(words.presences), 'Whether there is a C reflex.')),
  note: v.optional(describe(text, 'What else matters about electrophysiology.')),
})

const testSchema = sourced({
  test: describe(text, 'The test.'),
  looksFor: v.optional(describe(text, 'What it looks for.')),
  appliesTo: v.optional(describe(text, 'For whom alone it is done.')),
})

const managementSchema = sourced({
  option: describe(text, 'What is done, or must not be done; no dose.'),
  kind: describe(
    v.picklist(words.managementKinds),
    'What kind of measure: harmful (say the harm in the note), ineffective and tolerability are warnings.',
  ),
  level: describe(v.picklist(words.evidenceLevels), 'The best evidence for it.'),
  appliesTo: v.optional(describe(text, 'Subtype, cause or stage for which alone it holds.')),
  note: v.optional(describe(text, 'What else matters about it; no dose.')),
})

const tellApartSchema = v.pipe(
  sourced({
    entry: v.optional(describe(kebabId, 'Id of the other entry. Each row has either entry or name.')),
    name: v.optional(describe(text, 'Plain name of a look-alike that has no entry.')),
    here: describe(text, 'What is seen in this entry.'),
    there: describe(text, 'What is seen in the other one.'),
  }),
  v.check((t) => (t.entry === undefined) !== (t.name === undefined), 'needs either entry or name'),
)

const coded = (pattern: RegExp, example: string) =>
  v.strictObject({
    id: v.pipe(v.string(), v.regex(pattern, `must look like ${example}`)),
    /** What the code covers, where it is not the whole entry (a gene form, a subtype). */
    for: v.optional(text),
  })

const codesSchema = v.strictObject({
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
  id: describe(kebabId, 'The id, the same as the file name: lower-case words joined by dashes.'),
  name: describe(text, 'The name as shown.'),
  aliases: v.optional(
    describe(uniqueListOf(kebabId), 'Ids under which this entry was known; bookmarks with them lead here.'),
  ),
  abbreviations: v.optional(describe(uniqueListOf(text), 'Short forms in use, such as JME.')),
  synonyms: v.optional(
    describe(uniqueListOf(text), 'Other names in use, older and foreign ones among them.'),
  ),
  lay: v.optional(
    describe(uniqueListOf(text), 'What people type for it that is no name; found by the search, not shown.'),
  ),
  kind: describe(
    v.picklist(words.entryKinds),
    'A kind of myoclonus or an epilepsy syndrome (type), a disease or cause (disorder), or something that is mistaken for myoclonus (mimic).',
  ),
  parent: v.optional(
    describe(kebabId, 'Id of the broader entry; it makes this one reachable from the pathway.'),
  ),
  aetiology: describe(v.picklist(words.aetiologies), 'The class of myoclonus.'),
  generators: describe(
    v.pipe(uniqueListOf(v.picklist(words.generators)), v.minLength(1)),
    'Where the jerks are generated.',
  ),
  anatomy: describe(sourced({ pathway: text }), 'The pathway in one sentence, with its source.'),
  distribution: describe(
    v.pipe(uniqueListOf(v.picklist(words.distributions)), v.minLength(1)),
    'Which parts of the body jerk, as a pattern.',
  ),
  bodyRegions: v.optional(describe(uniqueListOf(text), 'Which parts of the body, in plain words.')),
  onset: describe(onsetSchema, 'Ages and tempo at the begin.'),
  activation: describe(
    activationSchema,
    'What brings the jerks about. A field that is not known is left out.',
  ),
  findings: describe(
    v.pipe(v.array(entryFindingSchema), v.minLength(1, 'needs at least one finding')),
    'What is seen: at least five rows, eight for an emergency or something common.',
  ),
  causes: describe(
    v.pipe(v.array(causeSchema), v.minLength(1, 'needs at least one cause')),
    'What it is caused by.',
  ),
  neurophysiology: v.optional(describe(entryNeurophysiologySchema, 'What electrophysiology shows.')),
  tests: v.optional(describe(v.array(testSchema), 'What is tested, and what for.')),
  redFlags: v.optional(
    describe(v.array(sourced({ text })), 'What must be seen or done at once; needed for an emergency.'),
  ),
  management: v.optional(
    describe(v.array(managementSchema), 'What is done and what must not be done; no doses.'),
  ),
  safetyNotes: v.optional(
    describe(uniqueListOf(kebabId), 'Ids of warnings in safety-notes.yaml that concern this entry.'),
  ),
  prognosis: v.optional(describe(v.array(sourced({ text })), 'How it goes on.')),
  tellApart: v.optional(
    describe(
      v.array(tellApartSchema),
      'Look-alikes: at least one row, three for an emergency or something common. A pair is written in one of its two files.',
    ),
  ),
  codes: v.optional(
    describe(codesSchema, 'Codes that were read in the official table and are in provenance.json.'),
  ),
  urgency: describe(v.picklist(words.urgencies), 'How soon somebody must act.'),
  commonness: describe(v.picklist(words.commonnesses), 'How common it is.'),
  summary: describe(text, 'What it is and what matters most, in at most 60 words.'),
  pearls: v.optional(describe(v.array(text), 'What an expert would tell at the bedside.')),
  pitfalls: v.optional(describe(v.array(text), 'What goes wrong.')),
  conflicts: v.optional(describe(v.array(sourced({ text })), 'Where sources disagree, both sides named.')),
  reviewed: describe(isoDate, 'The day of the last reading, such as 2026-11-24.'),
  changes: describe(
    v.pipe(v.array(v.strictObject({ date: isoDate, what: text })), v.minLength(1)),
    'What changed, by day; the first row is the first version.',
  ),
})

/** An entry as authored in records/entries/<id>.yaml. */
export type Entry = v.InferOutput<typeof entrySchema>
export type EntryFinding = v.InferOutput<typeof entryFindingSchema>
export type Cause = v.InferOutput<typeof causeSchema>
export type Onset = v.InferOutput<typeof onsetSchema>
export type Codes = v.InferOutput<typeof codesSchema>
