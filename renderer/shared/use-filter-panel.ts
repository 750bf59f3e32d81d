import { nextTick } from 'vue'
import { usePreferencesStore } from './preferences'
import { focusHeading } from '../focus/view-focus'

let cameFrom: HTMLElement | null = null

const panel = (): HTMLElement | null => document.querySelector<HTMLElement>('#filters')
const focusIn = (): void => {
  const boxes = [...(panel()?.querySelectorAll('input') ?? [])]
  // Checkboxes of a folded facet cannot take the focus.
  const first = boxes.find((box) => box.closest('details:not([open])') === null)
  ;(first ?? panel()?.querySelector('button'))?.focus()
}
const holdsFocus = (): boolean => panel()?.contains(document.activeElement) === true

/** The filter panel of the table. Opened by key it takes the focus, and it gives the focus back when it closes. */
export const useFilterPanel = () => {
  const preferences = usePreferencesStore()

  const close = (): void => {
    const hadFocus = holdsFocus()
    preferences.isFilterPanelOpen = false
    if (!hadFocus) return
    const origin = cameFrom?.isConnected === true ? cameFrom : document.getElementById('filters-button')
    cameFrom = null
    if (origin === null) focusHeading()
    else origin.focus()
  }
  /** Moves the focus into the filters and opens them if necessary. From within the filters, closes them. */
  const toggle = async (): Promise<void> => {
    if (preferences.isFilterPanelOpen && holdsFocus()) {
      close()
      return
    }
    const { activeElement } = document
    cameFrom = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
    preferences.isFilterPanelOpen = true
    await nextTick()
    focusIn()
  }
  return { toggle, close, holdsFocus }
}
