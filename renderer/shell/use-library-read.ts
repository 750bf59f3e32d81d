import { computed, onBeforeUnmount, ref, type Ref } from 'vue'
import { useLibraryStore } from '../shared/library'

/** Storage that takes longer must not keep the reader from the reference. */
const longestWaitMs = 1000

/**
 * Whether the first view may be drawn: the library was read, could not be read, or takes too long. If the view were drawn
 * earlier, marks and filters of bookmarks would change right after the first paint.
 */
export const useLibraryRead = (): Readonly<Ref<boolean>> => {
  const library = useLibraryStore()
  const isWaitOver = ref(false)
  const timer = setTimeout(() => (isWaitOver.value = true), longestWaitMs)
  onBeforeUnmount(() => clearTimeout(timer))
  return computed(() => library.found !== null || isWaitOver.value)
}
