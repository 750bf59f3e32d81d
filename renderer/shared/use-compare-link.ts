import { computed } from 'vue'
import { useSelectionStore } from './selection'

/** The address of the comparison of what is set aside. */
export const compareRoute = (ids: readonly string[]): string =>
  ids.length === 0 ? '/compare' : `/compare?ids=${ids.join(',')}`

export const useCompareLink = () => {
  const selection = useSelectionStore()
  return { target: computed(() => compareRoute(selection.compareIds)) }
}
