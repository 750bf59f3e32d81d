import type { Entry } from '../../schema/entry'
import { formatOnset } from '../reference/age'
import { generatorWords, inWords, labels } from '../reference/labels'
import { isTextbook, type Sourced } from '../reference/sourcing'

/** Sources behind one cell. */
type CellSources = { readonly cite: readonly string[]; readonly isTextbook: boolean }
export type CompareCell = { readonly text: string; readonly sources: CellSources }

const noSources: CellSources = { cite: [], isTextbook: false }
const sourcesOf = (...items: readonly (Sourced | undefined)[]) => ({
  cite: [...new Set(items.flatMap((item) => item?.cite ?? []))],
  isTextbook: items.some((item) => item !== undefined && isTextbook(item)),
})

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const activationText = ({ activation: a }: Entry): string =>
  [
    ...(['rest', 'posture', 'action'] as const).flatMap((key) =>
      a[key] === undefined || a[key] === 'no' ? [] : [a[key] === 'variable' ? `${key} (variable)` : key],
    ),
    ...(a.stimulus === 'yes' || a.stimulus === 'variable'
      ? [`stimulus${(a.stimuli ?? []).length > 0 ? ` (${(a.stimuli ?? []).join(', ')})` : ''}`]
      : []),
  ].join(', ')

type Attribute = {
  readonly id: string
  readonly label: string
  readonly read: (entry: Entry) => CompareCell
}

/** The attributes compared, in the order of reading. */
export const compareAttributes: readonly Attribute[] = [
  {
    id: 'onset',
    label: 'Age at onset',
    read: ({ onset }) => ({
      text: formatOnset(onset, (band) => labels.ageBand[band]),
      sources: sourcesOf(onset),
    }),
  },
  {
    id: 'tempo',
    label: 'Tempo',
    read: ({ onset }) => ({ text: labels.tempo[onset.tempo], sources: sourcesOf(onset) }),
  },
  {
    id: 'setting',
    label: 'Setting',
    read: ({ onset }) => ({ text: onset.setting ?? '', sources: sourcesOf(onset) }),
  },
  {
    id: 'generator',
    label: 'Generator',
    read: ({ generators, anatomy }) => ({
      text: generatorWords(generators),
      sources: sourcesOf(anatomy),
    }),
  },
  {
    id: 'anatomy',
    label: 'Anatomy',
    read: ({ anatomy }) => ({ text: anatomy.pathway, sources: sourcesOf(anatomy) }),
  },
  {
    id: 'distribution',
    label: 'Distribution',
    read: ({ distribution }) => ({
      text: inWords(distribution, labels.distribution),
      sources: noSources,
    }),
  },
  {
    id: 'activation',
    label: 'Brought on by',
    read: (entry) => ({ text: capitalised(activationText(entry)), sources: sourcesOf(entry.activation) }),
  },
  {
    id: 'sleep',
    label: 'In sleep',
    read: ({ activation: a }) => ({
      text: a.sleep === undefined ? '' : labels.sleep[a.sleep],
      sources: sourcesOf(a),
    }),
  },
  {
    id: 'rhythm',
    label: 'Rhythm',
    read: ({ activation: a }) => ({
      text: a.rhythm === undefined ? '' : labels.rhythm[a.rhythm],
      sources: sourcesOf(a),
    }),
  },
  {
    id: 'negative',
    label: 'Negative myoclonus',
    read: ({ activation: a }) => ({
      text: a.negative === undefined ? '' : labels.presence[a.negative],
      sources: sourcesOf(a),
    }),
  },
  {
    id: 'causes',
    label: 'Typical causes',
    read: ({ causes }) => ({
      text: causes
        .slice(0, 5)
        .map(({ name }) => name)
        .join('; '),
      sources: sourcesOf(...causes.slice(0, 5)),
    }),
  },
  {
    id: 'burst',
    label: 'EMG burst',
    read: ({ neurophysiology: n }) => ({
      text: n?.burstMs === undefined ? '' : `${n.burstMs[0]}-${n.burstMs[1]} ms`,
      sources: sourcesOf(n),
    }),
  },
  {
    id: 'eeg',
    label: 'EEG',
    read: ({ neurophysiology: n }) => ({ text: n?.eeg ?? '', sources: sourcesOf(n) }),
  },
  {
    id: 'sep',
    label: 'Giant SEP',
    read: ({ neurophysiology: n }) => ({
      text: n?.giantSep === undefined ? '' : labels.presence[n.giantSep],
      sources: sourcesOf(n),
    }),
  },
  {
    id: 'tests',
    label: 'First tests',
    read: ({ tests }) => ({
      text: (tests ?? [])
        .slice(0, 3)
        .map(({ test }) => test)
        .join('; '),
      sources: sourcesOf(...(tests ?? []).slice(0, 3)),
    }),
  },
  {
    id: 'management',
    label: 'Management',
    read: ({ management }) => {
      const options = (management ?? [])
        .filter(({ kind }) => kind !== 'harmful' && kind !== 'ineffective')
        .slice(0, 4)
      return { text: options.map(({ option }) => option).join('; '), sources: sourcesOf(...options) }
    },
  },
  {
    id: 'avoid',
    label: 'Avoid',
    read: ({ management }) => {
      const options = (management ?? []).filter(({ kind }) => kind === 'harmful')
      return { text: options.map(({ option }) => option).join('; '), sources: sourcesOf(...options) }
    },
  },
  {
    id: 'urgency',
    label: 'Urgency',
    read: ({ urgency }) => ({ text: labels.urgency[urgency], sources: noSources }),
  },
  {
    id: 'prognosis',
    label: 'Prognosis',
    read: ({ prognosis }) => ({
      text: (prognosis ?? []).map(({ text }) => text).join(' '),
      sources: sourcesOf(...(prognosis ?? [])),
    }),
  },
]
