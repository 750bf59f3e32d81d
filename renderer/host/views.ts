/**
 * The views of the program, in the order of rail, menu and keys. The one list of them: route, rail, palette, keys, native
 * menu, the tests of every view and the tables of keys are made from it. What is drawn for a view stands in
 * `shell/view-parts.ts`, which the types hold to this list.
 */
const allViews = [
  { name: 'table', path: '/', label: 'Table', title: 'Differential table', letter: 't' },
  // Left out whole where a ranking counts as a medical device: MYOCLONUS_WITHOUT_RANKING=1.
  ...(__WITH_RANKING__
    ? ([{ name: 'findings', path: '/findings', label: 'Findings', title: 'Findings', letter: 'f' }] as const)
    : []),
  { name: 'compare', path: '/compare', label: 'Compare', title: 'Compare', letter: 'c' },
  { name: 'medications', path: '/medications', label: 'Medications', title: 'Medication check', letter: 'm' },
  { name: 'pathway', path: '/pathway', label: 'Pathway', title: 'Pathway', letter: 'p' },
  { name: 'bookmarks', path: '/bookmarks', label: 'Bookmarks', title: 'Bookmarks', letter: 'b' },
  { name: 'about', path: '/about', label: 'About', title: 'About', letter: 'i' },
] as const

export type ViewName = (typeof allViews)[number]['name']
export type View = {
  readonly name: ViewName
  readonly path: string
  readonly label: string
  /** Of the window. */
  readonly title: string
  /** Pressed after `g`. */
  readonly letter: string
}

export const views: readonly View[] = allViews

/** The views that the native menu numbers. About stands in its Help menu. */
export const numberedViews: readonly View[] = views.filter(({ name }) => name !== 'about')

/** What the native menu asks the page to do. */
export const menuActions = ['focus-search', 'open-palette', 'print', 'show-shortcuts'] as const
export type MenuCommand = (typeof menuActions)[number] | `go-${ViewName}`
