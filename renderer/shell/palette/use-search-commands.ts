import { computed, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { readQuery } from '../../../data/query/search/query-bounds'
import { suggestScopeNames, suggestScopes } from '../../../data/query/search/suggest'
import { shorten } from '../../../data/query/text/shorten'
import { useContentStore } from '../../content/content'
import { useQueryStore } from '../../features/table/query'
import { focusSearch } from '../use-app-shortcuts'
import { keepFocusDuring } from '../use-route-focus'
import type { Command } from './command'

const shownCharacters = 60

/** Searches of the table: for one field of the entries, and for the text itself. */
export const useSearchCommands = (term: Readonly<Ref<string>>) => {
  const router = useRouter()
  const content = useContentStore()
  const query = useQueryStore()

  const search = (text: string): void => {
    query.text = text
    focusSearch()
    void keepFocusDuring(router.push({ name: 'table', query: { q: readQuery(text).text } }))
  }
  const scoped = computed((): readonly Command[] => {
    const isScoped = term.value.includes(':')
    const suggestions = isScoped ? suggestScopes(content.reference, term.value) : suggestScopeNames()
    return suggestions.map((suggestion) => ({
      id: `search:${suggestion.query}`,
      group: 'Search',
      label: isScoped ? suggestion.query.trim() : suggestion.label,
      hint: suggestion.hint,
      run: () => search(suggestion.query),
    }))
  })
  const whole = computed((): readonly Command[] => {
    const text = term.value.trim()
    if (text === '') return []
    const label = `Search the table for “${shorten(text, shownCharacters)}”`
    return [{ id: 'search:all', group: 'Search', label, hint: '', run: () => search(term.value) }]
  })
  return { scoped, whole }
}
