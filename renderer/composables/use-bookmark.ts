import type { Entry } from '../../data/schema/entry'
import { useContentStore } from '../stores/content'
import { useLibraryStore, type NewBookmark } from '../stores/library'
import { useNoticesStore } from '../stores/notices'

const newestChange = (entry: Entry): string =>
  entry.changes.map(({ date }) => date).reduce((a, b) => (b > a ? b : a), entry.reviewed)

/** Toggling bookmarks, with a word about what happened and a way back. */
export const useBookmark = () => {
  const content = useContentStore()
  const library = useLibraryStore()
  const notices = useNoticesStore()

  const toggle = async (bookmark: Omit<NewBookmark, 'contentDates'>): Promise<void> => {
    const known = library.bookmarkOfRoute(bookmark.route)
    if (known !== undefined) {
      const at = library.bookmarks.indexOf(known)
      await library.removeBookmark(known.id)
      notices.show(`Bookmark removed: ${known.title}`, {
        action: { label: 'Undo', run: () => void library.restoreBookmark(known, at) },
      })
      return
    }
    const dates = bookmark.entryIds.flatMap((id) => {
      const entry = content.reference.entry(id)
      return entry === undefined ? [] : [[id, newestChange(entry)] as const]
    })
    await library.addBookmark({ ...bookmark, contentDates: Object.fromEntries(dates) })
    if (library.saveError === null) notices.show(`Bookmarked: ${bookmark.title}`)
  }

  const toggleEntry = (entry: Entry): Promise<void> =>
    toggle({ kind: 'entry', title: entry.name, route: `/entry/${entry.id}`, entryIds: [entry.id] })

  return { toggle, toggleEntry, newestChange }
}
