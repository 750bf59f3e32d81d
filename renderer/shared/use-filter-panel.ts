import { nextTick } from 'vue'
import { usePreferencesStore } from './preferences'
import { focusHeading } from '../focus/view-focus'

let cameFrom: HTMLElement | null = null

const panel = (): HTMLElement | null => document.querySelector<HTMLElement>('#filters')
const focusIn = (): void => {
  const boxes = [...(panel()?.querySelectorAll('input') ?? [])]
  // Boxes of a folded facet cannot take it.
  const first = boxes.find((box) => box.closest('details:not([open])') === null)
  ;(first ?? panel()?.querySelector('button'))?.focus()
}
const holdsFocus = (): boolean => panel()?.contains(document.activeElement) === true

/** The filters of the table: opened by key they take the focus, and they give it back. */
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
  /** Into the filters from anywhere, opening them where they are closed; from within, closes them. */
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
