import { onMounted, onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { useBookmark } from '../../shared/use-bookmark'
import { useCompareToggle } from '../../shared/use-compare-toggle'
import { shownRows, type RowList } from '../../focus/row-list'
import { useKeys } from '../../shared/use-keys'
import type { Entry } from '../../../data/schema/entry'
import { useQueryStore } from './query'
import { useSelectionStore } from '../../shared/selection'

/**
 * Keyboard for the rows of the table and for the cards of a narrow window. Focus rests on the row's own link, so that rows
 * stay native and Enter follows it.
 */
export const useRowKeys = (list: RowList) => {
  const { entries, focusRow } = list
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

  /** What the key is for: the row that holds the focus. */
  const onRow =
    (act: (entry: Entry, at: number) => void) =>
    ({ target }: KeyboardEvent): void => {
      const entry = entryAt(target)
      if (entry !== undefined) act(entry, entries().indexOf(entry))
    }
  const onKeydown = useKeys(
    {
      'row.next': onRow((_, at) => moveTo(at + 1)),
      'row.previous': onRow((_, at) => moveTo(at - 1)),
      'row.first': () => moveTo(0),
      'row.last': () => moveTo(entries().length - 1),
      'row.fold': onRow((entry) => fold(entry, true)),
      'row.unfold': onRow((entry) => fold(entry, false)),
      'row.peek': onRow(({ id }) => (selection.peekId = selection.peekId === id ? null : id)),
      'row.compare': onRow(toggleCompare),
      'row.bookmark': onRow((entry) => void toggleEntry(entry)),
    },
    {
      accepts: ({ target }, id) =>
        entryAt(target) !== undefined &&
        // Space presses the button that has the focus.
        !(id === 'row.peek' && target instanceof Element && target.closest('button, summary') !== null),
    },
  )
  onMounted(() => (shownRows.value = list))
  onScopeDispose(() => {
    if (shownRows.value === list) shownRows.value = null
  })

  /** A click on the row opens the entry unless it was meant for something in it, or selected text. */
  const onRowClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input')) return
    if ((window.getSelection()?.toString() ?? '') !== '') return
    const entry = entryAt(event.target)
    if (entry !== undefined) void router.push(`/entry/${entry.id}`)
  }
  return { onKeydown, onRowClick }
}
