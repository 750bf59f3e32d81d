import { shallowRef } from 'vue'
import type { Entry } from '../../data/schema/entry'

/** The rows or cards in the page, for the keys of the rows and for those who lead to a row from elsewhere. */
export type RowList = {
  /** Entries in the order in which they are shown. */
  readonly entries: () => readonly Entry[]
  /** Brings a row into the page, if it is not, and focuses its link. */
  readonly focusRow: (at: number) => Promise<void>
}

/** The list of the table view, while there is one. */
export const shownRows = shallowRef<RowList | null>(null)

/** Whether there was such a row; with no id, the first. */
export const focusShownRow = async (id?: string): Promise<boolean> => {
  const list = shownRows.value
  const at = id === undefined ? 0 : (list?.entries().findIndex((entry) => entry.id === id) ?? -1)
  if (list === null || list.entries()[at] === undefined) return false
  await list.focusRow(at)
  return true
}
