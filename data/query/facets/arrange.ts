import type { Entry } from '../../schema/entry'
import { aetiologies, ageBands, generators } from '../../schema/vocabulary'
import { labels } from '../reference/labels'

export const groupings = ['none', 'generator', 'class', 'onset'] as const
export type Grouping = (typeof groupings)[number]
export const groupingLabels = {
  none: 'No grouping',
  generator: 'Generator',
  class: 'Aetiological class',
  onset: 'Age at onset',
} as const satisfies Record<Grouping, string>

/** A run of rows under one heading; an empty label means no heading. */
export type Lane<R> = {
  readonly id: string
  readonly label: string
  readonly rows: readonly ArrangedRow<R>[]
}
export type ArrangedRow<R> = {
  readonly row: R
  /** 1 where the row stands under its parent, else 0. */
  readonly depth: 0 | 1
  /** Rows folded or shown below this one. */
  readonly childCount: number
  readonly isCollapsed: boolean
}

type Item = { readonly entry: Entry }

/** The one group an entry stands in: its first generator or band, so that no row is counted twice. */
const groupOf = (entry: Entry, grouping: Exclude<Grouping, 'none'>): string => {
  switch (grouping) {
    case 'generator':
      return entry.generators[0] ?? 'unknown'
    case 'class':
      return entry.aetiology
    case 'onset':
      return entry.onset.bands[0] ?? 'adult'
  }
}

const groupOrder: Readonly<Record<Exclude<Grouping, 'none'>, readonly (readonly [string, string])[]>> = {
  generator: generators.map((value) => [value, labels.generator[value]]),
  class: aetiologies.map((value) => [value, labels.aetiology[value]]),
  onset: ageBands.map((value) => [value, `${labels.ageBand[value]}, ${labels.ageBandYears[value]}`]),
}

const flat = <R>(rows: readonly R[]): readonly ArrangedRow<R>[] =>
  rows.map((row) => ({ row, depth: 0, childCount: 0, isCollapsed: false }))

/** Children right below their parents, where both are there; order otherwise kept. */
const nested = <R extends Item>(
  rows: readonly R[],
  collapsed: ReadonlySet<string>,
): readonly ArrangedRow<R>[] => {
  const present = new Set(rows.map(({ entry }) => entry.id))
  const childrenOf = new Map<string, R[]>()
  const roots: R[] = []
  for (const row of rows) {
    const { parent } = row.entry
    if (parent === undefined || !present.has(parent)) roots.push(row)
    else childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), row])
  }
  /** Grandchildren stand beside children: two levels are enough to read. */
  const below = (id: string): readonly R[] =>
    (childrenOf.get(id) ?? []).flatMap((child) => [child, ...below(child.entry.id)])
  return roots.flatMap((row): readonly ArrangedRow<R>[] => {
    const children = below(row.entry.id)
    const isCollapsed = collapsed.has(row.entry.id)
    return [
      { row, depth: 0, childCount: children.length, isCollapsed },
      ...(isCollapsed
        ? []
        : children.map((child) => ({ row: child, depth: 1 as const, childCount: 0, isCollapsed: false }))),
    ]
  })
}

/**
 * Puts rows into lanes. Mimics stand apart from myoclonus proper, in the lane that holds the best hit first, so that a
 * search for a mimic leads with it. A ranked or sorted list stays flat: its order is the message.
 */
export const arrangeRows = <R extends Item>(
  rows: readonly R[],
  options: {
    readonly grouping: Grouping
    readonly isOrdered: boolean
    readonly collapsed: ReadonlySet<string>
    /** What all rows are, where that is no plain answer: "Did you mean". Stands over them, or before each lane's name. */
    readonly heading?: string | undefined
  },
): readonly Lane<R>[] => {
  const { grouping, heading = '' } = options
  const headed = (label: string): string => (heading === '' ? label : `${heading}: ${label}`)
  if (grouping !== 'none') {
    return groupOrder[grouping]
      .map(([id, label]) => ({
        id,
        label: headed(label),
        rows: flat(rows.filter(({ entry }) => groupOf(entry, grouping) === id)),
      }))
      .filter((lane) => lane.rows.length > 0)
  }
  const arrange = (part: readonly R[]) => (options.isOrdered ? flat(part) : nested(part, options.collapsed))
  const proper = rows.filter(({ entry }) => entry.kind !== 'mimic')
  const mimics = rows.filter(({ entry }) => entry.kind === 'mimic')
  if (mimics.length === 0 || proper.length === 0) return [{ id: 'all', label: heading, rows: arrange(rows) }]
  const lanes = [
    { id: 'myoclonus', label: headed('Myoclonus'), rows: arrange(proper) },
    { id: 'mimics', label: headed('Mimics: movements taken for myoclonus'), rows: arrange(mimics) },
  ]
  return options.isOrdered && rows[0]?.entry.kind === 'mimic' ? lanes.reverse() : lanes
}
