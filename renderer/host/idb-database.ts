/** The database of the web edition, and its errors in words for the user. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { LibraryRecord } from './idb-record'

export type SnapshotRecord = { readonly savedAt: string; readonly bookmarks: number; readonly text: string }
export type LibraryDatabase = DBSchema & {
  library: { key: 'library'; value: LibraryRecord }
  snapshots: { key: string; value: SnapshotRecord }
  /** `text` is what was found, whatever it is. */
  quarantine: { key: string; value: { name: string; text: unknown; reason: string } }
}

export const databaseName = 'myoclonus-reference'

/** @param onClosed the connection is gone; the next act opens another. Async, so that a browser which throws at once rejects. */
export async function openLibraryDatabase(onClosed: () => void): Promise<IDBPDatabase<LibraryDatabase>> {
  if (typeof indexedDB === 'undefined') throw new DOMException('No IndexedDB here', 'SecurityError')
  return openDB<LibraryDatabase>(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('library')
      database.createObjectStore('snapshots', { keyPath: 'savedAt' })
      database.createObjectStore('quarantine', { keyPath: 'name' })
    },
    // A newer edition in another tab may need to change the stores; holding on would block it.
    blocking: (_current, _blocked, event) => {
      onClosed()
      ;(event.target as IDBDatabase).close()
    },
    terminated: onClosed,
  })
}

/** One sentence with its remedy. */
export function storageReason(error: unknown): string {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : ''
  switch (name) {
    case 'QuotaExceededError':
      return 'The storage of this browser is full; free some space, or export the bookmarks to a file.'
    case 'VersionError':
      return 'The library was opened by a newer version of the program; reload this page.'
    case 'SecurityError':
    case 'InvalidStateError':
    case 'UnknownError':
      return 'This browser does not allow storage here, as in some private windows; export the bookmarks to a file to keep them.'
    default: {
      const detail = error instanceof Error ? error.message : String(error)
      return `The storage of this browser failed (${detail.replace(/\.$/, '')}); reload this page.`
    }
  }
}
