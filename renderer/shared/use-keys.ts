import { onScopeDispose } from 'vue'
import { usePreferencesStore } from './preferences'
import { holdKey } from '../keyboard/held-key'
import { keyMap, type Key, type KeyId } from '../keyboard/key-map'
import { isSingleKey, isTyping, pressOf } from '../keyboard/key-press'

export type KeyHandlers = Readonly<Partial<Record<KeyId, (event: KeyboardEvent) => void>>>
export type KeyOptions = {
  /** Whether this event is for these handlers at all. */
  readonly accepts?: (event: KeyboardEvent, id: KeyId) => boolean
}

/**
 * A listener for keys of the map. It leaves alone what an input method has, what is typed, what is switched off and what
 * another listener has taken; a key that does not repeat acts once however long it is held.
 */
export const useKeys = (
  handlers: KeyHandlers,
  { accepts }: KeyOptions = {},
): ((event: KeyboardEvent, press?: string | null) => boolean) => {
  const preferences = usePreferencesStore()
  const acts = new Map<string, { readonly id: KeyId; readonly key: Key }>()
  for (const [id, key] of keyMap) {
    if (handlers[id] !== undefined) for (const press of key.presses) acts.set(press, { id, key })
  }
  /** The key of the map that a press means here; none where the press is for something else. */
  const find = (event: KeyboardEvent, press: string | null) => {
    const found = press === null || event.defaultPrevented ? undefined : acts.get(press)
    if (press === null || found === undefined) return undefined
    if (isSingleKey(press) && !preferences.hasSingleKeys) return undefined
    if (found.key.inFields !== true && isTyping(event.target)) return undefined
    return accepts?.(event, found.id) === false ? undefined : found
  }
  return (event, press = pressOf(event)) => {
    const found = find(event, press)
    if (found === undefined) return false
    event.preventDefault()
    event.stopPropagation()
    if (found.key.repeats === true) handlers[found.id]?.(event)
    else if (!event.repeat) {
      holdKey(event)
      handlers[found.id]?.(event)
    }
    return true
  }
}

/** Whether the focus is in something that lies over the view and has keys of its own. */
const isInDialog = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/**
 * Keys that act on the whole view, wherever the focus is but for fields and dialogs. Rows of the table take their own keys
 * before they get here.
 */
export const useViewKeys = (handlers: KeyHandlers, { accepts }: KeyOptions = {}): void => {
  const onKeydown = useKeys(handlers, {
    accepts: (event, id) => !isInDialog(event) && accepts?.(event, id) !== false,
  })
  const listener = (event: KeyboardEvent): void => void onKeydown(event)
  window.addEventListener('keydown', listener)
  onScopeDispose(() => window.removeEventListener('keydown', listener))
}
