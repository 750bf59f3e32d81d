/** Recent searches stay out of the copies: a reader who forgets them must not find them again months later. */
import { parseLibraryFile, serializeLibrary, withoutSearches } from './library-format'
import type { ReadableLibrary } from './library-format'
import type { CopyPlace, LibraryStore } from './library-store'

/** What a copy of a save holds: the same at the same revision, without recent searches. */
export async function textOfCopy(save: ReadableLibrary, text: string): Promise<string> {
  if (save.library.recentSearches.length === 0) return text
  return serializeLibrary(withoutSearches(save.library), save.savedAt, save.revision)
}

/**
 * Takes recent searches out of the copies that editions before December 2026 made; they are known by having no revision.
 * A copy that cannot be read, or that a newer program wrote, is left as it is.
 */
export async function forgetSearchesInCopies(store: LibraryStore): Promise<void> {
  const { snapshots } = await store.read()
  const older = snapshots.filter(({ revision }) => revision === null)
  const places: readonly CopyPlace[] = ['previous', ...older.map(({ id }) => ({ snapshot: id }))]
  const rewritten: { place: CopyPlace; text: string }[] = []
  for (const place of places) {
    const text = await store.readCopy(place)
    const parsed = typeof text === 'string' ? await parseLibraryFile(text) : null
    if (typeof text !== 'string' || parsed?.status !== 'ok') continue
    const without = await textOfCopy(parsed, text)
    if (without !== text) rewritten.push({ place, text: without })
  }
  if (rewritten.length > 0) await store.rewriteCopies(rewritten)
}
