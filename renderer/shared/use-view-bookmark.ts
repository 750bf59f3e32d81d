import { computed } from 'vue'
import { useLibraryStore } from './library'
import type { NewBookmark } from './library-bookmarks'
import { useBookmark } from './use-bookmark'
import { useViewKeys } from './use-keys'

/**
 * The bookmark of a view whose state is its address, by button and by `b`.
 *
 * @param what what would be kept now; null where there is nothing to keep
 */
export const useViewBookmark = (what: () => Omit<NewBookmark, 'contentDates'> | null) => {
  const library = useLibraryStore()
  const { toggle: toggleBookmark } = useBookmark()
  /** Null while it is not known. */
  const isBookmarked = computed(() => {
    const route = what()?.route
    return route === undefined ? false : library.isRouteBookmarked(route)
  })
  const toggle = (): void => {
    const bookmark = what()
    if (bookmark !== null) void toggleBookmark(bookmark)
  }
  useViewKeys({ 'view.bookmark': toggle })
  return { isBookmarked, toggle }
}
