import { onScopeDispose } from 'vue'

/** Where a long list stood: its first visible item and how far that had gone up, in CSS px. */
export type ScrollAnchor = { readonly id: string; readonly offset: number }

const settleMs = 120

/** The anchor kept with this step of the history, so that Back and reload return to the place. */
export const readScrollAnchor = (): ScrollAnchor | null => {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('scrollAnchor' in state)) return null
  const anchor = state.scrollAnchor
  return typeof anchor === 'object' && anchor !== null && 'id' in anchor && 'offset' in anchor
    ? (anchor as ScrollAnchor)
    : null
}

/** Writes the anchor into the history once scrolling has come to rest. */
export const useScrollAnchor = (current: () => ScrollAnchor | null): { readonly onScroll: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = (): void => {
    const anchor = current()
    if (anchor !== null) history.replaceState({ ...history.state, scrollAnchor: { ...anchor } }, '')
  }
  onScopeDispose(() => clearTimeout(timer))
  return {
    onScroll: () => {
      clearTimeout(timer)
      timer = setTimeout(save, settleMs)
    },
  }
}
