/** The edits of the library. Each is a function of the library as it is when it is applied. */
import { canonicalJson } from './file/canonical-json'
import type { BookmarkRecord, CollectionRecord, JsonValue, LibraryDocument } from './library'
import { mergeLibraries } from './file/library-merge'
import { libraryLimits } from './file/library-schema'
import type { Edit } from './edit'
import { joinNotes } from './same-route'

const maxRecentSearches = 12
const figure = (n: number): string => n.toLocaleString('en')

/** How an edit finds its bookmark: by id, or by route where another window bookmarked the same view first. */
export type BookmarkTarget = Pick<BookmarkRecord, 'id' | 'route'>
export type BookmarkEdit = Partial<Pick<BookmarkRecord, 'note' | 'title' | 'collectionId' | 'contentDates'>>

/** Adds a bookmark at the front; one route has one bookmark. */
export const keepBookmark =
  (bookmark: BookmarkRecord): Edit =>
  (now) => {
    if (now.bookmarks.some(({ route }) => route === bookmark.route)) return now
    if (bookmark.route.length > libraryLimits.routeLength)
      return {
        refusal: `"${bookmark.title.slice(0, 60)}" is too long to be bookmarked: its address has ${figure(bookmark.route.length)} characters, and at most ${figure(libraryLimits.routeLength)} are kept.`,
      }
    if (now.bookmarks.length >= libraryLimits.bookmarks)
      return {
        refusal: `"${bookmark.title.slice(0, 60)}" was not bookmarked: you have ${figure(now.bookmarks.length)} bookmarks, the most that are kept. Remove some first.`,
      }
    return { ...now, bookmarks: [bookmark, ...now.bookmarks] }
  }

export const removeBookmarks = (ids: readonly string[]): Edit => {
  const gone = new Set(ids)
  return (now) => {
    const left = now.bookmarks.filter(({ id }) => !gone.has(id))
    return left.length === now.bookmarks.length ? now : { ...now, bookmarks: left }
  }
}

/** Puts bookmarks back at their places. Where the view was bookmarked again since, that one takes the note. */
export const putBackBookmarks =
  (removed: readonly { readonly bookmark: BookmarkRecord; readonly at: number }[]): Edit =>
  (now) =>
    removed.reduce((library: LibraryDocument, { bookmark, at }) => {
      if (library.bookmarks.some(({ id }) => id === bookmark.id)) return library
      const again = library.bookmarks.find(({ route }) => route === bookmark.route)
      const joined = again === undefined ? null : joinNotes(again.note, bookmark.note)
      if (again === undefined || joined === null)
        return { ...library, bookmarks: library.bookmarks.toSpliced(at, 0, bookmark) }
      return replaceBookmark(library, again.id, { note: joined })
    }, now)

export const updateBookmark =
  (target: BookmarkTarget, edit: BookmarkEdit): Edit =>
  (now) => {
    if ((edit.note?.length ?? 0) > libraryLimits.noteLength)
      return {
        refusal: `The note has ${figure(edit.note?.length ?? 0)} characters, and at most ${figure(libraryLimits.noteLength)} are kept. Shorten it; until then the note as last saved stands.`,
      }
    if (now.bookmarks.some(({ id }) => id === target.id)) return replaceBookmark(now, target.id, edit)
    const same = now.bookmarks.find(({ route }) => route === target.route)
    if (same === undefined) return now
    const note = edit.note === undefined ? same.note : joinNotes(same.note, edit.note)
    if (note === null)
      return { refusal: `The note on "${same.title}" is too long together with the one already there.` }
    return replaceBookmark(now, same.id, { ...edit, note })
  }

export const moveBookmark =
  (id: string, by: -1 | 1): Edit =>
  (now) => {
    const from = now.bookmarks.findIndex((bookmark) => bookmark.id === id)
    const moved = now.bookmarks[from]
    const to = from + by
    if (moved === undefined || to < 0 || to >= now.bookmarks.length) return now
    return { ...now, bookmarks: now.bookmarks.toSpliced(from, 1).toSpliced(to, 0, moved) }
  }

/**
 * Brings back the bookmarks and collections of an earlier copy; how the program looks and what was searched stay.
 *
 * @param seen the library the user restored over: what came into the stored one since, as from another window, stays
 */
export const restoreCopy =
  (seen: LibraryDocument, { bookmarks, collections }: LibraryDocument): Edit =>
  (now) => {
    const restored = { ...seen, bookmarks, collections }
    return now === seen ? restored : mergeLibraries(seen, restored, now)
  }

export const addCollection =
  (collection: CollectionRecord): Edit =>
  (now) => {
    if (now.collections.some(({ id }) => id === collection.id)) return now
    if (now.collections.length >= libraryLimits.collections)
      return {
        refusal: `"${collection.title.slice(0, 60)}" was not added: you have ${figure(now.collections.length)} collections, the most that are kept.`,
      }
    return { ...now, collections: [...now.collections, collection] }
  }

export const removeCollection =
  (id: string): Edit =>
  (now) =>
    now.collections.some((collection) => collection.id === id)
      ? {
          ...now,
          collections: now.collections.filter((collection) => collection.id !== id),
          bookmarks: now.bookmarks.map((b) => (b.collectionId === id ? { ...b, collectionId: null } : b)),
        }
      : now

/** @param update from the value as it then is, so that an act before the load keeps the rest of a stored list. */
export const updatePreference =
  (key: string, update: (value: JsonValue | undefined) => JsonValue): Edit =>
  (now) => {
    const value = now.preferences[key]
    const next = update(value)
    if (value !== undefined && canonicalJson(value) === canonicalJson(next)) return now
    return { ...now, preferences: { ...now.preferences, [key]: next } }
  }

/** @param search as `searchToRemember` gave it */
export const rememberSearch =
  (search: string): Edit =>
  (now) =>
    now.recentSearches[0] === search
      ? now
      : {
          ...now,
          recentSearches: [search, ...now.recentSearches.filter((known) => known !== search)].slice(
            0,
            maxRecentSearches,
          ),
        }

export const forgetSearches: Edit = (now) =>
  now.recentSearches.length === 0 ? now : { ...now, recentSearches: [] }

function replaceBookmark(now: LibraryDocument, id: string, edit: BookmarkEdit): LibraryDocument {
  return {
    ...now,
    bookmarks: now.bookmarks.map((bookmark) => (bookmark.id === id ? { ...bookmark, ...edit } : bookmark)),
  }
}
