import type * as words from '../../schema/vocabulary'

/** What each word of the closed lists is called on screen, in prints and in exports. */
export const labels = {
  kind: { type: 'Myoclonus type', disorder: 'Disorder', mimic: 'Mimic' } satisfies Record<
    words.EntryKind,
    string
  >,
  aetiology: {
    physiologic: 'Physiologic',
    essential: 'Essential',
    epileptic: 'Epileptic',
    symptomatic: 'Symptomatic',
    functional: 'Functional',
  } satisfies Record<words.Aetiology, string>,
  generator: {
    cortical: 'Cortical',
    'cortical-subcortical': 'Cortical-subcortical',
    'subcortical-brainstem': 'Subcortical / brainstem',
    'spinal-segmental': 'Spinal segmental',
    propriospinal: 'Propriospinal',
    peripheral: 'Peripheral',
    functional: 'Functional',
    unknown: 'Unknown',
  } satisfies Record<words.Generator, string>,
  distribution: {
    focal: 'Focal',
    segmental: 'Segmental',
    multifocal: 'Multifocal',
    generalized: 'Generalized',
    axial: 'Axial',
    hemi: 'One side',
  } satisfies Record<words.Distribution, string>,
  ageBand: {
    neonate: 'Neonate',
    infant: 'Infant',
    child: 'Child',
    adolescent: 'Adolescent',
    'young-adult': 'Young adult',
    adult: 'Adult',
    'older-adult': 'Older adult',
  } satisfies Record<words.AgeBand, string>,
  ageBandYears: {
    neonate: 'under 28 days',
    infant: '28 days to 1 y',
    child: '1-9 y',
    adolescent: '10-17 y',
    'young-adult': '18-39 y',
    adult: '40-59 y',
    'older-adult': '60 y and over',
  } satisfies Record<words.AgeBand, string>,
  tempo: {
    acute: 'Acute',
    subacute: 'Subacute',
    chronic: 'Chronic',
    progressive: 'Progressive',
    paroxysmal: 'Paroxysmal',
    'self-limited': 'Self-limited',
    static: 'Static',
  } satisfies Record<words.Tempo, string>,
  presence: { yes: 'Yes', no: 'No', variable: 'Variable' } satisfies Record<words.Presence, string>,
  sleep: {
    abolished: 'Abolished by sleep',
    reduced: 'Reduced in sleep',
    persists: 'Persists in sleep',
    'sleep-onset': 'At sleep onset',
    'sleep-only': 'Only in sleep',
    variable: 'Variable in sleep',
  } satisfies Record<words.SleepEffect, string>,
  rhythm: {
    arrhythmic: 'Arrhythmic',
    rhythmic: 'Rhythmic',
    oscillatory: 'Oscillatory',
    periodic: 'Periodic',
    clusters: 'In clusters',
  } satisfies Record<words.Rhythm, string>,
  frequency: {
    obligate: 'Obligate',
    'very-frequent': 'Very frequent',
    frequent: 'Frequent',
    occasional: 'Occasional',
    rare: 'Rare',
    excluded: 'Excluded',
  } satisfies Record<words.Frequency, string>,
  frequencyRange: {
    obligate: '100 %',
    'very-frequent': '80-99 %',
    frequent: '30-79 %',
    occasional: '5-29 %',
    rare: '1-4 %',
    excluded: '0 %',
  } satisfies Record<words.Frequency, string>,
  findingFlag: {
    pathognomonic: 'Pathognomonic',
    criterion: 'Diagnostic criterion',
    exclusion: 'Exclusion criterion',
  } satisfies Record<words.FindingFlag, string>,
  findingGroup: {
    semiology: 'Semiology',
    activation: 'Activation',
    rhythm: 'Rhythm',
    distribution: 'Distribution',
    eye: 'Eyes',
    cerebellar: 'Cerebellar',
    motor: 'Motor',
    cognitive: 'Cognition and behaviour',
    seizure: 'Seizures',
    sensory: 'Sensory',
    autonomic: 'Autonomic',
    systemic: 'Systemic and exposure',
    laboratory: 'Laboratory',
    imaging: 'Imaging',
    neurophysiology: 'Neurophysiology',
  } satisfies Record<words.FindingGroup, string>,
  obtained: {
    history: 'History',
    bedside: 'Bedside',
    laboratory: 'Laboratory',
    imaging: 'Imaging',
    neurophysiology: 'Neurophysiology',
    genetic: 'Genetic test',
  } satisfies Record<words.ObtainedBy, string>,
  causeGroup: {
    physiologic: 'Physiologic',
    idiopathic: 'Idiopathic',
    genetic: 'Genetic',
    degenerative: 'Degenerative',
    autoimmune: 'Autoimmune',
    infectious: 'Infectious',
    neoplastic: 'Neoplastic',
    metabolic: 'Metabolic',
    'toxic-drug': 'Drugs and toxins',
    hypoxic: 'Hypoxic',
    vascular: 'Vascular',
    structural: 'Structural',
    traumatic: 'Traumatic',
    functional: 'Functional',
  } satisfies Record<words.CauseGroup, string>,
  managementKind: {
    'treat-cause': 'Treat the cause',
    drug: 'Drug',
    procedure: 'Procedure',
    supportive: 'Supportive',
    harmful: 'Avoid: harmful',
    ineffective: 'Ineffective',
    tolerability: 'Tolerability',
  } satisfies Record<words.ManagementKind, string>,
  evidenceLevel: {
    rct: 'Controlled trial',
    observational: 'Observational',
    'case-series': 'Case reports or series',
    guideline: 'Guideline',
    expert: 'Expert opinion',
  } satisfies Record<words.EvidenceLevel, string>,
  urgency: {
    emergency: 'Emergency',
    'treatable-cause': 'Treatable cause',
    routine: 'Routine',
  } satisfies Record<words.Urgency, string>,
  commonness: {
    common: 'Common',
    uncommon: 'Uncommon',
    rare: 'Rare',
    'very-rare': 'Very rare',
  } satisfies Record<words.Commonness, string>,
  drugKind: {
    positive: 'Positive myoclonus',
    negative: 'Negative myoclonus (asterixis)',
    both: 'Positive and negative myoclonus',
  } satisfies Record<words.DrugKind, string>,
  drugEvidence: {
    high: 'High',
    moderate: 'Moderate',
    low: 'Low',
    'case-reports': 'Case reports',
    textbook: 'Textbook knowledge',
  } satisfies Record<words.DrugEvidence, string>,
} as const

/** Several words of a closed list as one phrase: the first keeps its capital. */
export const inWords = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>): string =>
  values.map((value, i) => (i === 0 ? names[value] : names[value].toLowerCase())).join(', ')

/** Generators as one phrase. "Unknown" beside a known one only says that the rest is unsettled, and is left to the record. */
export const generatorWords = (generators: readonly words.Generator[]): string => {
  const known = generators.filter((generator) => generator !== 'unknown')
  return inWords(known.length > 0 ? known : generators, labels.generator)
}
