import { nextTick, onScopeDispose, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { useAnnouncerStore } from '../shared/announcer'
import { rowArrivedAt } from '../focus/history-steps'
import { focusShownRow } from '../focus/row-list'
import { useDialogs } from '../focus/use-dialogs'
import { focusView, isFocusLost } from '../focus/view-focus'

let keeping = 0
/** For navigation that goes on under the reader's hands, as by typing into the search: the focus stays. */
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
 * A page that changes within itself moves no focus and says nothing by itself. So on every change of view, by whatever
 * way, the title is said and the focus goes to the view: on return to the table to the row it was left by, else to the
 * view's one field or its heading. A change of the address within a view moves it only where it was lost.
 */
export const useRouteFocus = (isReady: Readonly<Ref<boolean>>, title: Readonly<Ref<string>>): void => {
  const route = useRoute()
  const { say } = useAnnouncerStore()
  const { afterDialogs } = useDialogs()

  const arrive = async (): Promise<void> => {
    // The rows of the table make themselves known as they are mounted, which may come after this.
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
  /** The control that had the focus, to tell a focus that was lost from a click beside everything. */
  let lastFocused: Element | null = null
  const regain = (): void => {
    if (keeping === 0 && isReady.value && isFocusLost() && lastFocused?.isConnected === false) focusView()
  }
  const onFocus = ({ target }: FocusEvent): void => {
    lastFocused = target instanceof Element ? target : null
  }
  // A button that takes itself away, such as the removal of a filter, leaves the focus nowhere.
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
