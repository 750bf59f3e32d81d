import type { BookmarkRecord } from './library'
import { libraryLimits } from './file/library-schema'

/** Both notes as one; null where together they are too long to be kept. A note that the other already holds is not repeated. */
export const joinNotes = (first: string, second: string): string | null => {
  if (second.trim() === '' || first.includes(second)) return first
  if (first.trim() === '' || second.includes(first)) return second
  const both = `${first}\n\n${second}`
  return both.length <= libraryLimits.noteLength ? both : null
}

/** One bookmark per route: the first stays and takes the notes of the others. Two stay where their notes are too long for one. */
export const joinSameRoutes = (bookmarks: readonly BookmarkRecord[]): readonly BookmarkRecord[] => {
  const byRoute = new Map<string, number>()
  const joined: BookmarkRecord[] = []
  for (const bookmark of bookmarks) {
    const at = byRoute.get(bookmark.route)
    const known = at === undefined ? undefined : joined[at]
    const note = known === undefined ? null : joinNotes(known.note, bookmark.note)
    if (at === undefined || known === undefined || note === null) {
      byRoute.set(bookmark.route, at ?? joined.length)
      joined.push(bookmark)
    } else if (note !== known.note) joined[at] = { ...known, note }
  }
  return joined.length === bookmarks.length ? bookmarks : joined
}
