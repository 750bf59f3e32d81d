/** What a key press means, whatever the layout, the lock or the input method. Pure. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
> & { getModifierState?: (modifier: string) => boolean }

/** `keyCode` 229: the input method has the key. Safari says so after the composition has ended, where `isComposing` is false. */
const heldByInputMethod = 229

/** Whether an input method uses the key: Enter then accepts a candidate and Escape closes its window. */
export const isComposing = (event: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === heldByInputMethod

const lastOfLatin = 0x24f
const isBeyondLatin = (key: string): boolean =>
  [...key].every((character) => (character.codePointAt(0) ?? 0) > lastOfLatin)

/** What a key types on a Latin keyboard, for layouts without Latin letters. */
const latinOf = (code: string, isShifted: boolean): string | undefined =>
  code === 'Slash' ? (isShifted ? '?' : '/') : /^Key([A-Z])$/u.exec(code)?.[1]

const nameOf = ({ key, code, shiftKey }: KeyPress): string => {
  if (key === ' ') return 'Space'
  const typed = key !== '' && isBeyondLatin(key) ? (latinOf(code, shiftKey) ?? key) : key
  return typed.length === 1 ? typed.toLowerCase() : typed
}

/**
 * The press as the key map writes it, such as `b`, `?`, `Ctrl+k` or `ArrowDown`; null if it cannot be a key of the program.
 * CapsLock makes no difference. Shift matters with letters and named keys, but not with signs, where it depends on the
 * layout. Ctrl and Cmd are the same. Alt and AltGr type characters on many layouts, so no key of the program uses them.
 */
export const pressOf = (event: KeyPress): string | null => {
  if (isComposing(event) || event.altKey || event.getModifierState?.('AltGraph') === true) return null
  const name = nameOf(event)
  if (event.shiftKey && !(name.length === 1 && !/\p{L}/u.test(name))) return null
  return event.ctrlKey || event.metaKey ? `Ctrl+${name}` : name
}

/** Whether a press is one character without a modifier. WCAG 2.1.4 asks for a switch for such keys. */
export const isSingleKey = (press: string): boolean => press.split(' ').some((part) => [...part].length === 1)

const modifiers = new Set(['Alt', 'AltGraph', 'CapsLock', 'Control', 'Fn', 'Meta', 'NumLock', 'Shift'])
export const isModifier = ({ key }: Pick<KeyPress, 'key'>): boolean => modifiers.has(key)

const inputsWithoutText = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** Whether keys pressed here type text or choose by first letter. Checkboxes do neither. */
export const isTyping = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !inputsWithoutText.has(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
