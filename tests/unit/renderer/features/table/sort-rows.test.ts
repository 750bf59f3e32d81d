import { expect, it } from 'vitest'
import { tableColumns } from '../../../../../renderer/features/table/columns'
import type { Row } from '../../../../../renderer/features/table/query'
import { nextSort, sortRows } from '../../../../../renderer/features/table/sort-rows'
import { shippedReference } from '../../../data/shipped'

const reference = await shippedReference()
const rows: readonly Row[] = reference.entries.map((entry) => ({ entry, hit: null }))

it('goes from no order to ascending, descending and back', () => {
  const first = nextSort(null, 'type')
  const second = nextSort(first, 'type')
  expect([first, second, nextSort(second, 'type')]).toEqual([
    { id: 'type', desc: false },
    { id: 'type', desc: true },
    null,
  ])
  expect(nextSort(second, 'onset')).toEqual({ id: 'onset', desc: false })
})

it.each(tableColumns.filter(({ sortValue }) => sortValue !== undefined).map(({ id }) => id))(
  'sorts by %s, and keeps rows of one value in their order in both directions',
  (id) => {
    const valueOf = tableColumns.find((column) => column.id === id)!.sortValue!
    const places = new Map(rows.map(({ entry }, at) => [entry.id, at]))
    for (const desc of [false, true]) {
      const sorted = sortRows(rows, tableColumns, { id, desc })
      expect(sorted).toHaveLength(rows.length)
      for (const [at, { entry }] of sorted.entries()) {
        const next = sorted[at + 1]?.entry
        if (next === undefined) continue
        const [a, b] = [valueOf(entry), valueOf(next)]
        expect(desc ? a >= b : a <= b, `${entry.id} before ${next.id}`).toBe(true)
        if (a === b) expect(places.get(entry.id)!).toBeLessThan(places.get(next.id)!)
      }
    }
  },
)

it('gives every column that has no drawing a text, for every entry', () => {
  for (const column of tableColumns) {
    if (column.cell !== undefined) continue
    const texts = reference.entries.map((entry) => column.text(entry))
    expect(
      texts.some((text) => text !== ''),
      column.id,
    ).toBe(true)
  }
})
