import type { Ref, ShallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { useBookmark } from '../../composables/use-bookmark'
import { useCompareToggle } from '../../composables/use-compare-toggle'
import type { Row } from '../../stores/query'
import { useSelectionStore } from '../../stores/selection'

const rowLinks = (body: HTMLElement): HTMLAnchorElement[] =>
  Array.from(body.querySelectorAll<HTMLAnchorElement>('[data-entry] a.name'))

/**
 * Keyboard for the rows. Focus rests on the row's own link, so that rows stay native: arrows, Home and End move,
 * Enter follows the link, Space peeks, c compares, b bookmarks.
 */
export const useRowKeys = (
  body: Readonly<ShallowRef<HTMLElement | null>>,
  rows: Readonly<Ref<readonly Row[]>>,
) => {
  const selection = useSelectionStore()
  const router = useRouter()
  const { toggleEntry } = useBookmark()
  const { toggle: toggleCompare } = useCompareToggle()

  const entryAt = (target: EventTarget | null) => {
    const id =
      target instanceof Element ? target.closest<HTMLElement>('[data-entry]')?.dataset.entry : undefined
    return rows.value.find((row) => row.entry.id === id)?.entry
  }
  const move = (target: EventTarget | null, to: (at: number, last: number) => number): void => {
    if (body.value === null || !(target instanceof Element)) return
    const links = rowLinks(body.value)
    const own = target.closest('[data-entry]')?.querySelector<HTMLAnchorElement>('a.name')
    const at = own ? links.indexOf(own) : -1
    const next = links[Math.min(links.length - 1, Math.max(0, to(at, links.length - 1)))]
    next?.focus()
    if (next && selection.peekId !== null) selection.peekId = entryAt(next)?.id ?? null
  }

  const onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const entry = entryAt(event.target)
    if (entry === undefined) return
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null
    switch (event.key) {
      case 'ArrowDown':
        move(event.target, (at) => at + 1)
        break
      case 'ArrowUp':
        move(event.target, (at) => at - 1)
        break
      case 'Home':
        move(event.target, () => 0)
        break
      case 'End':
        move(event.target, (_at, last) => last)
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
