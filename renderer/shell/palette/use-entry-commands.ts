import { computed, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { searchReference } from '../../../data/query/search/search'
import type { Entry } from '../../../data/schema/entry'
import { useContentStore } from '../../content/content'
import { useLibraryStore } from '../../shared/library'
import type { Command } from './command'

const shownEntries = 8
const keptRecent = 6

/** The entries opened last by the palette, and the entries that the text finds. */
export const useEntryCommands = (term: Readonly<Ref<string>>) => {
  const router = useRouter()
  const content = useContentStore()
  const library = useLibraryStore()

  const openEntry = (id: string): void => {
    void library.updatePreference('recentEntries', (stored) => {
      const known = Array.isArray(stored)
        ? stored.filter((x): x is string => typeof x === 'string' && x !== id)
        : []
      return [id, ...known].slice(0, keptRecent)
    })
    void router.push(`/entry/${id}`)
  }
  const offer = (entry: Entry, group: 'Recent' | 'Entries', hint: string): Command => ({
    id: `${group.toLowerCase()}:${entry.id}`,
    group,
    label: entry.name,
    hint,
    run: () => openEntry(entry.id),
  })

  const recent = computed((): readonly Command[] => {
    const ids = library.preference('recentEntries')
    return (Array.isArray(ids) ? ids : []).flatMap((id) => {
      const entry = typeof id === 'string' ? content.reference.entry(id) : undefined
      return entry === undefined ? [] : [offer(entry, 'Recent', 'entry')]
    })
  })
  const entries = computed((): readonly Command[] => {
    if (term.value.trim() === '') return []
    const { hits, didYouMean } = searchReference(content.reference, term.value)
    return [...hits, ...didYouMean].slice(0, shownEntries).flatMap(({ entryId, pass }) => {
      const entry = content.reference.entry(entryId)
      const hint = pass === 'fuzzy' ? 'did you mean' : (entry?.abbreviations?.[0] ?? 'entry')
      return entry === undefined ? [] : [offer(entry, 'Entries', hint)]
    })
  })
  return { recent, entries }
}
