import type { LibraryDocument } from './host/host-api'

/** Adds what an imported library has and the own one lacks; the own one wins where both know an id. */
export const importLibraryInto = (
  own: LibraryDocument,
  imported: LibraryDocument,
): { readonly merged: LibraryDocument; readonly added: number } => {
  const ids = new Set(own.bookmarks.map(({ id }) => id))
  const routes = new Set(own.bookmarks.map(({ route }) => route))
  const fresh = imported.bookmarks.filter(({ id, route }) => !ids.has(id) && !routes.has(route))
  const known = new Set(own.collections.map(({ id }) => id))
  return {
    merged: {
      ...own,
      bookmarks: [...own.bookmarks, ...fresh],
      collections: [...own.collections, ...imported.collections.filter(({ id }) => !known.has(id))],
    },
    added: fresh.length,
  }
}
