import { views, numberedViews, type View, type ViewName } from '../host/views'

/**
 * Every key of the program. Handlers register by id (`use-keys.ts`); the shortcuts dialog, the hints on buttons and the
 * table in renderer/README.md are made from this list. `tests/unit/renderer/keyboard/key-map.test.ts` holds them together.
 */
export const keyPlaces = {
  anywhere: 'Anywhere',
  go: 'Go to',
  table: 'Table',
  row: 'A row or card of the table',
  search: 'Search field',
  entryField: 'A field in which an entry is named',
  view: 'An entry, a comparison, findings, medications',
  finding: 'Findings',
} as const
export type KeyPlace = keyof typeof keyPlaces

export type Key = {
  /** Each is one press (`key-press.ts`) or two in sequence: `g t`. */
  readonly presses: readonly string[]
  /** Further keys that the native menu handles, if the host has one. */
  readonly menu?: readonly string[]
  readonly where: KeyPlace
  readonly does: string
  /** Repeats while held. */
  readonly repeats?: true
  /** Also acts in text fields. */
  readonly inFields?: true
  /** The browser handles it, as a link handles Enter. The dialog lists it. */
  readonly isNative?: true
  /** Belongs to the ranking of findings, which an edition may leave out. */
  readonly isRanking?: true
}

/** `g`, then the letter of a view. The native menu numbers the views in their order. */
const goKey = ({ name, letter, label }: View): readonly [`go.${ViewName}`, Key] => {
  const place = numberedViews.findIndex((view) => view.name === name)
  const menu = place < 0 ? {} : { menu: [`Ctrl+${place + 1}`] }
  return [`go.${name}`, { presses: [`g ${letter}`], ...menu, where: 'go', does: label }]
}
const goKeys = Object.fromEntries(views.map(goKey)) as Record<`go.${ViewName}`, Key>

const allKeys = {
  search: { presses: ['/'], menu: ['Ctrl+f'], where: 'anywhere', does: 'Search' },
  palette: { presses: ['Ctrl+k'], where: 'anywhere', does: 'Command palette', inFields: true },
  shortcuts: { presses: ['?'], menu: ['F1'], where: 'anywhere', does: 'These shortcuts' },
  escape: {
    presses: ['Escape'],
    where: 'anywhere',
    does: 'Close what is open, leave a field, else back one level',
    inFields: true,
  },
  print: { presses: ['Ctrl+p'], where: 'anywhere', does: 'Print this view', isNative: true },

  ...goKeys,

  'table.filters': { presses: ['f'], where: 'table', does: 'Into the filters, or close them' },
  'table.rows': { presses: ['ArrowDown'], where: 'table', does: 'From the heading into the rows' },

  'row.next': { presses: ['ArrowDown'], where: 'row', does: 'Next row', repeats: true },
  'row.previous': { presses: ['ArrowUp'], where: 'row', does: 'Row before', repeats: true },
  'row.first': { presses: ['Home'], where: 'row', does: 'First row' },
  'row.last': { presses: ['End'], where: 'row', does: 'Last row' },
  'row.open': { presses: ['Enter'], where: 'row', does: 'Open the entry', isNative: true },
  'row.peek': { presses: ['Space'], where: 'row', does: 'Peek, and close the peek' },
  'row.fold': { presses: ['ArrowLeft'], where: 'row', does: 'Fold the forms of a parent' },
  'row.unfold': { presses: ['ArrowRight'], where: 'row', does: 'Unfold the forms of a parent' },
  'row.compare': { presses: ['c'], where: 'row', does: 'Set aside to compare, or take back' },
  'row.bookmark': { presses: ['b'], where: 'row', does: 'Bookmark, or remove the bookmark' },

  'search.next': {
    presses: ['ArrowDown'],
    where: 'search',
    does: 'Next suggestion, or into the rows',
    repeats: true,
    inFields: true,
  },
  'search.previous': {
    presses: ['ArrowUp'],
    where: 'search',
    does: 'Suggestion before',
    repeats: true,
    inFields: true,
  },
  'search.open': {
    presses: ['Enter'],
    where: 'search',
    does: 'Take the suggestion, or open the first entry',
    inFields: true,
  },

  'entryField.next': {
    presses: ['ArrowDown'],
    where: 'entryField',
    does: 'Next entry of the list',
    repeats: true,
    inFields: true,
  },
  'entryField.previous': {
    presses: ['ArrowUp'],
    where: 'entryField',
    does: 'Entry before',
    repeats: true,
    inFields: true,
  },
  'entryField.choose': {
    presses: ['Enter'],
    where: 'entryField',
    does: 'Take the marked entry, or the first',
    inFields: true,
  },

  'view.bookmark': { presses: ['b'], where: 'view', does: 'Bookmark, or remove the bookmark' },
  'entry.compare': { presses: ['c'], where: 'view', does: 'Entry: set aside to compare, or take back' },

  'case.add': {
    presses: ['Enter'],
    where: 'finding',
    does: 'Field: add what is typed',
    inFields: true,
    isRanking: true,
  },
  'finding.present': { presses: ['p'], where: 'finding', does: 'Finding: present', isRanking: true },
  'finding.absent': { presses: ['a'], where: 'finding', does: 'Finding: absent', isRanking: true },
  'finding.uncertain': { presses: ['u'], where: 'finding', does: 'Finding: uncertain', isRanking: true },
  'finding.remove': {
    presses: ['Delete', 'Backspace'],
    where: 'finding',
    does: 'Finding: remove',
    isRanking: true,
  },
  'finding.next': {
    presses: ['ArrowRight', 'ArrowDown'],
    where: 'finding',
    does: 'Finding: the next',
    repeats: true,
    isRanking: true,
  },
  'finding.previous': {
    presses: ['ArrowLeft', 'ArrowUp'],
    where: 'finding',
    does: 'Finding: the one before',
    repeats: true,
    isRanking: true,
  },
  'finding.first': { presses: ['Home'], where: 'finding', does: 'Finding: the first', isRanking: true },
  'finding.last': { presses: ['End'], where: 'finding', does: 'Finding: the last', isRanking: true },
} as const satisfies Record<string, Key>

export type KeyId = keyof typeof allKeys

/** The key of an id, also if this edition leaves out its feature. */
export const keyOf = (id: KeyId): Key => allKeys[id]

/** The keys of this edition, in the order in which they are shown. */
export const keyMap: readonly (readonly [KeyId, Key])[] = (Object.entries(allKeys) as [KeyId, Key][]).filter(
  ([, key]) => __WITH_RANKING__ || key.isRanking !== true,
)
