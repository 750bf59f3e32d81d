import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Entry } from '../../../data/schema/entry'
import { useContentStore } from '../../content/content'
import { useQueryStore } from '../../features/table/query'
import { useDialogs } from '../../focus/use-dialogs'
import { useHost } from '../../host/host-key'
import { useLibraryStore } from '../../shared/library'
import { themes, usePreferencesStore } from '../../shared/preferences'
import { useSelectionStore } from '../../shared/selection'
import { useBookmark } from '../../shared/use-bookmark'
import { useCompareToggle } from '../../shared/use-compare-toggle'
import { useFilterPanel } from '../../shared/use-filter-panel'
import { useKeyHints } from '../../shared/use-key-hints'
import { focusSearch } from '../use-app-shortcuts'
import { useForgetSearches } from '../use-forget-searches'
import type { Command } from './command'

const offer = (id: string, label: string, hint: string, run: () => void): Command => ({
  id: `action:${id}`,
  group: 'Actions',
  label,
  hint,
  run,
})

/** What can be done with the entry that is open. */
const useOpenEntryCommands = () => {
  const route = useRoute()
  const content = useContentStore()
  const library = useLibraryStore()
  const selection = useSelectionStore()
  const { toggleEntry } = useBookmark()
  const { toggle: toggleCompare } = useCompareToggle()
  const { capText } = useKeyHints()
  const commandsFor = (entry: Entry): readonly Command[] => {
    const isKept = library.isEntryBookmarked(entry.id) === true
    const isSetAside = selection.compareIds.includes(entry.id)
    return [
      offer(
        'bookmark',
        isKept ? `Remove the bookmark of ${entry.name}` : `Bookmark ${entry.name}`,
        capText('view.bookmark'),
        () => void toggleEntry(entry),
      ),
      offer(
        'compare',
        isSetAside ? `Take ${entry.name} back from the comparison` : `Set ${entry.name} aside to compare`,
        capText('entry.compare'),
        () => toggleCompare(entry),
      ),
    ]
  }
  return computed((): readonly Command[] => {
    const entry = route.name === 'entry' ? content.reference.entry(String(route.params.id)) : undefined
    return entry === undefined ? [] : commandsFor(entry)
  })
}

/** How the program looks and which keys it takes. */
const usePreferenceCommands = () => {
  const preferences = usePreferencesStore()
  return computed((): readonly Command[] => [
    offer('density', 'Change the density of the table', '', () => {
      preferences.density = preferences.density === 'compact' ? 'comfortable' : 'compact'
    }),
    ...themes.map((theme) =>
      offer(`theme-${theme}`, `Theme: ${theme}`, '', () => (preferences.theme = theme)),
    ),
    offer(
      'single-keys',
      preferences.hasSingleKeys ? 'Turn single-letter keys off' : 'Turn single-letter keys on',
      '',
      () => (preferences.hasSingleKeys = !preferences.hasSingleKeys),
    ),
  ])
}

/** What the palette can do, beside going somewhere. */
export const useActionCommands = () => {
  const route = useRoute()
  const router = useRouter()
  const host = useHost()
  const library = useLibraryStore()
  const query = useQueryStore()
  const selection = useSelectionStore()
  const forgetSearches = useForgetSearches()
  const { toggle: toggleFilters } = useFilterPanel()
  const { open: openDialog } = useDialogs()
  const { capText } = useKeyHints()
  const ofEntry = useOpenEntryCommands()
  const ofPreferences = usePreferenceCommands()

  const clearing = computed((): readonly Command[] => [
    ...(selection.compareIds.length > 0
      ? [offer('clear-compare', 'Clear what is set aside to compare', '', () => selection.setCompare([]))]
      : []),
    offer('clear', 'Clear search and filters', '', () => query.clear()),
    ...(library.recentSearches.length > 0
      ? [offer('forget-searches', 'Forget recent searches', '', () => void forgetSearches())]
      : []),
  ])
  return computed((): readonly Command[] => [
    ...ofEntry.value,
    offer('search', 'Search the table', capText('search'), focusSearch),
    ...clearing.value,
    offer('filters', 'Show or hide the filters', capText('table.filters'), () => {
      void (route.name === 'table' ? Promise.resolve() : router.push('/')).then(toggleFilters)
    }),
    ...ofPreferences.value,
    offer('print', 'Print this view', capText('print'), () => void host.print()),
    offer('shortcuts', 'Show the keyboard shortcuts', capText('shortcuts'), () => openDialog('shortcuts')),
  ])
}
