/**
 * The closed word lists of the reference. One place, so that the schema, the facets,
 * the labels on screen and the compiler cannot disagree about what may be said.
 */

export const entryKinds = ['type', 'disorder', 'mimic'] as const
export const aetiologies = ['physiologic', 'essential', 'epileptic', 'symptomatic', 'functional'] as const
export const generators = [
  'cortical',
  'cortical-subcortical',
  'subcortical-brainstem',
  'spinal-segmental',
  'propriospinal',
  'peripheral',
  'functional',
  'unknown',
] as const
export const distributions = ['focal', 'segmental', 'multifocal', 'generalized', 'axial', 'hemi'] as const

/** Half-open age ranges in years, `from` inclusive and `to` exclusive. Cut-offs: data/README.md, "Age bands". */
export const ageBandRanges = {
  neonate: { from: 0, to: 28 / 365.25 },
  infant: { from: 28 / 365.25, to: 1 },
  child: { from: 1, to: 10 },
  adolescent: { from: 10, to: 18 },
  'young-adult': { from: 18, to: 40 },
  adult: { from: 40, to: 60 },
  'older-adult': { from: 60, to: 120 },
} as const
export const ageBands = [
  'neonate',
  'infant',
  'child',
  'adolescent',
  'young-adult',
  'adult',
  'older-adult',
] as const satisfies readonly (keyof typeof ageBandRanges)[]

export const tempos = [
  'acute',
  'subacute',
  'chronic',
  'progressive',
  'paroxysmal',
  'self-limited',
  'static',
] as const
export const presences = ['yes', 'no', 'variable'] as const
export const sleepEffects = [
  'abolished',
  'reduced',
  'persists',
  'sleep-onset',
  'sleep-only',
  'variable',
] as const
export const rhythms = ['arrhythmic', 'rhythmic', 'oscillatory', 'periodic', 'clusters'] as const

/** Orphanet/HPO frequency classes, in falling order. */
export const frequencies = [
  'obligate',
  'very-frequent',
  'frequent',
  'occasional',
  'rare',
  'excluded',
] as const
/** When in the course a finding comes: with the first sign, soon after, in its course, at an advanced stage, in attacks. */
export const findingTimes = ['onset', 'early', 'later', 'late', 'episodic'] as const
export const findingFlags = ['pathognomonic', 'criterion', 'exclusion'] as const
export const findingGroups = [
  'semiology',
  'activation',
  'rhythm',
  'distribution',
  'eye',
  'cerebellar',
  'motor',
  'cognitive',
  'seizure',
  'sensory',
  'autonomic',
  'systemic',
  'laboratory',
  'imaging',
  'neurophysiology',
] as const
/** How a finding is obtained, from cheapest to dearest. */
export const obtainedBy = [
  'history',
  'bedside',
  'laboratory',
  'imaging',
  'neurophysiology',
  'genetic',
] as const

export const causeGroups = [
  'physiologic',
  'idiopathic',
  'genetic',
  'degenerative',
  'autoimmune',
  'infectious',
  'neoplastic',
  'metabolic',
  'toxic-drug',
  'hypoxic',
  'vascular',
  'structural',
  'traumatic',
  'functional',
] as const
export const managementKinds = [
  'treat-cause',
  'drug',
  'procedure',
  'supportive',
  'harmful',
  'ineffective',
  'tolerability',
] as const
export const evidenceLevels = ['rct', 'observational', 'case-series', 'guideline', 'expert'] as const
export const urgencies = ['emergency', 'treatable-cause', 'routine'] as const
export const commonnesses = ['common', 'uncommon', 'rare', 'very-rare'] as const

export const drugKinds = ['positive', 'negative', 'both'] as const
export const drugEvidence = ['high', 'moderate', 'low', 'case-reports', 'textbook'] as const

export type EntryKind = (typeof entryKinds)[number]
export type Aetiology = (typeof aetiologies)[number]
export type Generator = (typeof generators)[number]
export type Distribution = (typeof distributions)[number]
export type AgeBand = (typeof ageBands)[number]
export type Tempo = (typeof tempos)[number]
export type Presence = (typeof presences)[number]
export type SleepEffect = (typeof sleepEffects)[number]
export type Rhythm = (typeof rhythms)[number]
export type Frequency = (typeof frequencies)[number]
export type FindingTime = (typeof findingTimes)[number]
export type FindingFlag = (typeof findingFlags)[number]
export type FindingGroup = (typeof findingGroups)[number]
export type ObtainedBy = (typeof obtainedBy)[number]
export type CauseGroup = (typeof causeGroups)[number]
export type ManagementKind = (typeof managementKinds)[number]
export type EvidenceLevel = (typeof evidenceLevels)[number]
export type Urgency = (typeof urgencies)[number]
export type Commonness = (typeof commonnesses)[number]
export type DrugKind = (typeof drugKinds)[number]
export type DrugEvidence = (typeof drugEvidence)[number]
