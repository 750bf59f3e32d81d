// Runs before the first paint, so that the window does not flash in the other theme. The theme is a copy of the
// preference in the library, which is read later (renderer/shared/look-mirror.ts writes it).
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // A browser that refuses storage starts in the theme of the system.
}
