import type { Entry, EntryFinding } from '../../schema/entry'
import type { Finding } from '../../schema/finding'
import type { Frequency } from '../../schema/vocabulary'
import { formatOnset } from '../reference/age'
import { findingProbability, frequencyMark, type FrequencyMark } from '../reference/frequency'
import { generatorWords, inWords, labels } from '../reference/labels'
import type { Reference, Separator } from '../reference/reference'
import { isTextbook, type Sourced } from '../reference/sourcing'

export const maxCompared = 5

/** Sources behind one cell. */
export type CellSources = { readonly cite: readonly string[]; readonly isTextbook: boolean }
export type CompareCell = { readonly text: string; readonly sources: CellSources }

export type AttributeRow = {
  readonly id: string
  readonly label: string
  /** One cell a compared entry, in order; an empty text means the records do not say. */
  readonly cells: readonly CompareCell[]
  readonly isSame: boolean
}

export type FindingCell = {
  /** Null where the entry does not list the finding. */
  readonly mark: FrequencyMark | null
  readonly frequency: Frequency | null
  readonly listed: EntryFinding | null
}
export type FindingRow = {
  readonly term: Finding
  readonly cells: readonly FindingCell[]
  readonly isShared: boolean
  /** Spread of log-odds over the compared entries, in natural units; 0 where they agree. */
  readonly spread: number
}
export type PairSeparators = {
  readonly a: string
  readonly b: string
  readonly separators: readonly Separator[]
}
export type Comparison = {
  readonly entries: readonly Entry[]
  /** For each pair of compared entries, what tells them apart, as read from the first. */
  readonly pairs: readonly PairSeparators[]
  readonly attributes: readonly AttributeRow[]
  /** Most separating first. */
  readonly findings: readonly FindingRow[]
  /** Share of all rows on which the entries agree, 0 to 1. */
  readonly agreement: number
}

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

const logOdds = (p: number): number => Math.log(p / (1 - p))

/** The listing of a finding that holds for the whole entry; a conditional one only where there is no other. */
const listingOf = (entry: Entry, id: string): EntryFinding | null => {
  const all = entry.findings.filter((listed) => listed.finding === id)
  return all.find((listed) => listed.appliesTo === undefined) ?? all[0] ?? null
}

const findingRow = (reference: Reference, entries: readonly Entry[], term: Finding): FindingRow => {
  const cells = entries.map((entry): FindingCell => {
    const listed = listingOf(entry, term.id)
    return listed === null
      ? { mark: null, frequency: null, listed }
      : { mark: frequencyMark[listed.frequency], frequency: listed.frequency, listed }
  })
  const odds = cells.map(({ listed }) =>
    logOdds(listed === null ? reference.background(term.id) : findingProbability(listed)),
  )
  const isShared = cells.every(({ mark }) => mark !== null && mark === cells[0]?.mark)
  return { term, cells, isShared, spread: isShared ? 0 : Math.max(...odds) - Math.min(...odds) }
}

/**
 * Sets two to five entries side by side.
 *
 * @param ids entry ids or aliases; unknown and repeated ones are dropped, those beyond five too
 */
export const compareEntries = (reference: Reference, ids: readonly string[]): Comparison => {
  const entries = [
    ...new Set(ids.map((id) => reference.entry(id)).filter((entry) => entry !== undefined)),
  ].slice(0, maxCompared)
  const pairs = entries.flatMap((a, i) =>
    entries.slice(i + 1).map((b) => ({
      a: a.id,
      b: b.id,
      separators: reference.separatorsOf(a.id).filter(({ entryId }) => entryId === b.id),
    })),
  )
  const attributes = compareAttributes
    .map(({ id, label, read }): AttributeRow => {
      const cells = entries.map(read)
      return { id, label, cells, isSame: new Set(cells.map(({ text }) => text)).size <= 1 }
    })
    .filter(({ cells }) => cells.some(({ text }) => text !== ''))
  const terms = [...new Set(entries.flatMap((entry) => entry.findings.map(({ finding }) => finding)))]
  const findings = terms
    .map((id) => reference.finding(id))
    .filter((term) => term !== undefined)
    .map((term) => findingRow(reference, entries, term))
    .sort((a, b) => b.spread - a.spread || a.term.label.localeCompare(b.term.label, 'en'))
  const rows = attributes.length + findings.length
  const same =
    attributes.filter(({ isSame }) => isSame).length + findings.filter(({ isShared }) => isShared).length
  return { entries, pairs, attributes, findings, agreement: rows === 0 ? 0 : same / rows }
}
