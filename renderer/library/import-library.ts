import type { BookmarkRecord, LibraryDocument } from './library'
import { withUniqueIds } from './file/library-ids'
import { libraryLimits } from './file/library-schema'
import type { Refusal } from './edit'
import { joinNotes, joinSameRoutes } from './same-route'
import { titleText } from './texts'

/** What an imported library brings, put in order: its ids are unique, each route stands once, each title can be seen. */
export type PreparedImport = Pick<LibraryDocument, 'bookmarks' | 'collections'>
export type ImportPlan = {
  readonly merged: LibraryDocument
  readonly added: number
  /** Bookmarks the user already has, of which some took the note of the imported one. */
  readonly known: number
  readonly notesJoined: number
}

/** @param titleOf a title for a bookmark that has none */
export const prepareImport = (
  imported: LibraryDocument,
  titleOf: (bookmark: BookmarkRecord) => string,
): PreparedImport => {
  const unique = withUniqueIds(imported)
  const collections = unique.collections.map(({ id, title }) => ({
    id,
    title: titleText(title) || 'Untitled collection',
  }))
  const knownCollections = new Set(collections.map(({ id }) => id))
  const bookmarks = joinSameRoutes(unique.bookmarks).map((bookmark) => ({
    ...bookmark,
    title: titleText(bookmark.title) || titleOf(bookmark),
    collectionId:
      bookmark.collectionId !== null && knownCollections.has(bookmark.collectionId)
        ? bookmark.collectionId
        : null,
  }))
  return { bookmarks, collections }
}

/** Imported bookmarks that are new, and the own notes that take an imported one, by the id of their bookmark. */
function matchBookmarks(
  own: readonly BookmarkRecord[],
  imported: readonly BookmarkRecord[],
  newId: (id: string) => string,
) {
  const ids = new Set(own.map(({ id }) => id))
  const byRoute = new Map<string, BookmarkRecord[]>()
  for (const bookmark of own) byRoute.set(bookmark.route, [...(byRoute.get(bookmark.route) ?? []), bookmark])
  const notes = new Map<string, string>()
  const fresh: BookmarkRecord[] = []
  for (const bookmark of imported) {
    const onRoute = byRoute.get(bookmark.route)
    const known = onRoute?.find(({ note }) => note.includes(bookmark.note)) ?? onRoute?.[0]
    const note = known === undefined ? null : joinNotes(notes.get(known.id) ?? known.note, bookmark.note)
    if (known !== undefined && note !== null) {
      if (note !== known.note) notes.set(known.id, note)
    } else fresh.push(ids.has(bookmark.id) ? { ...bookmark, id: newId(bookmark.id) } : bookmark)
  }
  return { fresh, notes }
}

/**
 * Adds what an imported library has and the own one lacks; it never removes. Where both bookmark one view, the own
 * bookmark stays and takes the imported note. Refuses as a whole, with figures, what would not fit.
 *
 * @param newId makes an id for an imported bookmark whose id the own library uses for another view; the same for the same id
 */
export const importLibraryInto = (
  own: LibraryDocument,
  imported: PreparedImport,
  newId: (id: string) => string,
): ImportPlan | Refusal => {
  const { fresh, notes } = matchBookmarks(own.bookmarks, imported.bookmarks, newId)
  const ownCollections = new Set(own.collections.map(({ id }) => id))
  const freshCollections = imported.collections.filter(({ id }) => !ownCollections.has(id))
  const refusal =
    tooMany('bookmarks', own.bookmarks.length, fresh.length) ??
    tooMany('collections', own.collections.length, freshCollections.length)
  if (refusal !== null) return { refusal }
  const isChanged = fresh.length + freshCollections.length + notes.size > 0
  const kept = own.bookmarks.map((bookmark) => {
    const note = notes.get(bookmark.id)
    return note === undefined ? bookmark : { ...bookmark, note }
  })
  return {
    merged: isChanged
      ? { ...own, bookmarks: [...kept, ...fresh], collections: [...own.collections, ...freshCollections] }
      : own,
    added: fresh.length,
    known: imported.bookmarks.length - fresh.length,
    notesJoined: notes.size,
  }
}

const figure = (n: number): string => n.toLocaleString('en')

function tooMany(list: 'bookmarks' | 'collections', own: number, fresh: number): string | null {
  const over = own + fresh - libraryLimits[list]
  if (over <= 0) return null
  return `It holds ${figure(fresh)} new ${list} and you have ${figure(own)}. At most ${figure(libraryLimits[list])} are kept, so it is ${figure(over)} too many.`
}
