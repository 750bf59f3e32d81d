import type { Component } from 'vue'
import { onsetOrder } from '../../../data/query/reference/age'
import { labels } from '../../../data/query/reference/labels'
import type { SearchField } from '../../../data/query/reference/search-options'
import type { Entry } from '../../../data/schema/entry'
import { generators, urgencies, type Presence } from '../../../data/schema/vocabulary'
import AnatomyCell from './AnatomyCell.vue'
import CausesCell from './CausesCell.vue'
import FindingsCell from './FindingsCell.vue'
import OnsetCell from './OnsetCell.vue'
import TypeCell from './TypeCell.vue'

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
  readonly sortValue?: (entry: Entry) => string | number
} & (
  | {
      /** The cell in plain words. */
      readonly text: (entry: Entry) => string
      readonly cell?: undefined
    }
  | {
      /** Draws the cell where words alone are not enough; it takes the row and the terms to mark. */
      readonly cell: Component
    }
)

const joinTexts = (items: readonly { readonly text: string }[] | undefined): string =>
  (items ?? []).map(({ text }) => text).join(' ')

const describeActivation = ({ activation: a }: Entry): string => {
  const happens = (presence: Presence | undefined): boolean => presence === 'yes' || presence === 'variable'
  return [
    ...(['rest', 'posture', 'action'] as const).filter((key) => happens(a[key])),
    ...(happens(a.stimulus) ? [a.stimuli?.join(', ') ?? 'stimulus'] : []),
    ...(a.sleep === undefined ? [] : [labels.sleep[a.sleep].toLowerCase()]),
  ].join(', ')
}

const mostTests = 3
const mostManagement = 4

export const tableColumns: readonly TableColumn[] = [
  {
    id: 'type',
    label: 'Type',
    width: 222,
    isMandatory: true,
    fields: ['name', 'abbreviation', 'synonym', 'gene', 'code'],
    cell: TypeCell,
    sortValue: ({ name }) => name.toLowerCase(),
  },
  {
    id: 'onset',
    label: 'Onset',
    width: 164,
    isMandatory: true,
    fields: ['setting'],
    cell: OnsetCell,
    sortValue: ({ onset }) => onsetOrder(onset),
  },
  {
    id: 'anatomy',
    label: 'Anatomy',
    width: 204,
    isMandatory: true,
    fields: ['anatomy'],
    cell: AnatomyCell,
    sortValue: (entry) => Math.min(...entry.generators.map((generator) => generators.indexOf(generator))),
  },
  {
    id: 'findings',
    label: 'Associated findings',
    width: 260,
    isMandatory: true,
    fields: ['finding'],
    cell: FindingsCell,
  },
  {
    id: 'causes',
    label: 'Typical causes',
    width: 232,
    isMandatory: true,
    fields: ['cause', 'drug'],
    cell: CausesCell,
    sortValue: ({ causes }) => labels.causeGroup[causes[0]?.group ?? 'idiopathic'],
  },
  {
    id: 'activation',
    label: 'Activation',
    width: 190,
    isMandatory: false,
    fields: ['setting'],
    text: describeActivation,
  },
  {
    id: 'rhythm',
    label: 'Rhythm',
    width: 110,
    isMandatory: false,
    fields: ['setting'],
    text: ({ activation: { rhythm } }) => (rhythm === undefined ? '' : labels.rhythm[rhythm]),
    sortValue: ({ activation: { rhythm } }) => rhythm ?? 'zzz',
  },
  {
    id: 'burst',
    label: 'EMG burst',
    width: 110,
    isMandatory: false,
    fields: [],
    text: ({ neurophysiology: n }) => (n?.burstMs === undefined ? '' : `${n.burstMs.join('-')} ms`),
    sortValue: ({ neurophysiology: n }) => n?.burstMs?.[0] ?? Number.MAX_SAFE_INTEGER,
  },
  {
    id: 'eeg',
    label: 'EEG correlate',
    width: 220,
    isMandatory: false,
    fields: ['text'],
    text: ({ neurophysiology }) => neurophysiology?.eeg ?? '',
  },
  {
    id: 'tests',
    label: 'Key tests',
    width: 220,
    isMandatory: false,
    fields: ['text'],
    text: ({ tests }) =>
      (tests ?? [])
        .slice(0, mostTests)
        .map(({ test }) => test)
        .join('; '),
  },
  {
    id: 'management',
    label: 'Management',
    width: 240,
    isMandatory: false,
    fields: ['text'],
    text: ({ management }) =>
      (management ?? [])
        .filter(({ kind }) => kind !== 'harmful' && kind !== 'ineffective')
        .slice(0, mostManagement)
        .map(({ option }) => option)
        .join('; '),
  },
  {
    id: 'redFlags',
    label: 'Red flags',
    width: 260,
    isMandatory: false,
    fields: ['text'],
    text: ({ redFlags }) => joinTexts(redFlags),
  },
  {
    id: 'urgency',
    label: 'Urgency',
    width: 130,
    isMandatory: false,
    fields: [],
    text: ({ urgency }) => labels.urgency[urgency],
    sortValue: ({ urgency }) => urgencies.indexOf(urgency),
  },
  {
    id: 'prognosis',
    label: 'Prognosis',
    width: 240,
    isMandatory: false,
    fields: [],
    text: ({ prognosis }) => joinTexts(prognosis),
  },
]
