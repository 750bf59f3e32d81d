/** Two windows on one library: a save is applied as a change to what is stored, so neither window undoes the other. Pure. */
import { canonicalJson } from './canonical-json'
import type { BookmarkRecord, LibraryDocument } from '../library'
import { libraryLimits } from './library-schema'

type Identified = { readonly id: string }

/**
 * Applies what changed between `base` and `mine` to `theirs`. Where both changed the same item, `mine` stands: it is the later act.
 * @param base the library as this window last loaded or saved it.
 * @param mine the library this window now wants saved.
 * @param theirs the library as another window has stored it since.
 */
export function mergeLibraries(
  base: LibraryDocument,
  mine: LibraryDocument,
  theirs: LibraryDocument,
): LibraryDocument {
  const { kept, added } = mergeList(base.bookmarks, mine.bookmarks, theirs.bookmarks)
  const collections = mergeList(base.collections, mine.collections, theirs.collections)
  return {
    schemaVersion: mine.schemaVersion,
    bookmarks: joinByRoute(kept, added),
    collections: [...collections.kept, ...collections.added],
    preferences: mergeRecord(base.preferences, mine.preferences, theirs.preferences),
    recentSearches: mergeSearches(base.recentSearches, mine.recentSearches, theirs.recentSearches),
  }
}

/** Keeps the order of `mine`; what only the other window has follows in its order. */
function mergeList<T extends Identified>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): { readonly kept: readonly T[]; readonly added: readonly T[] } {
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
  return { kept, added }
}

/**
 * A view has one bookmark, so a view that both windows bookmarked gets one: the stored one, in the place that it has here,
 * with both notes. Two notes that are together too long for one bookmark stay in two.
 */
function joinByRoute(
  kept: readonly BookmarkRecord[],
  added: readonly BookmarkRecord[],
): readonly BookmarkRecord[] {
  const addedByRoute = new Map(added.map((bookmark) => [bookmark.route, bookmark]))
  const joined = new Set<BookmarkRecord>()
  const own = kept.map((bookmark) => {
    const stored = addedByRoute.get(bookmark.route)
    if (!stored || joined.has(stored)) return bookmark
    const note = joinNotes(stored.note, bookmark.note)
    if (note.length > libraryLimits.noteLength) return bookmark
    joined.add(stored)
    return { ...stored, note, collectionId: stored.collectionId ?? bookmark.collectionId }
  })
  return [...own, ...added.filter((bookmark) => !joined.has(bookmark))]
}

function joinNotes(first: string, second: string): string {
  if (first.includes(second)) return first
  return second.includes(first) ? second : `${first}\n\n${second}`
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

/** What either window forgot stays forgotten. */
function mergeSearches(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const isForgottenHere = mine.length === 0 && base.length > 0
  if (isForgottenHere) return []
  const [before, here, there] = [new Set(base), new Set(mine), new Set(theirs)]
  const kept = mine.filter((search) => !before.has(search) || there.has(search))
  const added = theirs.filter((search) => !before.has(search) && !here.has(search))
  return [...kept, ...added].slice(0, Math.max(mine.length, theirs.length))
}

function byId<T extends Identified>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}
