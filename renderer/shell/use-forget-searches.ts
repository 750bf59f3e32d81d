import { sentence } from '../library/words'
import { useLibraryStore } from '../shared/library'
import { useNoticesStore } from '../shared/notices'

/** Forgets the recent searches, and says how far that reaches. */
export const useForgetSearches = () => {
  const library = useLibraryStore()
  const notices = useNoticesStore()
  return async (): Promise<void> => {
    const outcome = await library.forgetSearches()
    if (outcome.status === 'saved')
      notices.show('Recent searches forgotten, in the earlier copies of the library too')
    else if (outcome.status === 'unsaved')
      notices.show(`Recent searches are forgotten in this window only. ${sentence(outcome.reason)}`, {
        kind: 'error',
      })
  }
}
