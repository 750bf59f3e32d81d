import type { SearchField } from '../../../data/query/reference/search-options'
import { onsetOrder } from '../../../data/query/reference/age'
import { labels } from '../../../data/query/reference/labels'
import { generators, urgencies, type CauseGroup } from '../../../data/schema/vocabulary'
import type { Row } from './query'

/** A column of the differential table. Widths are in CSS px. */
export type TableColumn = {
  readonly id: string
  readonly label: string
  readonly width: number
  /** The four mandated columns and the type itself cannot be hidden. */
  readonly isMandatory: boolean
  /** Fields of the index whose matches are marked in this column. */
  readonly fields: readonly SearchField[]
  /** Value to sort by; absent where an order would mean nothing. */
  readonly sortValue?: (row: Row) => string | number
}

const joinedTexts = (items: readonly { readonly text: string }[] | undefined): string =>
  (items ?? []).map(({ text }) => text).join(' ')

export const tableColumns: readonly TableColumn[] = [
  {
    id: 'type',
    label: 'Type',
    width: 222,
    isMandatory: true,
    fields: ['name', 'abbreviation', 'synonym', 'gene', 'code'],
    sortValue: ({ entry }) => entry.name.toLowerCase(),
  },
  {
    id: 'onset',
    label: 'Onset',
    width: 164,
    isMandatory: true,
    fields: ['setting'],
    sortValue: ({ entry }) => onsetOrder(entry.onset),
  },
  {
    id: 'anatomy',
    label: 'Anatomy',
    width: 204,
    isMandatory: true,
    fields: ['anatomy'],
    sortValue: ({ entry }) => Math.min(...entry.generators.map((generator) => generators.indexOf(generator))),
  },
  { id: 'findings', label: 'Associated findings', width: 260, isMandatory: true, fields: ['finding'] },
  {
    id: 'causes',
    label: 'Typical causes',
    width: 232,
    isMandatory: true,
    fields: ['cause', 'drug'],
    sortValue: ({ entry }) =>
      labels.causeGroup[entry.causes[0]?.group ?? ('idiopathic' satisfies CauseGroup)],
  },
  { id: 'activation', label: 'Activation', width: 190, isMandatory: false, fields: ['setting'] },
  {
    id: 'rhythm',
    label: 'Rhythm',
    width: 110,
    isMandatory: false,
    fields: ['setting'],
    sortValue: ({ entry }) => entry.activation.rhythm ?? 'zzz',
  },
  {
    id: 'burst',
    label: 'EMG burst',
    width: 110,
    isMandatory: false,
    fields: [],
    sortValue: ({ entry }) => entry.neurophysiology?.burstMs?.[0] ?? Number.MAX_SAFE_INTEGER,
  },
  { id: 'eeg', label: 'EEG correlate', width: 220, isMandatory: false, fields: ['text'] },
  { id: 'tests', label: 'Key tests', width: 220, isMandatory: false, fields: ['text'] },
  { id: 'management', label: 'Management', width: 240, isMandatory: false, fields: ['text'] },
  { id: 'redFlags', label: 'Red flags', width: 260, isMandatory: false, fields: ['text'] },
  {
    id: 'urgency',
    label: 'Urgency',
    width: 130,
    isMandatory: false,
    fields: [],
    sortValue: ({ entry }) => urgencies.indexOf(entry.urgency),
  },
  { id: 'prognosis', label: 'Prognosis', width: 240, isMandatory: false, fields: [] },
]

/** The text of the columns that are plain words. */
export const columnText = ({ entry }: Row, id: string): string => {
  const { activation: a } = entry
  switch (id) {
    case 'activation':
      return [
        ...(['rest', 'posture', 'action'] as const).filter(
          (key) => a[key] === 'yes' || a[key] === 'variable',
        ),
        ...(a.stimulus === 'yes' || a.stimulus === 'variable' ? [a.stimuli?.join(', ') ?? 'stimulus'] : []),
        ...(a.sleep === undefined ? [] : [labels.sleep[a.sleep].toLowerCase()]),
      ].join(', ')
    case 'rhythm':
      return a.rhythm === undefined ? '' : labels.rhythm[a.rhythm]
    case 'burst':
      return entry.neurophysiology?.burstMs === undefined
        ? ''
        : `${entry.neurophysiology.burstMs.join('-')} ms`
    case 'eeg':
      return entry.neurophysiology?.eeg ?? ''
    case 'tests':
      return (entry.tests ?? [])
        .slice(0, 3)
        .map(({ test }) => test)
        .join('; ')
    case 'management':
      return (entry.management ?? [])
        .filter(({ kind }) => kind !== 'harmful' && kind !== 'ineffective')
        .slice(0, 4)
        .map(({ option }) => option)
        .join('; ')
    case 'redFlags':
      return joinedTexts(entry.redFlags)
    case 'urgency':
      return labels.urgency[entry.urgency]
    case 'prognosis':
      return joinedTexts(entry.prognosis)
    default:
      return ''
  }
}
