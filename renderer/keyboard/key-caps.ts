import { keyMap, keyPlaces, type Key, type KeyPlace } from './key-map'

const caps: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  Delete: 'Del',
  Escape: 'Esc',
}

/** The labels on the keys of a press: `Ctrl+k` is `Ctrl` and `K`, `g t` is `g` and `t`. */
export const capsOf = (press: string): readonly string[] =>
  press.includes('+')
    ? press.split('+').map((part) => (part.length === 1 ? part.toUpperCase() : part))
    : press.split(' ').map((part) => caps[part] ?? part)

export type KeyGroup = { readonly place: KeyPlace; readonly title: string; readonly keys: readonly Key[] }

/** The key map by where the keys work, as the dialog and the README show it. */
export const keyGroups = (): readonly KeyGroup[] =>
  (Object.keys(keyPlaces) as KeyPlace[])
    .map((place) => ({
      place,
      title: keyPlaces[place],
      keys: keyMap.flatMap(([, key]) => (key.where === place ? [key] : [])),
    }))
    .filter(({ keys }) => keys.length > 0)
