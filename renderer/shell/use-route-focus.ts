import { nextTick, onScopeDispose, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { useAnnouncerStore } from '../shared/announcer'
import { rowArrivedAt } from '../focus/history-steps'
import { focusShownRow } from '../focus/row-list'
import { useDialogs } from '../focus/use-dialogs'
import { focusView, isFocusLost } from '../focus/view-focus'

let keeping = 0
/** Keeps the focus where it is during a navigation that the reader's typing causes, as in the search field. */
export const keepFocusDuring = async (navigation: Promise<unknown>): Promise<void> => {
  keeping += 1
  try {
    await navigation
    await nextTick()
  } finally {
    keeping -= 1
  }
}

/**
 * A single-page program moves no focus and announces nothing by itself. On every change of view this announces the title
 * and moves the focus: on return to the table to the row that the reader left, otherwise to the view's main field or its
 * heading. A change of the address within a view moves the focus only if it was lost.
 */
export const useRouteFocus = (isReady: Readonly<Ref<boolean>>, title: Readonly<Ref<string>>): void => {
  const route = useRoute()
  const { say } = useAnnouncerStore()
  const { afterDialogs } = useDialogs()

  const arrive = async (): Promise<void> => {
    // The rows of the table register when they mount, which may be after this.
    await nextTick()
    document.getElementById('main')?.scrollTo(0, 0)
    const row = route.name === 'table' ? rowArrivedAt() : null
    if (row !== null && (await focusShownRow(row))) return
    focusView()
  }
  watch(
    () => (isReady.value && route.name !== undefined ? route.path : null),
    (path) => {
      if (path === null) return
      say(title.value)
      if (keeping === 0) afterDialogs(() => void arrive())
    },
    { immediate: true, flush: 'post' },
  )
  /** The control that had the focus last. Tells a lost focus from a click on empty space. */
  let lastFocused: Element | null = null
  const regain = (): void => {
    if (keeping === 0 && isReady.value && isFocusLost() && lastFocused?.isConnected === false) focusView()
  }
  const onFocus = ({ target }: FocusEvent): void => {
    lastFocused = target instanceof Element ? target : null
  }
  // A button that removes itself, such as the one that removes a filter, leaves the focus nowhere.
  const onClick = (): void => {
    requestAnimationFrame(() => requestAnimationFrame(regain))
  }
  watch(() => route.fullPath, regain, { flush: 'post' })
  window.addEventListener('focusin', onFocus)
  window.addEventListener('click', onClick)
  onScopeDispose(() => {
    window.removeEventListener('focusin', onFocus)
    window.removeEventListener('click', onClick)
  })
}
