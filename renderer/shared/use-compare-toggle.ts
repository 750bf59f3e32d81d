import { maxCompared } from '../../data/query/compare/compare'
import type { Entry } from '../../data/schema/entry'
import { useNoticesStore } from './notices'
import { useSelectionStore } from './selection'

/** Sets an entry aside to compare, or takes it back. Says so if the tray is full. */
export const useCompareToggle = () => {
  const selection = useSelectionStore()
  const notices = useNoticesStore()
  const toggle = (entry: Entry): void => {
    if (!selection.toggleCompare(entry.id)) {
      notices.show(`${maxCompared} entries are set aside already. Remove one to compare ${entry.name}.`)
    }
  }
  return { toggle }
}
