import { shallowRef } from 'vue'
import type { Entry } from '../../data/schema/entry'

/** The rows or cards on the page, for the keys of the rows and for navigation to a row from another view. */
export type RowList = {
  /** Entries in the order in which they are shown. */
  readonly entries: () => readonly Entry[]
  /** Draws a row if necessary and focuses its link. */
  readonly focusRow: (at: number) => Promise<void>
}

/** The list of the table view while it is on screen; otherwise null. */
export const shownRows = shallowRef<RowList | null>(null)

/** Focuses the row of an entry, or the first row without an id. Returns whether there was such a row. */
export const focusShownRow = async (id?: string): Promise<boolean> => {
  const list = shownRows.value
  const at = id === undefined ? 0 : (list?.entries().findIndex((entry) => entry.id === id) ?? -1)
  if (list === null || list.entries()[at] === undefined) return false
  await list.focusRow(at)
  return true
}
