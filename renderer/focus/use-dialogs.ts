import { nextTick, ref } from 'vue'
import { useSources } from '../marks/use-sources'
import { focusView } from './view-focus'

type DialogName = 'palette' | 'shortcuts'

/** One dialog at a time. Opening one closes the other, so that a dialog that closes always knows where to return the focus. */
const shown = ref<DialogName | null>(null)
let cameFrom: HTMLElement | null = null
let afterClosing: (() => void)[] = []

const { request: sources, close: closeSources } = useSources()
const originNow = (): HTMLElement | null => {
  // The citation popover lies above everything and would cover the dialog.
  const anchor = sources.value?.anchor
  if (anchor !== undefined) {
    closeSources()
    anchor.focus()
  }
  return document.activeElement instanceof HTMLElement ? document.activeElement : null
}

const open = (name: DialogName): void => {
  if (shown.value === null) cameFrom = originNow()
  shown.value = name
}
/** Runs an action after the dialogs have closed, because an open dialog would pull the focus back. */
const afterDialogs = (act: () => void): void => {
  if (shown.value === null) {
    act()
    return
  }
  afterClosing.push(act)
  shown.value = null
}
const setShown = (name: DialogName, isOpen: boolean): void => {
  if (isOpen) open(name)
  else if (shown.value === name) shown.value = null
}
/** For `close-auto-focus` of the dialog: returns the focus and runs the waiting action. */
const giveFocusBack = (event: Event): void => {
  event.preventDefault()
  void nextTick(() => {
    if (shown.value !== null) return
    if (cameFrom?.isConnected === true && cameFrom !== document.body) cameFrom.focus({ preventScroll: true })
    else focusView()
    cameFrom = null
    const waiting = afterClosing
    afterClosing = []
    for (const act of waiting) act()
  })
}

export const useDialogs = () => ({ shown, open, setShown, afterDialogs, giveFocusBack })
