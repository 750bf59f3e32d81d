import type { Tempo } from '../../schema/vocabulary'
import type { Reference } from '../reference/reference'
import { hpoIdOf, hpoIndexOf, type HpoTarget } from './hpo-index'
import { fieldOf, yearsOf } from './packet-time'

/** One phenotypic feature that reached a finding. Nothing here is text of the file: labels are the reference's own. */
export type ReadFeature = HpoTarget & {
  readonly hpoId: string
  readonly state: 'present' | 'absent'
  /** Years at which the feature began, where the file says so. */
  readonly ageYears: number | null
}
export type Phenopacket = {
  readonly ok: true
  readonly findings: readonly { readonly findingId: string; readonly state: 'present' | 'absent' }[]
  /** Years when the first feature or the disease began. */
  readonly ageYears: number | undefined
  readonly tempo: Tempo | undefined
  readonly sex: 'female' | 'male' | undefined
  readonly features: readonly ReadFeature[]
  /** Known terms whose state says nothing of the finding: a kind that is absent, a wider term that is present. */
  readonly notCarried: readonly ReadFeature[]
  /** HPO ids that lead to no finding. */
  readonly unknownIds: readonly string[]
  /** Features without an HPO id. */
  readonly otherCount: number
}
export type PhenopacketReading = Phenopacket | { readonly ok: false; readonly reason: string }

/** Larger files are no single patient. */
const mostCharacters = 2_000_000
const mostFeatures = 500

/** HPO terms of the course. They say how it goes on, not what is seen. */
const courseTempo: Readonly<Record<string, Tempo>> = {
  'HP:0003678': 'subacute', // rapidly progressive
  'HP:0003676': 'progressive',
  'HP:0003677': 'progressive',
  'HP:0002344': 'progressive', // progressive neurologic deterioration
  'HP:0003680': 'static',
  'HP:0011009': 'acute',
  'HP:0011011': 'subacute',
  'HP:0011010': 'chronic',
  'HP:0025303': 'paroxysmal', // episodic
}

