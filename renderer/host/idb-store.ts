/** The library in IndexedDB. Every write is one transaction with strict durability: on disk when it resolves, or not at all. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { LibraryCommit, LibraryStore, StoredSnapshot } from './library-store'

type LibraryRecord = {
  readonly revision: number
  readonly current: string | null
  readonly previous: string | null
}
type LibraryDatabase = DBSchema & {
  library: { key: 'library'; value: LibraryRecord }
  snapshots: { key: string; value: StoredSnapshot }
  quarantine: { key: string; value: { name: string; text: string; reason: string } }
}

export const databaseName = 'myoclonus-reference'
const stores = ['library', 'snapshots', 'quarantine'] as const
const nothing: LibraryRecord = { revision: 0, current: null, previous: null }

export function createIdbStore(): LibraryStore {
  let opening: Promise<IDBPDatabase<LibraryDatabase>> | null = null
  const open = () => {
    opening ??= openLibraryDatabase(() => (opening = null)).catch((error: unknown) => {
      opening = null
      throw new Error(plainReason(error))
    })
    return opening
  }

  async function commit(change: LibraryCommit): Promise<boolean> {
    const database = await open()
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
    const library = transaction.objectStore('library')
    const { revision } = (await library.get('library')) ?? nothing
    if (revision !== change.expectedRevision) {
      await transaction.done
      return false
    }
    const { current, previous } = change
    const snapshots = transaction.objectStore('snapshots')
    const writes: Promise<unknown>[] = [
      library.put({ revision: revision + 1, current, previous }, 'library'),
      ...(change.dropSnapshots ?? []).map((date) => snapshots.delete(date)),
      ...(change.addSnapshot ? [snapshots.put(change.addSnapshot)] : []),
      ...(change.setAside ?? []).map((copy) => transaction.objectStore('quarantine').put(copy)),
    ]
    await Promise.all([...writes, transaction.done])
    return true
  }

  return {
    async read() {
      const transaction = (await open()).transaction(['library', 'snapshots'])
      const [record, snapshots] = await Promise.all([
        transaction.objectStore('library').get('library'),
        transaction.objectStore('snapshots').getAllKeys(),
        transaction.done,
      ])
      return { ...nothing, ...record, snapshots }
    },
    async readSnapshot(savedAt) {
      return (await (await open()).get('snapshots', savedAt)) ?? null
    },
    commit: (change) =>
      commit(change).catch((error: unknown) => {
        throw new Error(plainReason(error))
      }),
  }
}

function openLibraryDatabase(onClosed: () => void): Promise<IDBPDatabase<LibraryDatabase>> {
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

function plainReason(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError')
    return 'The storage of this browser is full. Free some space, or export the bookmarks to a file.'
  if (name === 'VersionError')
    return 'The library was opened by a newer version of the program. Reload this page.'
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'UnknownError')
    return 'This browser does not allow storage here, as in some private windows. Export the bookmarks to a file to keep them.'
  return error instanceof Error ? error.message : String(error)
}
