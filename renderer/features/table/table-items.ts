import type { ArrangedRow, Lane } from '../../../data/query/facets/arrange'
import type { Row } from './query'

/** What the table shows one under another: headings of lanes, and rows. */
export type TableItem = {
  readonly key: string
  /** Its place among its kind. Another answer changes what a slot shows. */
  readonly slot: string
} & (
  | { readonly kind: 'heading'; readonly label: string; readonly count: number }
  | { readonly kind: 'row'; readonly arranged: ArrangedRow<Row> }
)

export const tableItems = (lanes: readonly Lane<Row>[]): readonly TableItem[] => {
  const items: TableItem[] = []
  let rowPlace = 0
  for (const [lanePlace, { id, label, rows }] of lanes.entries()) {
    if (label !== '') {
      items.push({ kind: 'heading', key: `lane:${id}`, slot: `lane:${lanePlace}`, label, count: rows.length })
    }
    for (const arranged of rows) {
      items.push({ kind: 'row', key: arranged.row.entry.id, slot: `row:${rowPlace}`, arranged })
      rowPlace += 1
    }
  }
  return items
}
