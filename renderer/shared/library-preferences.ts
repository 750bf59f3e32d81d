import { computed } from 'vue'
import type { EditOutcome } from '../library/edit'
import * as edits from '../library/edits'
import type { JsonValue } from '../library/library'
import { searchToRemember } from '../library/texts'
import type { LibraryChanges } from './library-changes'

export const openPreferences = ({ library, change }: LibraryChanges) => {
  const preference = (key: string): JsonValue | undefined => library.value.preferences[key]
  const updatePreference = (
    key: string,
    update: (value: JsonValue | undefined) => JsonValue,
  ): Promise<EditOutcome> => change(edits.updatePreference(key, update), { isLook: true })
  const setPreference = (key: string, value: JsonValue): Promise<EditOutcome> =>
    updatePreference(key, () => value)

  return { preference, setPreference, updatePreference }
}

export const openRecentSearches = ({ state, library, change }: LibraryChanges) => {
  const recentSearches = computed(() => library.value.recentSearches)
  /** Remembers a search. In a library open for reading only, and for text that is no search, nothing is remembered. */
  const rememberSearch = (query: string): void => {
    const search = searchToRemember(query)
    if (search !== null && state.value.phase !== 'read-only')
      void change(edits.rememberSearch(search), { isQuiet: true })
  }
  const forgetSearches = (): Promise<EditOutcome> => change(edits.forgetSearches)

  return { recentSearches, rememberSearch, forgetSearches }
}
