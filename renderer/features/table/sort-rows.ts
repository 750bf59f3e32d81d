import type { Row, Sort } from './query'
import type { TableColumn } from './columns'

/** What a click on the heading of a column asks for: ascending, then descending, then the order of the table itself. */
export const nextSort = (sort: Sort | null, id: string): Sort | null => {
  if (sort?.id !== id) return { id, desc: false }
  return sort.desc ? null : { id, desc: true }
}

/** The rows by one column. Rows of the same value keep their order, in both directions. */
export const sortRows = (
  rows: readonly Row[],
  columns: readonly TableColumn[],
  sort: Sort | null,
): readonly Row[] => {
  const valueOf = columns.find(({ id }) => id === sort?.id)?.sortValue
  if (sort === null || valueOf === undefined) return rows
  const sign = sort.desc ? -1 : 1
  return rows
    .map((row) => ({ row, value: valueOf(row.entry) }))
    .toSorted((a, b) => (a.value < b.value ? -sign : a.value > b.value ? sign : 0))
    .map(({ row }) => row)
}
