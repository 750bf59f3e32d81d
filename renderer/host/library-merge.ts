/** Two tabs on one library: a save is applied as a change to what is stored, so neither tab undoes the other. */
import { canonicalJson } from './canonical-json'
import type { LibraryDocument } from './host-api'

type Identified = { readonly id: string }

/**
 * Applies what changed between `base` and `mine` to `theirs`. Where both changed the same item, `mine` stands: it is the later act.
 * @param base the library as this tab last loaded or saved it.
 * @param mine the library this tab now wants saved.
 * @param theirs the library as another tab has stored it since.
 */
export function mergeLibraries(
  base: LibraryDocument,
  mine: LibraryDocument,
  theirs: LibraryDocument,
): LibraryDocument {
  const isSearchChanged = !isSame(base.recentSearches, mine.recentSearches)
  return {
    schemaVersion: mine.schemaVersion,
    bookmarks: mergeList(base.bookmarks, mine.bookmarks, theirs.bookmarks),
    collections: mergeList(base.collections, mine.collections, theirs.collections),
    preferences: mergeRecord(base.preferences, mine.preferences, theirs.preferences),
    recentSearches: isSearchChanged ? mine.recentSearches : theirs.recentSearches,
  }
}

/** Keeps the order of `mine`; what only the other tab has follows in its order. */
function mergeList<T extends Identified>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const baseById = byId(base)
  const mineById = byId(mine)
  const theirsById = byId(theirs)
  const kept = mine.flatMap((item) => {
    const before = baseById.get(item.id)
    if (!before || !isSame(before, item)) return [item]
    const stored = theirsById.get(item.id)
    return stored ? [stored] : []
  })
  const added = theirs.filter(
    (item) => !mineById.has(item.id) && !isSame(baseById.get(item.id) ?? null, item),
  )
  return [...kept, ...added]
}

function mergeRecord<T>(
  base: Readonly<Record<string, T>>,
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
): Record<string, T> {
  const merged = new Map(Object.entries(theirs))
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const value = mine[key]
    if (isSame(base[key], value)) continue
    if (value === undefined) merged.delete(key)
    else merged.set(key, value)
  }
  return Object.fromEntries(merged)
}

function byId<T extends Identified>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}
