import { computed, onScopeDispose, watch } from 'vue'
import { useRoute, useRouter, type Router } from 'vue-router'
import { groupings, type Grouping } from '../../../data/query/facets/arrange'
import { facetIds, type FacetSelection } from '../../../data/query/facets/facets'
import { addressOf, isSameAddress, type Address } from '../../shared/address'
import { useQueryStore } from './query'
import { useSelectionStore } from '../../shared/selection'

/** The address follows typing once it pauses: writing history at every key costs the key. */
const typingPauseMs = 160

/**
 * Keeps table and address the same, both ways. A search is one step of the history however many keys it took, and so
 * is each filter, order and grouping; a peek is not.
 */
export const useTableUrl = (): void => {
  const route = useRoute()
  const router = useRouter()
  const query = useQueryStore()
  const selection = useSelectionStore()

  const address = computed((): Address => {
    const facets = Object.fromEntries(
      facetIds.flatMap((id) => {
        const values = query.facets[id] ?? []
        return values.length === 0 ? [] : [[id, values.join(',')]]
      }),
    )
    return {
      // An address holds what is searched and no more: a pasted page would not fit.
      ...(query.text.trim() === '' ? {} : { q: query.outcome.read.text }),
      ...facets,
      ...(query.onlyIds.length === 0 ? {} : { only: query.onlyIds.join(',') }),
      ...(query.sort === null ? {} : { sort: `${query.sort.desc ? '-' : ''}${query.sort.id}` }),
      ...(query.grouping === 'none' ? {} : { group: query.grouping }),
      ...(selection.peekId === null ? {} : { peek: selection.peekId }),
    }
  })
  const shown = (): Address => addressOf(route.query)

  const apply = (): void => {
    if (route.name !== 'table' || isSameAddress(shown(), address.value)) return
    const { q, sort, group, peek, only, ...rest } = shown()
    // Typing began in another view: the field is ahead of the address, which holds the first letters only.
    const isAhead = q !== undefined && document.activeElement?.id === 'search' && query.text.startsWith(q)
    if (!isAhead) query.text = q ?? ''
    query.sort = sort ? { id: sort.replace(/^-/u, ''), desc: sort.startsWith('-') } : null
    query.grouping = groupings.find((known): known is Grouping => known === group) ?? 'none'
    selection.peekId = peek ?? null
    query.onlyIds = (only ?? '').split(',').filter((id) => id !== '')
    query.facets = Object.fromEntries(
      facetIds.flatMap((id) => {
        const values = rest[id]?.split(',').filter((value) => value !== '')
        return values === undefined || values.length === 0 ? [] : [[id, values]]
      }),
    ) satisfies FacetSelection
  }
  watch(() => route.query, apply, { immediate: true })

  const write = (go: Router['push']): void => {
    if (route.name === 'table' && !isSameAddress(address.value, shown()))
      void go({ name: 'table', query: { ...address.value } })
  }
  const isSearching = ({ q }: Address): boolean => (q ?? '') !== ''
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  watch(address, (next, before) => {
    if (route.name !== 'table' || isSameAddress(next, shown())) return
    const isOnlyTyping = isSameAddress({ ...next, q: '' }, { ...before, q: '' })
    const isOnlyPeek = isSameAddress({ ...next, peek: '' }, { ...before, peek: '' })
    clearTimeout(typingTimer)
    typingTimer = undefined
    if (isOnlyTyping) {
      typingTimer = setTimeout(() => {
        typingTimer = undefined
        // Beginning and clearing a search are steps; more letters of the same one are not.
        write(isSearching(address.value) === isSearching(shown()) ? router.replace : router.push)
      }, typingPauseMs)
    } else write(isOnlyPeek ? router.replace : router.push)
  })
  // Leaving within the pause: the step that is left keeps what was typed, and the late write does not call the reader back.
  const stop = router.beforeEach((to) => {
    if (typingTimer === undefined || to.name === 'table') return
    clearTimeout(typingTimer)
    typingTimer = undefined
    const { href, fullPath } = router.resolve({ name: 'table', query: { ...address.value } })
    history.replaceState({ ...history.state, current: fullPath }, '', href)
  })
  onScopeDispose(() => {
    clearTimeout(typingTimer)
    stop()
  })
}
