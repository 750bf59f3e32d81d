import { defineStore } from 'pinia'
import { computed, watchEffect } from 'vue'
import type { JsonValue } from '../host/host-api'
import { useLibraryStore } from './library'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
  values.find((known) => known === value) ?? otherwise

const stringsOf = (value: JsonValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []

const widthsOf = (value: JsonValue | undefined): Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
      )
    : {}

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
  /** Columns shown beyond the mandatory ones. */
  const extraColumns = computed({
    get: () => stringsOf(library.preference('extraColumns')),
    set: (ids: readonly string[]) => void library.setPreference('extraColumns', ids),
  })
  const columnOrder = computed({
    get: () => stringsOf(library.preference('columnOrder')),
    set: (ids: readonly string[]) => void library.setPreference('columnOrder', ids),
  })
  /** Widths in CSS px that differ from the default. */
  const columnWidths = computed({
    get: () => widthsOf(library.preference('columnWidths')),
    set: (widths: Readonly<Record<string, number>>) => void library.setPreference('columnWidths', widths),
  })
  const isFilterPanelOpen = computed({
    get: () => library.preference('filterPanel') === true,
    set: (value: boolean) => void library.setPreference('filterPanel', value),
  })
  /** Whether single letters and signs act as keys (WCAG 2.1.4). Off, speech input and stray typing trigger nothing. */
  const hasSingleKeys = computed({
    get: () => library.preference('singleKeys') !== false,
    set: (value: boolean) => void library.setPreference('singleKeys', value),
  })
  watchEffect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme.value
  })
  return {
    theme,
    density,
    extraColumns,
    columnOrder,
    columnWidths,
    isFilterPanelOpen,
    hasSingleKeys,
  }
})
