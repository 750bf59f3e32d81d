import { computed } from 'vue'
import type { EditOutcome } from '../library/edit'
import * as edits from '../library/edits'
import { libraryLimits } from '../library/file/library-schema'
import type { BookmarkRecord } from '../library/library'
import { titleText } from '../library/texts'
import type { LibraryChanges, UndoableOutcome } from './library-changes'

export type NewBookmark = Omit<BookmarkRecord, 'id' | 'createdAt' | 'note' | 'collectionId'>

/** What is bookmarked, and its changes. */
export const openBookmarks = ({ state, library, isKnown, change, changeWithUndo }: LibraryChanges) => {
  const bookmarks = computed(() => library.value.bookmarks)
  const bookmarksOfRoute = (route: string): readonly BookmarkRecord[] =>
    library.value.bookmarks.filter((bookmark) => bookmark.route === route)
  const bookmarkedEntryIds = computed(
    () =>
      new Set(
        library.value.bookmarks.filter(({ kind }) => kind === 'entry').flatMap(({ entryIds }) => entryIds),
      ),
  )
  /**
   * Whether something is bookmarked; null while it cannot be said: nothing was read yet, or what is stored could not
   * be read and nothing in this window says so.
   */
  const isBookmarked = (isInLibrary: boolean): boolean | null =>
    isKnown.value ? isInLibrary : state.value.phase === 'unavailable' && isInLibrary ? true : null
  const isRouteBookmarked = (route: string): boolean | null =>
    isBookmarked(library.value.bookmarks.some((bookmark) => bookmark.route === route))
  const isEntryBookmarked = (entryId: string): boolean | null =>
    isBookmarked(bookmarkedEntryIds.value.has(entryId))

  const addBookmark = (bookmark: NewBookmark): Promise<EditOutcome> =>
    change(
      edits.keepBookmark({
        ...bookmark,
        title: titleText(bookmark.title) || bookmark.kind,
        entryIds: bookmark.entryIds.slice(0, libraryLimits.entryIds),
        contentDates: Object.fromEntries(
          Object.entries(bookmark.contentDates).slice(0, libraryLimits.contentDates),
        ),
        id: crypto.randomUUID(),
        createdAt: new Date().toISOString(),
        note: '',
        collectionId: null,
      }),
    )
  /** Removes bookmarks; the way back puts each at its place. */
  const removeBookmarks = async (gone: readonly BookmarkRecord[]): Promise<UndoableOutcome> => {
    const removed = gone.map((bookmark) => ({ bookmark, at: library.value.bookmarks.indexOf(bookmark) }))
    const outcome = await change(edits.removeBookmarks(gone.map(({ id }) => id)))
    return { outcome, undo: () => change(edits.putBackBookmarks(removed)) }
  }
  const updateBookmark = (bookmark: BookmarkRecord, edit: edits.BookmarkEdit): Promise<EditOutcome> =>
    change(edits.updateBookmark(bookmark, edit))
  const moveBookmark = (id: string, by: -1 | 1): Promise<EditOutcome> => change(edits.moveBookmark(id, by))
  /** Removes the bookmarks of this moment: not those that are still to be read, nor another window's next one. */
  const clearBookmarks = (): Promise<UndoableOutcome> =>
    changeWithUndo(edits.removeBookmarks(library.value.bookmarks.map(({ id }) => id)))

  return {
    bookmarks,
    bookmarksOfRoute,
    bookmarkedEntryIds,
    isRouteBookmarked,
    isEntryBookmarked,
    addBookmark,
    removeBookmarks,
    updateBookmark,
    moveBookmark,
    clearBookmarks,
  }
}

export const openCollections = ({ change, changeWithUndo }: LibraryChanges) => {
  const addCollection = async (
    title: string,
  ): Promise<{ readonly id: string; readonly outcome: EditOutcome }> => {
    const id = crypto.randomUUID()
    const outcome = await change(
      edits.addCollection({ id, title: titleText(title) || 'Untitled collection' }),
    )
    return { id, outcome }
  }
  const removeCollection = (id: string): Promise<UndoableOutcome> =>
    changeWithUndo(edits.removeCollection(id))

  return { addCollection, removeCollection }
}
