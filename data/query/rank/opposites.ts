/**
 * Findings that say the contrary of one another. A record that lists dementia as very frequent has thereby said that
 * preserved cognition is not; without this the normal finding would count as merely unlisted.
 */
export const opposites: readonly (readonly [normal: string, abnormal: readonly string[]])[] = [
  ['preserved-cognition', ['cognitive-impairment', 'encephalopathy', 'intellectual-disability']],
  ['normal-development', ['developmental-delay', 'intellectual-disability']],
  ['normal-eeg', ['abnormal-eeg']],
  ['no-eeg-correlate', ['eeg-jerk-correlate']],
  [
    'normal-brain-mri',
    ['brain-lesion', 'cerebral-atrophy', 'mri-encephalitic-change', 'basal-ganglia-signal', 'cord-lesion'],
  ],
  ['normal-csf', ['inflammatory-csf']],
  [
    'normal-neurological-examination',
    ['ataxia', 'pyramidal-signs', 'muscle-weakness', 'encephalopathy', 'dystonia'],
  ],
  [
    'isolated-myoclonus',
    ['ataxia', 'seizure', 'cognitive-impairment', 'encephalopathy', 'dystonia', 'parkinsonism'],
  ],
  ['abolished-in-sleep', ['persists-in-sleep', 'sleep-only']],
  ['persists-in-sleep', ['abolished-in-sleep']],
  ['rhythmic-jerks', ['arrhythmic-jerks']],
  ['arrhythmic-jerks', ['rhythmic-jerks']],
  ['awareness-preserved', ['reduced-consciousness']],
]
