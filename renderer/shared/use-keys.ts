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
 * A listener for keys of the map. It ignores keys that an input method uses, keys that are typed as text, keys that are
 * switched off, and keys that another listener has handled. A key that does not repeat acts once, however long it is held.
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

/** Whether the focus is in a dialog or list over the view, which has its own keys. */
const isInDialog = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/**
 * Keys that act on the whole view, wherever the focus is, except in fields and dialogs. Rows of the table handle their own
 * keys first.
 */
export const useViewKeys = (handlers: KeyHandlers, { accepts }: KeyOptions = {}): void => {
  const onKeydown = useKeys(handlers, {
    accepts: (event, id) => !isInDialog(event) && accepts?.(event, id) !== false,
  })
  const listener = (event: KeyboardEvent): void => void onKeydown(event)
  window.addEventListener('keydown', listener)
  onScopeDispose(() => window.removeEventListener('keydown', listener))
}
