import type { BookmarkRecord, LibraryDocument } from '../../../../renderer/host/host-api'
import { emptyLibrary } from '../../../../renderer/host/library-format'

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
