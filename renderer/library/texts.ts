/** The limits of texts, applied where an item is made, so that no text can keep the rest from being saved. */
import type { BookmarkRecord } from './library'
import { libraryLimits } from './file/library-schema'

/** Controls, line ends and the marks that turn the direction of what follows. */
const notOnOneLine = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu
const shortestSearch = 2

/** At most `most` UTF-16 units, cut with an ellipsis, never inside a character. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`

/** A title fit to be stored: one line, bounded. Empty where nothing of it can be seen. */
export const titleText = (text: string): string => {
  const line = text.replace(notOnOneLine, ' ').replace(/ {2,}/g, ' ').trim()
  return /[^\s\p{Cf}\p{M}\u3164\u115F\u1160\uFFA0]/u.test(line)
    ? shortened(line, libraryLimits.titleLength)
    : ''
}

/** What is remembered of a search; null for what is no search: one letter, a pasted letter, several lines. */
export const searchToRemember = (text: string): string | null => {
  const search = text.trim()
  const isLine = !/[\p{Cc}\u2028\u2029]/u.test(search)
  return isLine && search.length >= shortestSearch && search.length <= libraryLimits.searchLength
    ? search
    : null
}

const kindTitles = {
  entry: 'Entry',
  comparison: 'Comparison',
  search: 'Search',
  findings: 'Findings',
  medications: 'Medications',
} as const

/**
 * A title for a bookmark that has none, from what it leads to.
 *
 * @param nameOf the name of an entry, where this edition has it
 */
export const titleFromTarget = (
  { kind, route, entryIds }: Pick<BookmarkRecord, 'kind' | 'route' | 'entryIds'>,
  nameOf: (entryId: string) => string | undefined,
): string => {
  const names = entryIds.flatMap((id) => nameOf(id) ?? [])
  if (kind === 'entry' || kind === 'comparison') {
    const title = titleText(names.join(' / '))
    if (title !== '') return title
  }
  const asked = new URLSearchParams(route.split('?')[1] ?? '').get('q') ?? ''
  return titleText(kind === 'search' && asked.trim() !== '' ? asked : `${kindTitles[kind]}: ${route}`)
}
