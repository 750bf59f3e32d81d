import { computed } from 'vue'
import { useMedia } from './use-media'
import { usePreferencesStore } from './preferences'
import { capsOf } from '../keyboard/key-caps'
import { keyOf, type KeyId } from '../keyboard/key-map'
import { isSingleKey } from '../keyboard/key-press'

/** The keys shown on buttons. Empty if the key is switched off or the device probably has no keyboard. */
export const useKeyHints = () => {
  const preferences = usePreferencesStore()
  const isTouch = useMedia('(hover: none) and (pointer: coarse)')
  const areShown = computed(() => preferences.hasSingleKeys && !isTouch.value)

  const pressOfId = (id: KeyId): string | undefined => {
    const [press] = keyOf(id).presses
    return press !== undefined && (preferences.hasSingleKeys || !isSingleKey(press)) ? press : undefined
  }
  /** `b`, or empty. */
  const capText = (id: KeyId): string => {
    const press = pressOfId(id)
    return press === undefined ? '' : capsOf(press).join(press.includes('+') ? '+' : ' ')
  }
  /** A tooltip: the words, and the key in brackets. */
  const withKey = (words: string, id: KeyId): string => {
    const text = isTouch.value ? '' : capText(id)
    return text === '' ? words : `${words} (${text})`
  }
  /** For `aria-keyshortcuts`, which cannot express a sequence of keys. */
  const ariaKey = (id: KeyId): string | undefined => {
    const press = pressOfId(id)
    return press === undefined || press.includes(' ') ? undefined : press.replace('Ctrl', 'Control')
  }
  return { areShown, capText, withKey, ariaKey }
}
