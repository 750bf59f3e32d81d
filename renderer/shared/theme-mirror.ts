/**
 * The theme once more in localStorage, which can be read at once: the first paint then has it, while the library is
 * still being read. Nothing else is kept there; the library's own value stands as soon as it is known.
 */
const key = 'theme'

export const readThemeMirror = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    // A browser that refuses storage has no mirror.
    return null
  }
}

export const writeThemeMirror = (theme: string): void => {
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // As above: the program then starts in the system's theme.
  }
}
