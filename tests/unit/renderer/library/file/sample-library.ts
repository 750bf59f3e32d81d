import type { BookmarkRecord, LibraryDocument } from '../../../../../renderer/library/library'
import { canonicalJson } from '../../../../../renderer/library/file/canonical-json'
import { sha256Hex } from '../../../../../renderer/integrity/sha256'
import { emptyLibrary, libraryFormat } from '../../../../../renderer/library/file/library-format'

export function bookmark(id: string, more: Partial<BookmarkRecord> = {}): BookmarkRecord {
  return {
    id,
    kind: 'entry',
    title: `Title of ${id}`,
    route: `/entry/${id}`,
    entryIds: [id],
    note: '',
    collectionId: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    contentDates: { [id]: '2026-10-01' },
    ...more,
  }
}

export function libraryOf(...ids: string[]): LibraryDocument {
  return { ...emptyLibrary(), bookmarks: ids.map((id) => bookmark(id)) }
}

/** What a newer program would write, with parts that this one does not know. */
export async function newerFile(library: LibraryDocument, schemaVersion = 2): Promise<string> {
  const written = { ...library, schemaVersion, somethingNew: [1] }
  const checksum = await sha256Hex(canonicalJson(written))
  const savedAt = '2030-01-01T00:00:00.000Z'
  return JSON.stringify({ format: libraryFormat, schemaVersion, savedAt, checksum, library: written })
}