/** Whether a text is meant as a phenopacket: JSON that names phenotypic features. Costs no parsing for other text. */
export const isPhenopacket = (text: string): boolean =>
  /^\s*[{[]/u.test(text) && /"(?:phenotypicFeatures|phenotypic_features)"/u.test(text)

/** The one patient of a packet: the packet itself, or the proband of a family. */
const patientOf = (parsed: unknown): unknown => {
  if (Array.isArray(parsed)) return parsed.length === 1 ? patientOf(parsed[0]) : parsed
  return fieldOf(parsed, 'phenotypicfeatures') === undefined
    ? (fieldOf(parsed, 'proband', 'phenopacket') ?? parsed)
    : parsed
}

const sexOf = (subject: unknown): 'female' | 'male' | undefined => {
  const sex = fieldOf(subject, 'sex')
  return sex === 'FEMALE' ? 'female' : sex === 'MALE' ? 'male' : undefined
}

/** How a feature's state carries over to its finding; null where it says nothing of it. */
const carries = (how: HpoTarget['how'], isAbsent: boolean): boolean =>
  how === 'exact' || how === 'means' || (how === 'kinds' ? !isAbsent : isAbsent)

/** Features of a packet as they are taken apart. */
type Sorted = {
  readonly features: ReadFeature[]
  readonly notCarried: ReadFeature[]
  readonly unknownIds: Set<string>
  readonly ages: number[]
  tempo: Tempo | undefined
  otherCount: number
}

const onsetYears = (value: unknown): number | null =>
  yearsOf(fieldOf(value, 'onset', 'ageofonset', 'agerangeofonset', 'classofonset'))

const sortFeature = (index: ReadonlyMap<string, HpoTarget>, feature: unknown, into: Sorted): void => {
  const id = fieldOf(fieldOf(feature, 'type'), 'id')
  const hpoId = typeof id === 'string' ? hpoIdOf(id) : null
  if (hpoId === null) {
    into.otherCount += 1
    return
  }
  const isAbsent = fieldOf(feature, 'excluded', 'negated') === true
  const ageYears = onsetYears(feature)
  if (!isAbsent && ageYears !== null) into.ages.push(ageYears)
  const course = courseTempo[hpoId]
  if (course !== undefined && !isAbsent) {
    into.tempo ??= course
    return
  }
  const target = index.get(hpoId)
  if (target === undefined) {
    into.unknownIds.add(hpoId)
    return
  }
  const read: ReadFeature = { ...target, hpoId, state: isAbsent ? 'absent' : 'present', ageYears }
  ;(carries(target.how, isAbsent) ? into.features : into.notCarried).push(read)
}

const diseaseAges = (diseases: unknown): readonly number[] =>
  (Array.isArray(diseases) ? (diseases as readonly unknown[]) : []).flatMap((disease) => {
    const years = fieldOf(disease, 'excluded') === true ? null : onsetYears(disease)
    return years === null ? [] : [years]
  })

/** Each finding once; present counts before absent. */
const findingsOf = (features: readonly ReadFeature[]): Phenopacket['findings'] => {
  const present = new Set(features.filter(({ state }) => state === 'present').map((f) => f.findingId))
  const absent = new Set(features.map(({ findingId }) => findingId).filter((id) => !present.has(id)))
  return [
    ...[...present].map((findingId) => ({ findingId, state: 'present' as const })),
    ...[...absent].map((findingId) => ({ findingId, state: 'absent' as const })),
  ]
}

/** The one patient of a text, or in plain words why there is none. */
const patientIn = (
  text: string,
): { readonly patient: unknown; readonly listed: readonly unknown[] } | string => {
  if (text.length > mostCharacters) return 'The file is too long for one patient.'
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return 'The file is not whole: it is no valid JSON. Copy or save the phenopacket again.'
  }
  const patient = patientOf(parsed)
  if (Array.isArray(patient) || fieldOf(patient, 'members') !== undefined) {
    return 'The file holds several patients. Open the phenopacket of one.'
  }
  const listed = fieldOf(patient, 'phenotypicfeatures')
  if (!Array.isArray(listed)) return 'The file is no phenopacket: it lists no phenotypic features.'
  if (listed.length > mostFeatures) return 'The file lists too many features for one patient.'
  return { patient, listed: listed as readonly unknown[] }
}

/**
 * Reads a GA4GH phenopacket (v2 or v1; a family's proband) by its fields: phenotypic features with `excluded` or `negated`
 * as absent, the ages at which they began, the course and the sex. Everything that names a person, a file or a date is left
 * where it is: no text of the file is returned.
 *
 * Source: GA4GH Phenopacket Schema 2.0 and 1.0, "PhenotypicFeature", "TimeElement".
 *
 * @returns findings in the terms of the reference, each once (present counts before absent), or in plain words why not
 */
export const readPhenopacket = (reference: Reference, text: string): PhenopacketReading => {
  const found = patientIn(text)
  if (typeof found === 'string') return { ok: false, reason: found }
  const { patient, listed } = found
  const index = hpoIndexOf(reference)
  const sorted: Sorted = {
    features: [],
    notCarried: [],
    unknownIds: new Set(),
    ages: [...diseaseAges(fieldOf(patient, 'diseases'))],
    tempo: undefined,
    otherCount: 0,
  }
  for (const feature of listed) sortFeature(index, feature, sorted)
  const { features, notCarried, unknownIds, ages, tempo, otherCount } = sorted
  return {
    ok: true,
    findings: findingsOf(features),
    ageYears: ages.length === 0 ? undefined : Math.min(...ages),
    tempo,
    sex: sexOf(fieldOf(patient, 'subject')),
    features,
    notCarried,
    unknownIds: [...unknownIds],
    otherCount,
  }
}
