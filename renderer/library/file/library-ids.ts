/** Two items of one id would be removed, noted and merged together. The later one gets an id of its own; nothing is dropped. Pure. */
import type { LibraryDocument } from '../library'
import { libraryLimits } from './library-schema'

/** The same text always gives the same ids, so that two windows that read it agree. */
export function withUniqueIds(library: LibraryDocument): LibraryDocument {
  const bookmarks = uniqueIds(library.bookmarks)
  const collections = uniqueIds(library.collections)
  const isUnique = bookmarks === library.bookmarks && collections === library.collections
  return isUnique ? library : { ...library, bookmarks, collections }
}

function uniqueIds<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const taken = new Set(items.map(({ id }) => id))
  if (taken.size === items.length) return items
  const nextNumber = new Map<string, number>()
  return items.map((item) => {
    let number = nextNumber.get(item.id) ?? 1
    let { id } = item
    for (; number > 1 && taken.has(id); number++) id = numbered(item.id, number)
    nextNumber.set(item.id, Math.max(number, 2))
    taken.add(id)
    return id === item.id ? item : { ...item, id }
  })
}

function numbered(id: string, number: number): string {
  const suffix = `~${number}`
  return id.slice(0, libraryLimits.idLength - suffix.length) + suffix
}
