import { useRouter } from 'vue-router'
import { useBookmark } from '../../composables/use-bookmark'
import { useCompareToggle } from '../../composables/use-compare-toggle'
import type { Entry } from '../../../data/schema/entry'
import { useQueryStore } from '../../stores/query'
import { useSelectionStore } from '../../stores/selection'

export type RowList = {
  /** Entries in the order of the rows. */
  readonly entries: () => readonly Entry[]
  /** Brings a row into the page, if it is not, and focuses its link. */
  readonly focusRow: (at: number) => Promise<void>
}

/**
 * Keyboard for the rows. Focus rests on the row's own link, so that rows stay native: arrows, Home and End move,
 * Enter follows the link, Space peeks, left and right fold, c compares, b bookmarks.
 */
export const useRowKeys = ({ entries, focusRow }: RowList) => {
  const selection = useSelectionStore()
  const query = useQueryStore()
  const router = useRouter()
  const { toggleEntry } = useBookmark()
  const { toggle: toggleCompare } = useCompareToggle()

  const entryAt = (target: EventTarget | null): Entry | undefined => {
    const id =
      target instanceof Element ? target.closest<HTMLElement>('[data-entry]')?.dataset.entry : undefined
    return entries().find((entry) => entry.id === id)
  }
  const moveTo = (at: number): void => {
    const kept = Math.min(entries().length - 1, Math.max(0, at))
    void focusRow(kept)
    if (selection.peekId !== null) selection.peekId = entries()[kept]?.id ?? null
  }
  const fold = (entry: Entry, isCollapsed: boolean): void => {
    if (query.collapsed.has(entry.id) !== isCollapsed) query.toggleCollapsed(entry.id)
  }

  const onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const entry = entryAt(event.target)
    if (entry === undefined) return
    const at = entries().indexOf(entry)
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null
    switch (event.key) {
      case 'ArrowDown':
        moveTo(at + 1)
        break
      case 'ArrowUp':
        moveTo(at - 1)
        break
      case 'Home':
        moveTo(0)
        break
      case 'End':
        moveTo(entries().length - 1)
        break
      case 'ArrowLeft':
        fold(entry, true)
        break
      case 'ArrowRight':
        fold(entry, false)
        break
      case ' ':
        if (isOnButton) return
        selection.peekId = selection.peekId === entry.id ? null : entry.id
        break
      case 'c':
        toggleCompare(entry)
        break
      case 'b':
        void toggleEntry(entry)
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  /** A click on the row opens the entry unless it was meant for something in it, or selected text. */
  const onRowClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input')) return
    if ((window.getSelection()?.toString() ?? '') !== '') return
    const entry = entryAt(event.target)
    if (entry !== undefined) void router.push(`/entry/${entry.id}`)
  }
  return { onKeydown, onRowClick }
}
