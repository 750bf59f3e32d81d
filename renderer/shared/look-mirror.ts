import type { JsonValue } from '../library/library'

/**
 * A copy in localStorage of how the program looks. localStorage can be read at once, so the first paint is the reader's own
 * even if the library is read slowly. Nothing else is kept there, and the library's values win as soon as they are known.
 */
export const lookKeys = ['density', 'extraColumns', 'columnOrder', 'columnWidths', 'filterPanel'] as const
export type LookKey = (typeof lookKeys)[number]
export type Look = Readonly<Partial<Record<LookKey, JsonValue>>>

/** A key of its own: `public/theme.js` reads it before the first paint. */
const themeKey = 'theme'
const lookKey = 'look'

const isObject = (value: unknown): value is Readonly<Record<string, JsonValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const readMirroredTheme = (): string | null => {
  try {
    return localStorage.getItem(themeKey)
  } catch {
    // A browser that refuses storage has no mirror.
    return null
  }
}

/** Empty if there is no copy or it cannot be read. The store that uses the values checks them. */
export const readMirroredLook = (): Look => {
  try {
    const look: unknown = JSON.parse(localStorage.getItem(lookKey) ?? '{}')
    if (!isObject(look)) return {}
    return Object.fromEntries(lookKeys.flatMap((key) => (look[key] === undefined ? [] : [[key, look[key]]])))
  } catch {
    return {}
  }
}

export const writeMirror = (theme: string, look: Look): void => {
  try {
    if (theme === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, theme)
    if (Object.keys(look).length === 0) localStorage.removeItem(lookKey)
    else localStorage.setItem(lookKey, JSON.stringify(look))
  } catch {
    // As above: the program then starts with its own look, until the library is read.
  }
}
