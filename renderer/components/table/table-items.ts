import type { ArrangedRow, Lane } from '../../../data/query/arrange'
import type { Row } from '../../stores/query'

/** What the table shows one under another: headings of lanes, and rows. */
export type TableItem =
  | { readonly kind: 'heading'; readonly key: string; readonly label: string; readonly count: number }
  | { readonly kind: 'row'; readonly key: string; readonly arranged: ArrangedRow<Row> }

export const tableItems = (lanes: readonly Lane<Row>[]): readonly TableItem[] =>
  lanes.flatMap(({ id, label, rows }): readonly TableItem[] => [
    ...(label === '' ? [] : [{ kind: 'heading' as const, key: `lane:${id}`, label, count: rows.length }]),
    ...rows.map((arranged) => ({ kind: 'row' as const, key: arranged.row.entry.id, arranged })),
  ])
