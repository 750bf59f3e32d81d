import { defineStore } from 'pinia'
import { computed } from 'vue'
import * as edits from '../library/edits'
import type { LibraryDocument } from '../library/library'
import { openBookmarks, openCollections } from './library-bookmarks'
import { openLibraryChanges, type UndoableOutcome } from './library-changes'
import { openPreferences, openRecentSearches } from './library-preferences'

/**
 * The reader's bookmarks, notes, preferences and recent searches. Every change is saved at once, in order, and never before
 * the stored library was read (`library/library-sync.ts`).
 */
export const useLibraryStore = defineStore('library', () => {
  const changes = openLibraryChanges()
  const { state, sync, library, isKnown, changeWithUndo, leaveOutMisfit } = changes

  const restoreCopy = (copy: LibraryDocument): Promise<UndoableOutcome> =>
    changeWithUndo(
      isKnown.value
        ? edits.restoreCopy(library.value, copy)
        : () => ({ refusal: 'Your library has not been read yet. Restore the copy once it is.' }),
    )

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
    restoreCopy,
    ...openBookmarks(changes),
    ...openCollections(changes),
    ...openPreferences(changes),
    ...openRecentSearches(changes),
  }
})
