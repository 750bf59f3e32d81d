import { onScopeDispose } from 'vue'

/**
 * Single letters that act on the whole view, wherever the focus is, but for fields and dialogs. Rows of the table stop
 * their own keys before they get here.
 */
export const useViewKeys = (acts: Readonly<Record<string, () => void>>): void => {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]'))
      return
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  window.addEventListener('keydown', onKeydown)
  onScopeDispose(() => window.removeEventListener('keydown', onKeydown))
}
