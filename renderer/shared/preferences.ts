import { defineStore } from 'pinia'
import { computed, watchEffect } from 'vue'
import type { JsonValue } from '../library/library'
import { lookKeys, readMirroredLook, readMirroredTheme, writeMirror, type LookKey } from './look-mirror'
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

/**
 * How the reader wants the program to look. The library stores it; an unknown value falls back to the default.
 * Lists are changed by a function of the stored list, so that a change made before the library was read keeps the rest.
 */
export const usePreferencesStore = defineStore('preferences', () => {
  const library = useLibraryStore()
  const mirroredTheme = oneOf(themes, readMirroredTheme(), 'system')
  const mirroredLook = readMirroredLook()
  /** The value in the library, or, until the library is read, the value of the last start. */
  const look = (key: LookKey): JsonValue | undefined =>
    library.preference(key) ?? (library.isKnown ? undefined : mirroredLook[key])
  const theme = computed({
    get: () => oneOf(themes, library.preference('theme'), library.isKnown ? 'system' : mirroredTheme),
    set: (value: Theme) => void library.setPreference('theme', value),
  })
  const density = computed({
    get: () => oneOf(densities, look('density'), 'comfortable'),
    set: (value: Density) => void library.setPreference('density', value),
  })
  /** Columns shown beyond the mandatory ones. */
  const extraColumns = computed(() => stringsOf(look('extraColumns')))
  const showColumn = (id: string, isShown: boolean): void =>
    void library.updatePreference('extraColumns', (stored) => {
      const others = stringsOf(stored).filter((known) => known !== id)
      return isShown ? [...others, id] : others
    })
  const columnOrder = computed(() => stringsOf(look('columnOrder')))
  const changeColumnOrder = (change: (order: readonly string[]) => readonly string[]): void =>
    void library.updatePreference('columnOrder', (stored) => change(stringsOf(stored)))
  /** Widths in CSS px that differ from the default. */
  const columnWidths = computed(() => widthsOf(look('columnWidths')))
  const setColumnWidth = (id: string, width: number): void =>
    void library.updatePreference('columnWidths', (stored) => ({ ...widthsOf(stored), [id]: width }))
  const resetColumns = (): void => {
    void library.setPreference('extraColumns', [])
    void library.setPreference('columnOrder', [])
    void library.setPreference('columnWidths', {})
  }
  const isFilterPanelOpen = computed({
    get: () => look('filterPanel') === true,
    set: (value: boolean) => void library.setPreference('filterPanel', value),
  })
  /** Whether single letters and signs act as keys (WCAG 2.1.4). If off, speech input and stray typing trigger nothing. */
  const hasSingleKeys = computed({
    get: () => library.preference('singleKeys') !== false,
    set: (value: boolean) => void library.setPreference('singleKeys', value),
  })
  watchEffect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme.value
  })
  watchEffect(() => {
    const stored = lookKeys.flatMap((key) => {
      const value = look(key)
      return value === undefined ? [] : [[key, value] as const]
    })
    writeMirror(theme.value, Object.fromEntries(stored))
  })
  return {
    theme,
    density,
    extraColumns,
    showColumn,
    columnOrder,
    changeColumnOrder,
    columnWidths,
    setColumnWidth,
    resetColumns,
    isFilterPanelOpen,
    hasSingleKeys,
  }
})
