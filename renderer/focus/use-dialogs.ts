import { nextTick, ref } from 'vue'
import { useSources } from '../marks/use-sources'
import { focusView } from './view-focus'

type DialogName = 'palette' | 'shortcuts'

/** One dialog at a time: the one asked for closes the other, so that a closed one always knows where the focus came from. */
const shown = ref<DialogName | null>(null)
let cameFrom: HTMLElement | null = null
let afterClosing: (() => void)[] = []

const { request: sources, close: closeSources } = useSources()
const originNow = (): HTMLElement | null => {
  // The citation popover lies above everything and would cover the dialog; its mark is where the reader is.
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
/** Does it once no dialog has the focus any more: what leads elsewhere would be fetched back by the open dialog. */
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
/** For `close-auto-focus` of the dialog: the focus goes back to where it came from, and what waited is done. */
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
