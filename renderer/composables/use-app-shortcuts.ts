import { onScopeDispose, ref } from 'vue'
import { useRouter } from 'vue-router'
import type { MenuCommand } from '../host/host-api'
import { useHost } from '../host-key'
import { destinations } from '../nav'
import { useCompareLink } from './use-compare-link'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))

/** How long `g` waits for its letter. */
const chordMs = 1500

export const focusSearch = (): void => {
  const field = document.querySelector<HTMLInputElement>('#search')
  field?.focus()
  field?.select()
}

/** Keys that work everywhere, and the same commands from the native menu. */
export const useAppShortcuts = () => {
  const router = useRouter()
  const host = useHost()
  const { target: compareTarget } = useCompareLink()
  const isShowingShortcuts = ref(false)
  const isPaletteOpen = ref(false)
  let chordUntil = 0

  const goTo = (name: string): void => {
    const destination = destinations.find((known) => known.name === name)
    if (destination === undefined) return
    void router.push(destination.name === 'compare' ? compareTarget.value : destination.path)
  }
  const run = (command: MenuCommand): void => {
    const destination = destinations.find((known) => known.command === command)
    if (destination !== undefined) goTo(destination.name)
    else if (command === 'focus-search') focusSearch()
    else if (command === 'open-palette') isPaletteOpen.value = true
    else if (command === 'print') void host.print()
    else if (command === 'show-shortcuts') isShowingShortcuts.value = true
  }

  const onKeydown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      run('open-palette')
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || event.defaultPrevented)
      return
    if (document.querySelector('[role="dialog"][data-state="open"]') !== null) return
    if (event.timeStamp < chordUntil) {
      chordUntil = 0
      const destination = destinations.find(({ key }) => key === event.key)
      if (destination !== undefined) {
        event.preventDefault()
        event.stopPropagation()
        goTo(destination.name)
      }
      return
    }
    if (event.key === 'g') chordUntil = event.timeStamp + chordMs
    else if (event.key === '/') {
      event.preventDefault()
      focusSearch()
    } else if (event.key === '?') {
      isShowingShortcuts.value = true
    }
  }
  // Caught on the way down: the letter after `g` must not also act on the row that has the focus.
  window.addEventListener('keydown', onKeydown, true)
  const stop = host.onMenuCommand(run)
  onScopeDispose(() => {
    window.removeEventListener('keydown', onKeydown, true)
    stop()
  })
  return { isShowingShortcuts, isPaletteOpen }
}
