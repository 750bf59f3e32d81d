import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { passesFacets, type FacetId, type FacetSelection } from '../../data/query/facets'
import { searchReference, type SearchHit } from '../../data/query/search'
import type { Entry } from '../../data/schema/entry'
import { useContentStore } from './content'
import { useLibraryStore } from './library'

export type Row = { readonly entry: Entry; readonly hit: SearchHit | null }

/** What is asked of the table: words and facets. Search and filter rules live in data/query. */
export const useQueryStore = defineStore('query', () => {
  const content = useContentStore()
  const library = useLibraryStore()
  const text = ref('')
  const facets = ref<FacetSelection>({})

  const outcome = computed(() =>
    searchReference(content.reference, text.value, {
      isBookmarked: (id) => library.bookmarkedEntryIds.has(id),
    }),
  )
  const toRows = (hits: readonly SearchHit[]): readonly Row[] =>
    hits.flatMap((hit) => {
      const entry = content.reference.entry(hit.entryId)
      return entry === undefined ? [] : [{ entry, hit: outcome.value.mode === 'all' ? null : hit }]
    })
  /** Rows the search left, before facets. */
  const found = computed(() => toRows([...outcome.value.hits, ...outcome.value.didYouMean]))
  const rows = computed(() => found.value.filter(({ entry }) => passesFacets(entry, facets.value)))
  const isNarrowed = computed(
    () => text.value.trim() !== '' || Object.values(facets.value).some((v) => v.length > 0),
  )

  const toggleFacet = (facet: FacetId, value: string): void => {
    const chosen = facets.value[facet] ?? []
    const next = chosen.includes(value) ? chosen.filter((known) => known !== value) : [...chosen, value]
    facets.value = { ...facets.value, [facet]: next }
  }
  const clear = (): void => {
    text.value = ''
    facets.value = {}
  }
  return { text, facets, outcome, found, rows, isNarrowed, toggleFacet, clear }
})
