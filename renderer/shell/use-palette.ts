import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { searchReference } from '../../data/query/search/search'
import { readQuery } from '../../data/query/search/query-bounds'
import { shorten } from '../../data/query/text/shorten'
import { suggestScopeNames, suggestScopes } from '../../data/query/search/suggest'
import { nameKey } from '../../data/query/text/text'
import { useHost } from '../host/host-key'
import { views as allViews } from '../host/views'
import { useContentStore } from '../content/content'
import { useLibraryStore } from '../shared/library'
import { usePreferencesStore, themes } from '../shared/preferences'
import { useQueryStore } from '../features/table/query'
import { useSelectionStore } from '../shared/selection'
import { useFilterPanel } from '../shared/use-filter-panel'
import { useDialogs } from '../focus/use-dialogs'
import { keepFocusDuring } from './use-route-focus'
import { useKeyHints } from '../shared/use-key-hints'
import { focusSearch } from './use-app-shortcuts'
import { useBookmark } from '../shared/use-bookmark'
import { useCompareLink } from '../shared/use-compare-link'
import { useCompareToggle } from '../shared/use-compare-toggle'
import { useForgetSearches } from './use-forget-searches'

export type Command = {
  readonly id: string
  readonly group: 'Recent' | 'Entries' | 'Views' | 'Actions' | 'Search'
  readonly label: string
  readonly hint: string
  readonly run: () => void
}

const shownEntries = 8
const keptRecent = 6
const shownCharacters = 60

