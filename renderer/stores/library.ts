import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { emptyLibrary } from '../host/library-format'
import type { BookmarkRecord, JsonValue, LibraryDocument, LibraryLoad } from '../host/host-api'
import { useHost } from '../host-key'

export type NewBookmark = Omit<BookmarkRecord, 'id' | 'createdAt' | 'note' | 'collectionId'>

const maxRecentSearches = 12

/** The user's own: bookmarks, notes, preferences, recent searches. Every change is saved at once, in order. */
export const useLibraryStore = defineStore('library', () => {
  const host = useHost()
  const library = shallowRef<LibraryDocument>(emptyLibrary())
  const found = shallowRef<LibraryLoad | null>(null)
  const saveError = ref<string | null>(null)
  const isReadOnly = computed(() => found.value?.status === 'read-only')
  let queue: Promise<void> = Promise.resolve()

  const load = async (): Promise<void> => {
    const result = await host.loadLibrary()
    if ('library' in result) library.value = result.library
    found.value = result
  }

  const change = (edit: (now: LibraryDocument) => LibraryDocument): Promise<void> => {
    library.value = edit(library.value)
    if (isReadOnly.value) return queue
    queue = queue.then(async () => {
      const outcome = await host.saveLibrary(library.value)
      saveError.value = outcome.ok ? null : outcome.reason
    })
    return queue
  }

  const bookmarks = computed(() => library.value.bookmarks)
  const bookmarkOfRoute = (route: string): BookmarkRecord | undefined =>
    library.value.bookmarks.find((bookmark) => bookmark.route === route)
  const bookmarkedEntryIds = computed(
    () =>
      new Set(
        library.value.bookmarks.filter(({ kind }) => kind === 'entry').flatMap(({ entryIds }) => entryIds),
      ),
  )

  const addBookmark = (bookmark: NewBookmark): Promise<void> =>
    change((now) => ({
      ...now,
      bookmarks: [
        {
          ...bookmark,
          id: crypto.randomUUID(),
          createdAt: new Date().toISOString(),
          note: '',
          collectionId: null,
        },
        ...now.bookmarks,
      ],
    }))
  const removeBookmark = (id: string): Promise<void> =>
    change((now) => ({ ...now, bookmarks: now.bookmarks.filter((bookmark) => bookmark.id !== id) }))
  const restoreBookmark = (bookmark: BookmarkRecord, at: number): Promise<void> =>
    change((now) => ({ ...now, bookmarks: now.bookmarks.toSpliced(at, 0, bookmark) }))
  const updateBookmark = (
    id: string,
    edit: Partial<Pick<BookmarkRecord, 'note' | 'title' | 'collectionId' | 'contentDates'>>,
  ): Promise<void> =>
    change((now) => ({
      ...now,
      bookmarks: now.bookmarks.map((bookmark) => (bookmark.id === id ? { ...bookmark, ...edit } : bookmark)),
    }))
  const moveBookmark = (id: string, by: -1 | 1): Promise<void> =>
    change((now) => {
      const from = now.bookmarks.findIndex((bookmark) => bookmark.id === id)
      const moved = now.bookmarks[from]
      const to = from + by
      if (moved === undefined || to < 0 || to >= now.bookmarks.length) return now
      return { ...now, bookmarks: now.bookmarks.toSpliced(from, 1).toSpliced(to, 0, moved) }
    })

  const addCollection = async (title: string): Promise<string> => {
    const id = crypto.randomUUID()
    await change((now) => ({ ...now, collections: [...now.collections, { id, title }] }))
    return id
  }
  const removeCollection = (id: string): Promise<void> =>
    change((now) => ({
      ...now,
      collections: now.collections.filter((collection) => collection.id !== id),
      bookmarks: now.bookmarks.map((b) => (b.collectionId === id ? { ...b, collectionId: null } : b)),
    }))

  const preference = (key: string): JsonValue | undefined => library.value.preferences[key]
  const setPreference = (key: string, value: JsonValue): Promise<void> =>
    change((now) => ({ ...now, preferences: { ...now.preferences, [key]: value } }))

  const recentSearches = computed(() => library.value.recentSearches)
  const rememberSearch = (query: string): void => {
    const text = query.trim()
    if (text.length < 2 || library.value.recentSearches[0] === text) return
    void change((now) => ({
      ...now,
      recentSearches: [text, ...now.recentSearches.filter((known) => known !== text)].slice(
        0,
        maxRecentSearches,
      ),
    }))
  }
  const forgetSearches = (): Promise<void> => change((now) => ({ ...now, recentSearches: [] }))

  /** Replaces the whole library, as after an import or a restore. */
  const replace = (next: LibraryDocument): Promise<void> => change(() => next)

  return {
    library,
    found,
    saveError,
    isReadOnly,
    load,
    bookmarks,
    bookmarkOfRoute,
    bookmarkedEntryIds,
    addBookmark,
    removeBookmark,
    restoreBookmark,
    updateBookmark,
    moveBookmark,
    addCollection,
    removeCollection,
    preference,
    setPreference,
    recentSearches,
    rememberSearch,
    forgetSearches,
    replace,
  }
})
