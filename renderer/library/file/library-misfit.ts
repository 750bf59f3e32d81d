/** The item of a library that does not fit: named so that the user knows it, and left out when the user says so. Pure. */
import type * as v from 'valibot'
import type { LibraryDocument } from '../library'

/** The item of a library that does not fit its format, so that the user can be told which one and can leave it out. */
export type LibraryMisfit = {
  readonly list: 'bookmarks' | 'collections' | 'preferences' | 'recentSearches'
  /** Index in the list, or the name of a preference. */
  readonly key: number | string
  /** What the user knows it by, at most 80 characters. */
  readonly title: string
}
export type MisfitDescription = { readonly reason: string; readonly misfit: LibraryMisfit | null }

const lists: Readonly<Record<LibraryMisfit['list'], { readonly item: string; readonly items: string }>> = {
  bookmarks: { item: 'bookmark', items: 'bookmarks' },
  collections: { item: 'collection', items: 'collections' },
  preferences: { item: 'setting', items: 'settings' },
  recentSearches: { item: 'recent search', items: 'recent searches' },
}
const fields: Readonly<Record<string, string>> = {
  id: 'identifier',
  title: 'title',
  route: 'address',
  note: 'note',
  entryIds: 'list of entries',
  contentDates: 'list of content dates',
  collectionId: 'collection',
  createdAt: 'date',
}
const longestTitle = 80

/** @param issue what the schema found first in `library`. */
export function describeMisfit(library: unknown, issue: v.BaseIssue<unknown>): MisfitDescription {
  const [list, key, field] = (issue.path ?? []).map((part) => part.key)
  if (!isList(list)) {
    const where = typeof list === 'string' ? ` (${list})` : ''
    return { reason: `This is not a library of this program${where}.`, misfit: null }
  }
  const { item, items } = lists[list]
  if (typeof key !== 'number' && typeof key !== 'string') {
    const { received, limit } = countsOf(issue)
    const reason = received
      ? `The library has ${received} ${items}; at most ${limit} fit.`
      : `The list of ${items} cannot be read.`
    return { reason, misfit: null }
  }
  const title = titleOf(library, list, key)
  const misfit = { list, key, title } as const
  return { reason: `${describeItem(item, title, field, issue)}.`, misfit }
}

/** A library without the item. One that changed since, so that the item is not found in it, is returned as it is. */
export function leaveOut(library: LibraryDocument, misfit: LibraryMisfit): LibraryDocument {
  const { list, key, title } = misfit
  if (list === 'preferences') {
    const kept = Object.entries(library.preferences).filter(([name]) => name !== key)
    return { ...library, preferences: Object.fromEntries(kept) }
  }
  const isIt = (at: number) => titleOf(library, list, at) === title
  const at =
    typeof key === 'number' && isIt(key) ? key : library[list].findIndex((_item, index) => isIt(index))
  if (at < 0) return library
  if (list !== 'collections') return { ...library, [list]: library[list].toSpliced(at, 1) }
  const gone = library.collections[at]?.id
  return {
    ...library,
    collections: library.collections.toSpliced(at, 1),
    bookmarks: library.bookmarks.map((bookmark) =>
      bookmark.collectionId === gone ? { ...bookmark, collectionId: null } : bookmark,
    ),
  }
}

function describeItem(item: string, title: string, field: unknown, issue: v.BaseIssue<unknown>): string {
  const what = `The ${item} ${title}`
  const fieldName = typeof field === 'string' ? fields[field] : undefined
  const { received, limit, unit } = countsOf(issue)
  if (received && fieldName)
    return `${what} has ${withArticle(fieldName)} of ${received} ${unit}; at most ${limit} fit`
  if (received) return `${what} has ${received} ${unit}; at most ${limit} fit`
  const why = issue.kind === 'validation' || issue.type === 'custom' ? ownWords(issue) : ''
  return fieldName
    ? `${what} has ${withArticle(fieldName)} that does not fit${why}`
    : `${what} does not fit${why}`
}

/** The schema's own messages begin in lower case; valibot's are not for a reader. */
function ownWords(issue: v.BaseIssue<unknown>): string {
  return /^[a-z]/.test(issue.message) ? `: ${issue.message}` : ''
}

function countsOf(issue: v.BaseIssue<unknown>): { received?: string; limit?: string; unit: string } {
  const unit = typeof issue.input === 'string' ? 'characters' : 'items'
  if (issue.type !== 'max_length' && issue.type !== 'max_entries') return { unit }
  const input = issue.input
  const size =
    typeof input === 'string' || Array.isArray(input)
      ? input.length
      : Object.keys(Object(input) as object).length
  return { received: size.toLocaleString('en'), limit: Number(issue.requirement).toLocaleString('en'), unit }
}

function withArticle(name: string): string {
  return /^[aei]/.test(name) ? `an ${name}` : `a ${name}`
}

function titleOf(library: unknown, list: LibraryMisfit['list'], key: number | string): string {
  const item = property(property(library, list), key)
  const text = list === 'preferences' ? key : list === 'recentSearches' ? item : property(item, 'title')
  const known = typeof text === 'string' && text.trim() !== '' ? `"${shortened(text)}"` : null
  return known ?? (typeof key === 'number' ? `number ${key + 1}` : `"${shortened(key)}"`)
}

function shortened(text: string): string {
  const line = text
    .slice(0, 4 * longestTitle)
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length <= longestTitle - 2 ? line : `${characters.slice(0, longestTitle - 3).join('')}…`
}

function property(value: unknown, key: number | string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function isList(key: unknown): key is LibraryMisfit['list'] {
  return typeof key === 'string' && Object.hasOwn(lists, key)
}
