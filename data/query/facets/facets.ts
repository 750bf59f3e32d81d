import type { Entry } from '../../schema/entry'
import * as words from '../../schema/vocabulary'
import { shownFindings } from '../search/finding-names'
import { labels } from '../reference/labels'
import type { Reference } from '../reference/reference'

/** A property by which the table can be narrowed. */
export const facetIds = [
  'kind',
  'urgency',
  'generator',
  'class',
  'onset',
  'tempo',
  'distribution',
  'activation',
  'rhythm',
  'cause',
  'finding',
] as const
export type FacetId = (typeof facetIds)[number]

/** Chosen values by facet. Values of one facet widen (or), facets narrow (and). */
export type FacetSelection = Partial<Readonly<Record<FacetId, readonly string[]>>>

type FacetOption = { readonly value: string; readonly label: string; readonly count: number }
export type Facet = { readonly id: FacetId; readonly label: string; readonly options: readonly FacetOption[] }

/** What brings jerks on, as one word list for filtering. */
const activationValues = {
  rest: 'At rest',
  posture: 'Posture',
  action: 'Action',
  stimulus: 'Stimulus',
  'sleep-onset': 'Sleep onset',
  'sleep-only': 'Only in sleep',
  persists: 'Persists in sleep',
  negative: 'Negative myoclonus',
} as const

export const facetLabels = {
  kind: 'Kind',
  urgency: 'Urgency',
  generator: 'Generator',
  class: 'Aetiological class',
  onset: 'Age at onset',
  tempo: 'Tempo',
  distribution: 'Distribution',
  activation: 'Activation',
  rhythm: 'Rhythm',
  cause: 'Cause group',
  finding: 'Finding',
} as const satisfies Record<FacetId, string>

const activationOf = ({ activation: a }: Entry): readonly string[] => {
  const present = (value: words.Presence | undefined): boolean => value === 'yes' || value === 'variable'
  return [
    ...(['rest', 'posture', 'action', 'stimulus', 'negative'] as const).filter((key) => present(a[key])),
    ...(a.sleep === 'sleep-onset' || a.sleep === 'sleep-only' || a.sleep === 'persists' ? [a.sleep] : []),
  ]
}

/** The values an entry has in a facet. */
export const facetValues = (entry: Entry, facet: FacetId): readonly string[] => {
  switch (facet) {
    case 'kind':
      return [entry.kind]
    case 'urgency':
      return [entry.urgency]
    case 'generator':
      return entry.generators
    case 'class':
      return [entry.aetiology]
    case 'onset':
      return entry.onset.bands
    case 'tempo':
      return [entry.onset.tempo]
    case 'distribution':
      return entry.distribution
    case 'activation':
      return activationOf(entry)
    case 'rhythm':
      return entry.activation.rhythm === undefined ? [] : [entry.activation.rhythm]
    case 'cause':
      return [...new Set(entry.causes.map(({ group }) => group))]
    case 'finding':
      return [...new Set(shownFindings(entry, entry.findings).map(({ finding }) => finding))]
  }
}

const valueLists = (
  reference: Reference,
): Readonly<Record<FacetId, readonly (readonly [string, string])[]>> => {
  const pairs = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
    values.map((value) => [value, names[value]] as const)
  return {
    kind: pairs(words.entryKinds, labels.kind),
    urgency: pairs(words.urgencies, labels.urgency),
    generator: pairs(words.generators, labels.generator),
    class: pairs(words.aetiologies, labels.aetiology),
    onset: pairs(words.ageBands, labels.ageBand),
    tempo: pairs(words.tempos, labels.tempo),
    distribution: pairs(words.distributions, labels.distribution),
    activation: Object.entries(activationValues),
    rhythm: pairs(words.rhythms, labels.rhythm),
    cause: pairs(words.causeGroups, labels.causeGroup),
    finding: reference.dataset.findings
      .map(({ id, label }) => [id, label] as const)
      .sort((a, b) => a[1].localeCompare(b[1], 'en')),
  }
}

const matchesFacet = (entry: Entry, facet: FacetId, chosen: readonly string[] | undefined): boolean =>
  chosen === undefined || chosen.length === 0
    ? true
    : // Findings narrow: a patient has all of them at once. Every other facet names alternatives.
      facet === 'finding'
      ? chosen.every((value) => facetValues(entry, facet).includes(value))
      : chosen.some((value) => facetValues(entry, facet).includes(value))

/** Whether an entry passes every chosen facet, leaving out one where asked. */
export const passesFacets = (entry: Entry, selection: FacetSelection, except?: FacetId): boolean =>
  facetIds.every((facet) => facet === except || matchesFacet(entry, facet, selection[facet]))

/**
 * Every facet with its values and how many entries each would leave. A count answers "how many rows if I also
 * choose this", so the facet's own alternatives are left out of it (findings, which narrow, are not).
 *
 * @param entries the entries that the search left
 */
export const countFacets = (
  reference: Reference,
  entries: readonly Entry[],
  selection: FacetSelection,
): readonly Facet[] => {
  const lists = valueLists(reference)
  return facetIds.map((id) => {
    const counted = entries.filter((entry) =>
      passesFacets(entry, selection, id === 'finding' ? undefined : id),
    )
    const counts = new Map<string, number>()
    for (const entry of counted) {
      for (const value of facetValues(entry, id)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return {
      id,
      label: facetLabels[id],
      options: lists[id].map(([value, label]) => ({ value, label, count: counts.get(value) ?? 0 })),
    }
  })
}
