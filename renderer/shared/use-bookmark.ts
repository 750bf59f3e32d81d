import type { Entry } from '../../data/schema/entry'
import type { BookmarkRecord } from '../library/library'
import { titleText } from '../library/texts'
import { counted } from '../library/words'
import { useContentStore } from '../content/content'
import { useLibraryStore } from './library'
import type { NewBookmark } from './library-bookmarks'
import { useNoticesStore } from './notices'

/** The tooltip while the library has not been read. */
export const bookmarkUnknownHint = 'Bookmark (b). Your library is not read yet; a press keeps this.'

const newestChange = (entry: Entry): string =>
  entry.changes.map(({ date }) => date).reduce((a, b) => (b > a ? b : a), entry.reviewed)

/** Adds and removes bookmarks, says what happened, and offers Undo. */
export const useBookmark = () => {
  const content = useContentStore()
  const library = useLibraryStore()
  const notices = useNoticesStore()

  const add = async (bookmark: Omit<NewBookmark, 'contentDates'>): Promise<void> => {
    const title = titleText(bookmark.title)
    const dates = bookmark.entryIds.flatMap((id) => {
      const entry = content.reference.entry(id)
      return entry === undefined ? [] : [[id, newestChange(entry)] as const]
    })
    const waits =
      library.state.phase === 'reading'
        ? notices.show(`Your library is still being read. "${title}" is kept once it is read.`, {
            stays: true,
          })
        : null
    const outcome = await library.addBookmark({ ...bookmark, contentDates: Object.fromEntries(dates) })
    if (waits !== null) notices.dismiss(waits)
    if (outcome.status === 'saved') notices.show(`Bookmarked: ${title}`)
    else if (outcome.status === 'unchanged') notices.show(`Already bookmarked: ${title}`)
    else if (outcome.status === 'unsaved') notices.show(`Bookmarked in this window, not saved yet: ${title}`)
  }

  /** Removes bookmarks, with Undo. The banner shows a refusal. */
  const remove = async (bookmarks: readonly BookmarkRecord[]): Promise<void> => {
    const { outcome, undo } = await library.removeBookmarks(bookmarks)
    if (outcome.status === 'refused') return
    const what =
      bookmarks.length === 1
        ? `Bookmark removed: ${bookmarks[0]?.title ?? ''}`
        : `${counted(bookmarks.length, 'bookmark')} removed: ${bookmarks[0]?.title ?? ''}`
    notices.show(outcome.status === 'unsaved' ? `${what} (not saved yet)` : what, {
      action: { label: 'Undo', run: () => void undo() },
    })
  }

  /**
   * Bookmarks a view, or takes its bookmark away. Before the library was read nobody can mean "take it away", so a
   * press then means "keep this", and changes nothing where it is kept already.
   */
  const toggle = async (bookmark: Omit<NewBookmark, 'contentDates'>): Promise<void> => {
    const kept = library.bookmarksOfRoute(bookmark.route)
    if (kept.length > 0 && library.state.phase !== 'reading') await remove(kept)
    else await add(bookmark)
  }

  const toggleEntry = (entry: Entry): Promise<void> =>
    toggle({ kind: 'entry', title: entry.name, route: `/entry/${entry.id}`, entryIds: [entry.id] })

  return { toggle, toggleEntry, remove, newestChange }
}
