import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { answerDrugQuestion } from '../../../data/query/search/drug-question'
import type { Grouping } from '../../../data/query/facets/arrange'
import {
  countFacets,
  passesFacets,
  type FacetId,
  type FacetSelection,
} from '../../../data/query/facets/facets'
import { searchReference } from '../../../data/query/search/search'
import type { SearchHit } from '../../../data/query/search/search-outcome'
import type { Entry } from '../../../data/schema/entry'
import { useContentStore } from '../../content/content'
import { useLibraryStore } from '../../shared/library'

export type Row = { readonly entry: Entry; readonly hit: SearchHit | null }
export type Sort = { readonly id: string; readonly desc: boolean }

/** What is asked of the table: words, facets, order, grouping. Search and filter rules live in data/query. */
export const useQueryStore = defineStore('query', () => {
  const content = useContentStore()
  const library = useLibraryStore()
  const text = ref('')
  const facets = shallowRef<FacetSelection>({})
  const sort = shallowRef<Sort | null>(null)
  const grouping = ref<Grouping>('none')
  const collapsed = shallowRef<ReadonlySet<string>>(new Set())
  /** Entries another view leads to, such as those a medication list reaches; empty for all. */
  const onlyIds = shallowRef<readonly string[]>([])

  const outcome = computed(() =>
    searchReference(content.reference, text.value, {
      isBookmarked: (id) => library.bookmarkedEntryIds.has(id),
    }),
  )
  const drugAnswer = computed(() => answerDrugQuestion(content.reference, text.value))
  /** Rows the search and the chosen entries left, before facets. */
  const found = computed((): readonly Row[] => {
    const { hits, didYouMean, mode } = outcome.value
    return [...hits, ...didYouMean].flatMap((hit) => {
      const entry = content.reference.entry(hit.entryId)
      const isLeftOut = onlyIds.value.length > 0 && !onlyIds.value.includes(hit.entryId)
      return entry === undefined || isLeftOut ? [] : [{ entry, hit: mode === 'all' ? null : hit }]
    })
  })
  const rows = computed(() => found.value.filter(({ entry }) => passesFacets(entry, facets.value)))
  const facetCounts = computed(() =>
    countFacets(
      content.reference,
      found.value.map(({ entry }) => entry),
      facets.value,
    ),
  )
  const chosenFacets = computed(() =>
    (Object.entries(facets.value) as [FacetId, readonly string[]][]).flatMap(([facet, values]) =>
      values.map((value) => ({ facet, value })),
    ),
  )
  /** Ranked by the search, so that the order itself says something. */
  const isRanked = computed(() => outcome.value.mode !== 'all' && text.value.trim() !== '')

  /** What the rows are called where they are no plain answer. */
  const heading = computed(() => {
    const { mode } = outcome.value
    return mode === 'fuzzy' ? 'Did you mean' : mode === 'partial' ? 'Best partial matches' : ''
  })

  const toggleFacet = (facet: FacetId, value: string): void => {
    const chosen = facets.value[facet] ?? []
    const next = chosen.includes(value) ? chosen.filter((known) => known !== value) : [...chosen, value]
    facets.value = { ...facets.value, [facet]: next }
  }
  const toggleCollapsed = (id: string): void => {
    const next = new Set(collapsed.value)
    if (!next.delete(id)) next.add(id)
    collapsed.value = next
  }
  const clearFacets = (): void => {
    facets.value = {}
  }
  const clear = (): void => {
    text.value = ''
    onlyIds.value = []
    clearFacets()
  }
  return {
    text,
    facets,
    sort,
    grouping,
    collapsed,
    onlyIds,
    outcome,
    drugAnswer,
    found,
    rows,
    facetCounts,
    chosenFacets,
    isRanked,
    heading,
    toggleFacet,
    toggleCollapsed,
    clearFacets,
    clear,
  }
})
