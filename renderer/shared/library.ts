import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { emptyLibrary, leaveOut } from '../library/file/library-format'
import type { BookmarkRecord, JsonValue, LibraryDocument } from '../library/library'
import { libraryLimits } from '../library/file/library-schema'
import { useHost } from '../host/host-key'
import { isRefusal, type Edit, type EditOptions, type EditOutcome } from '../library/edit'
import * as edits from '../library/edits'
import { createLibrarySync, type LibraryState } from '../library/library-sync'
import { takeBack } from '../library/take-back'
import { searchToRemember, titleText } from '../library/texts'

export type NewBookmark = Omit<BookmarkRecord, 'id' | 'createdAt' | 'note' | 'collectionId'>
/** An edit with its Undo, which keeps all later changes. */
export type UndoableOutcome = { readonly outcome: EditOutcome; readonly undo: () => Promise<EditOutcome> }

/**
 * The reader's bookmarks, notes, preferences and recent searches. Every change is saved at once, in order, and never before
 * the stored library was read (`library/library-sync.ts`).
 */
export const useLibraryStore = defineStore('library', () => {
  const host = useHost()
  const state = shallowRef<LibraryState>({
    library: emptyLibrary(),
    phase: 'reading',
    isKnown: false,
    found: null,
    saveError: null,
    refused: null,
  })
  const sync = createLibrarySync(host, (next) => {
    state.value = next
  })
  const { change } = sync
  host.onLibraryChange(() => void sync.load())

  const library = computed(() => state.value.library)
  const isKnown = computed(() => state.value.isKnown)

  const changeWithUndo = async (edit: Edit, options?: EditOptions): Promise<UndoableOutcome> => {
    let states: { readonly before: LibraryDocument; readonly after: LibraryDocument } | null = null
    const outcome = await change((now) => {
      const next = edit(now)
      // If the edit is applied again to a newer library, that time counts.
      if (!isRefusal(next)) states = { before: now, after: next }
      return next
    }, options)
    const undo: Edit = (now) => (states === null ? now : takeBack(states.before, states.after, now))
    return { outcome, undo: () => change(undo) }
  }

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
  /** Removes bookmarks. Undo puts each back in its place. */
  const removeBookmarks = async (gone: readonly BookmarkRecord[]): Promise<UndoableOutcome> => {
    const removed = gone.map((bookmark) => ({ bookmark, at: library.value.bookmarks.indexOf(bookmark) }))
    const outcome = await change(edits.removeBookmarks(gone.map(({ id }) => id)))
    return { outcome, undo: () => change(edits.putBackBookmarks(removed)) }
  }
  const updateBookmark = (bookmark: BookmarkRecord, edit: edits.BookmarkEdit): Promise<EditOutcome> =>
    change(edits.updateBookmark(bookmark, edit))
  const moveBookmark = (id: string, by: -1 | 1): Promise<EditOutcome> => change(edits.moveBookmark(id, by))
  /** Removes the bookmarks that are on screen now, but none that has not been read yet or that another window adds later. */
  const clearBookmarks = (): Promise<UndoableOutcome> =>
    changeWithUndo(edits.removeBookmarks(library.value.bookmarks.map(({ id }) => id)))

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

  const preference = (key: string): JsonValue | undefined => library.value.preferences[key]
  const updatePreference = (
    key: string,
    update: (value: JsonValue | undefined) => JsonValue,
  ): Promise<EditOutcome> => change(edits.updatePreference(key, update), { isLook: true })
  const setPreference = (key: string, value: JsonValue): Promise<EditOutcome> =>
    updatePreference(key, () => value)

  const recentSearches = computed(() => library.value.recentSearches)
  /** Remembers a search. Does nothing if the library is read-only or the text is no search. */
  const rememberSearch = (query: string): void => {
    const search = searchToRemember(query)
    if (search !== null && state.value.phase !== 'read-only')
      void change(edits.rememberSearch(search), { isQuiet: true })
  }
  const forgetSearches = (): Promise<EditOutcome> => change(edits.forgetSearches)

  const restoreCopy = (copy: LibraryDocument): Promise<UndoableOutcome> =>
    changeWithUndo(
      isKnown.value
        ? edits.restoreCopy(library.value, copy)
        : () => ({ refusal: 'Your library has not been read yet. Restore the copy once it is.' }),
    )

  /** Makes the refused edit without the item that does not fit. */
  const leaveOutMisfit = async (): Promise<EditOutcome | null> => {
    const { refused } = state.value
    const misfit = refused?.misfit
    if (!refused || !misfit) return null
    sync.dismissRefusal()
    return change((now) => {
      const next = refused.edit(now)
      return isRefusal(next) ? next : leaveOut(next, misfit)
    })
  }

  return {
    state,
    library,
    isKnown,
    found: computed(() => state.value.found),
    saveError: computed(() => state.value.saveError),
    isReadOnly: computed(() => state.value.phase === 'read-only'),
    load: sync.load,
    retry: sync.retry,
    dismissRefusal: sync.dismissRefusal,
    leaveOutMisfit,
    changeWithUndo,
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
    addCollection,
    removeCollection,
    preference,
    setPreference,
    updatePreference,
    recentSearches,
    rememberSearch,
    forgetSearches,
    restoreCopy,
  }
})
