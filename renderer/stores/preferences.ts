import { defineStore } from 'pinia'
import { computed, watchEffect } from 'vue'
import { useLibraryStore } from './library'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
  values.find((known) => known === value) ?? otherwise

/** How the reader likes the program to look. Kept in the library; a value it does not know falls back. */
export const usePreferencesStore = defineStore('preferences', () => {
  const library = useLibraryStore()
  const theme = computed({
    get: () => oneOf(themes, library.preference('theme'), 'system'),
    set: (value: Theme) => void library.setPreference('theme', value),
  })
  const density = computed({
    get: () => oneOf(densities, library.preference('density'), 'comfortable'),
    set: (value: Density) => void library.setPreference('density', value),
  })
  const hiddenColumns = computed({
    get: (): readonly string[] => {
      const stored = library.preference('hiddenColumns')
      return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : []
    },
    set: (ids: readonly string[]) => void library.setPreference('hiddenColumns', ids),
  })
  watchEffect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme.value
  })
  return { theme, density, hiddenColumns }
})