/** What the palette offers for a text: recent first, then entries, views, actions and scoped searches. */
export const usePalette = (term: Readonly<Ref<string>>) => {
  const route = useRoute()
  const router = useRouter()
  const host = useHost()
  const content = useContentStore()
  const library = useLibraryStore()
  const preferences = usePreferencesStore()
  const query = useQueryStore()
  const selection = useSelectionStore()
  const { toggleEntry } = useBookmark()
  const { toggle: toggleCompare } = useCompareToggle()
  const { target: compareTarget } = useCompareLink()
  const forgetSearches = useForgetSearches()
  const { toggle: toggleFilters } = useFilterPanel()
  const { open: openDialog } = useDialogs()
  const { capText } = useKeyHints()

  const go = (path: string) => (): void => void router.push(path)
  const openEntry = (id: string) => (): void => {
    void library.updatePreference('recentEntries', (stored) => {
      const known = Array.isArray(stored)
        ? stored.filter((x): x is string => typeof x === 'string' && x !== id)
        : []
      return [id, ...known].slice(0, keptRecent)
    })
    void router.push(`/entry/${id}`)
  }
  const search = (text: string) => (): void => {
    query.text = text
    focusSearch()
    void keepFocusDuring(router.push({ name: 'table', query: { q: readQuery(text).text } }))
  }

  const recent = computed((): readonly Command[] => {
    const ids = library.preference('recentEntries')
    return (Array.isArray(ids) ? ids : []).flatMap((id) => {
      const entry = typeof id === 'string' ? content.reference.entry(id) : undefined
      return entry === undefined
        ? []
        : [
            {
              id: `recent:${entry.id}`,
              group: 'Recent',
              label: entry.name,
              hint: 'entry',
              run: openEntry(entry.id),
            },
          ]
    })
  })
  const entries = computed((): readonly Command[] => {
    if (term.value.trim() === '') return []
    const { hits, didYouMean } = searchReference(content.reference, term.value)
    return [...hits, ...didYouMean].slice(0, shownEntries).flatMap(({ entryId, pass }) => {
      const entry = content.reference.entry(entryId)
      const hint = pass === 'fuzzy' ? 'did you mean' : (entry?.abbreviations?.[0] ?? 'entry')
      return entry === undefined
        ? []
        : [{ id: `entry:${entry.id}`, group: 'Entries', label: entry.name, hint, run: openEntry(entry.id) }]
    })
  })
  const views = computed((): readonly Command[] =>
    allViews.map(({ name, label, path }) => ({
      id: `view:${name}`,
      group: 'Views',
      label: `Go to ${label.toLowerCase()}`,
      hint: capText(`go.${name}`),
      run: go(name === 'compare' ? compareTarget.value : path),
    })),
  )
  const here = computed(() =>
    route.name === 'entry' ? content.reference.entry(String(route.params.id)) : undefined,
  )
  const actions = computed((): readonly Command[] => {
    const action = (id: string, label: string, hint: string, run: () => void): Command => ({
      id: `action:${id}`,
      group: 'Actions',
      label,
      hint,
      run,
    })
    const entry = here.value
    return [
      ...(entry === undefined
        ? []
        : [
            action(
              'bookmark',
              `Bookmark ${entry.name}`,
              capText('view.bookmark'),
              () => void toggleEntry(entry),
            ),
            action('compare', `Set ${entry.name} aside to compare`, capText('entry.compare'), () =>
              toggleCompare(entry),
            ),
          ]),
      ...(selection.compareIds.length > 0
        ? [action('clear-compare', 'Clear what is set aside to compare', '', () => selection.setCompare([]))]
        : []),
      action('search', 'Search the table', capText('search'), focusSearch),
      action('clear', 'Clear search and filters', '', () => query.clear()),
      ...(library.recentSearches.length > 0
        ? [action('forget-searches', 'Forget recent searches', '', () => void forgetSearches())]
        : []),
      action('filters', 'Show or hide the filters', capText('table.filters'), () => {
        void (route.name === 'table' ? Promise.resolve() : router.push('/')).then(toggleFilters)
      }),
      action('density', 'Change the density of the table', '', () => {
        preferences.density = preferences.density === 'compact' ? 'comfortable' : 'compact'
      }),
      ...themes.map((theme) =>
        action(`theme-${theme}`, `Theme: ${theme}`, '', () => (preferences.theme = theme)),
      ),
      action('print', 'Print this view', capText('print'), () => void host.print()),
      action('shortcuts', 'Show the keyboard shortcuts', capText('shortcuts'), () => openDialog('shortcuts')),
      action(
        'single-keys',
        preferences.hasSingleKeys ? 'Turn single-letter keys off' : 'Turn single-letter keys on',
        '',
        () => (preferences.hasSingleKeys = !preferences.hasSingleKeys),
      ),
    ]
  })
  const scoped = computed((): readonly Command[] => {
    const text = term.value
    const suggestions = text.includes(':') ? suggestScopes(content.reference, text) : suggestScopeNames()
    return suggestions.map((suggestion) => ({
      id: `search:${suggestion.query}`,
      group: 'Search',
      label: text.includes(':') ? suggestion.query.trim() : suggestion.label,
      hint: suggestion.hint,
      run: search(suggestion.query),
    }))
  })
  const key = computed(() => nameKey(readQuery(term.value).text))
  /** Whether the label begins with what is typed: such a command is meant, whatever entry holds the word too. */
  const isBegun = ({ label }: Command): boolean => key.value !== '' && nameKey(label).startsWith(key.value)
  const begun = computed(() => [...views.value, ...actions.value].filter(isBegun))
  const matching = (list: readonly Command[]): readonly Command[] =>
    list.filter((command) => !isBegun(command) && nameKey(command.label).includes(key.value))

  const commands = computed((): readonly Command[] => {
    if (content.status.state !== 'ready') return []
    const isScoped = term.value.includes(':')
    if (isScoped) return [...begun.value, ...scoped.value, ...entries.value]
    return [
      ...recent.value.filter(({ label }) => nameKey(label).includes(key.value)),
      ...begun.value,
      ...entries.value,
      ...matching(views.value),
      ...matching(actions.value),
      ...scoped.value.filter(({ label }) => nameKey(label).includes(key.value)),
      ...(term.value.trim() === ''
        ? []
        : [
            {
              id: 'search:all',
              group: 'Search' as const,
              label: `Search the table for “${shorten(term.value.trim(), shownCharacters)}”`,
              hint: '',
              run: search(term.value),
            },
          ]),
    ]
  })
  return { commands }
}
