import { computed, ref, watch } from 'vue'
import { isTextbook, type Sourced } from '../../../data/query/reference/sourcing'

/**
 * The first items of a cell until the reader unfolds the rest, and the sources of what is shown.
 *
 * @param owner id of the entry whose items they are
 * @param count items that are shown while the cell is folded
 */
export const useUnfolded = <T>(
  owner: () => string,
  items: () => readonly T[],
  count: number,
  sourcedOf: (item: T) => Sourced,
) => {
  const isOpen = ref(false)
  // Rows are reused for other entries; what was unfolded belongs to the one before.
  watch(owner, () => {
    isOpen.value = false
  })
  const shown = computed(() => (isOpen.value ? items() : items().slice(0, count)))
  const rest = computed(() => items().length - count)
  const cite = computed(() => [...new Set(shown.value.flatMap((item) => sourcedOf(item).cite ?? []))])
  const hasTextbook = computed(() => shown.value.some((item) => isTextbook(sourcedOf(item))))
  return { isOpen, shown, rest, cite, hasTextbook }
}
