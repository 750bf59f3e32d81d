import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { escapeOneLevel, isLayerAbove } from '../focus/escape'
import { useDialogs } from '../focus/use-dialogs'
import { views, type MenuCommand, type View } from '../host/views'
import { useHost } from '../host/host-key'
import { isHeldOn, letGoOfKey } from '../keyboard/held-key'
import { keyMap, type KeyId } from '../keyboard/key-map'
import { isComposing, isModifier, isTyping, pressOf } from '../keyboard/key-press'
import { createKeySequence } from '../keyboard/key-sequence'
import { useKeys } from '../shared/use-keys'
import { useCompareLink } from '../shared/use-compare-link'

export const focusSearch = (): void => {
  const field = document.querySelector<HTMLInputElement>('#search')
  field?.focus()
  field?.select()
}

const sequences = keyMap.flatMap(([, { presses }]) => presses.filter((press) => press.includes(' ')))

/** Keys that work everywhere, and the same commands from the native menu. */
export const useAppShortcuts = (): void => {
  const router = useRouter()
  const host = useHost()
  const { target: compareTarget } = useCompareLink()
  const dialogs = useDialogs()

  const goTo = ({ name, path }: View): void => {
    void router.push(name === 'compare' ? compareTarget.value : path)
  }
  const run = (command: MenuCommand): void => {
    const view = views.find(({ name }) => command === `go-${name}`)
    if (view !== undefined) dialogs.afterDialogs(() => goTo(view))
    else if (command === 'focus-search') dialogs.afterDialogs(focusSearch)
    else if (command === 'open-palette') dialogs.open('palette')
    else if (command === 'print') void host.print()
    else if (command === 'show-shortcuts') dialogs.open('shortcuts')
  }

  const sequence = createKeySequence(sequences)
  const isInDialog = (event: Event): boolean =>
    document.querySelector('[role="dialog"][data-state="open"]') !== null ||
    (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null)
  const goKeys = Object.fromEntries(views.map((view) => [`go.${view.name}`, () => goTo(view)])) as Partial<
    Record<KeyId, () => void>
  >
  const act = useKeys(
    {
      search: focusSearch,
      palette: () => run('open-palette'),
      shortcuts: () => run('show-shortcuts'),
      escape: (event) => escapeOneLevel(event, router),
      ...goKeys,
    },
    {
      accepts: (event, id) => id === 'palette' || (id === 'escape' ? !isLayerAbove() : !isInDialog(event)),
    },
  )

  const onKeydown = (event: KeyboardEvent): void => {
    if (isComposing(event)) {
      // While an input method composes text, no listener of the page receives the key, and Enter sends no form.
      event.stopImmediatePropagation()
      if (event.key === 'Enter') event.preventDefault()
      return
    }
    if (isHeldOn(event)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    const press = pressOf(event)
    if (press === null || isModifier(event)) return
    const isFree = !isTyping(event.target) && !isInDialog(event)
    act(event, isFree ? sequence(press, event.timeStamp) : press)
  }
  // Listens in the capture phase: the letter after `g` must not also act on the focused row.
  window.addEventListener('keydown', onKeydown, true)
  window.addEventListener('keyup', letGoOfKey, true)
  const stop = host.onMenuCommand(run)
  onScopeDispose(() => {
    window.removeEventListener('keydown', onKeydown, true)
    window.removeEventListener('keyup', letGoOfKey, true)
    stop()
  })
}
