import type { LibraryDocument } from './library'
import { mergeLibraries } from './file/library-merge'
import { joinSameRoutes } from './same-route'

/**
 * Takes back one act alone: what was changed after it stands.
 *
 * @param before the library before the act
 * @param after the library the act left
 * @param now the library as it has become since
 */
export const takeBack = (
  before: LibraryDocument,
  after: LibraryDocument,
  now: LibraryDocument,
): LibraryDocument => {
  if (now === after) return before
  const merged = mergeLibraries(after, now, before)
  const used = new Set(merged.bookmarks.map(({ collectionId }) => collectionId))
  const known = new Set(merged.collections.map(({ id }) => id))
  // A collection that came with the act stays where a bookmark was put into it since.
  const kept = now.collections.filter(({ id }) => used.has(id) && !known.has(id))
  return {
    ...merged,
    bookmarks: joinSameRoutes(merged.bookmarks),
    collections: [...merged.collections, ...kept],
  }
}
