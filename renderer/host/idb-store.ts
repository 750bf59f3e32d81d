/** The library in IndexedDB. Every write is one transaction with strict durability: on disk when it resolves, or not at all. */
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import { openLibraryDatabase, storageReason, type LibraryDatabase, type SnapshotRecord } from './idb-database'
import { readRecord, textOf } from './idb-record'
import type { LibraryCommit, LibraryPlace, LibraryStore } from '../library/file/library-store'

const stores = ['library', 'snapshots', 'quarantine'] as const
type Writing = IDBPTransaction<LibraryDatabase, typeof stores, 'readwrite'>

export function createIdbStore(): LibraryStore {
  let opening: Promise<IDBPDatabase<LibraryDatabase>> | null = null

  async function inDatabase<T>(act: (database: IDBPDatabase<LibraryDatabase>) => Promise<T>): Promise<T> {
    try {
      opening ??= openLibraryDatabase(() => (opening = null))
      // Opened anew the next time, when what stood in the way may be gone.
      opening.catch(() => (opening = null))
      return await act(await opening)
    } catch (error) {
      throw new Error(storageReason(error), { cause: error })
    }
  }
  /** Takes effect whole or not at all, also when `change` throws half-way. */
  const inTransaction = <T>(change: (transaction: Writing) => Promise<T>): Promise<T> =>
    inDatabase(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
      try {
        const result = await change(transaction)
        await transaction.done
        return result
      } catch (error) {
        abort(transaction)
        throw error
      }
    })

  return {
    read: () =>
      inDatabase(async (database) => {
        const transaction = database.transaction(['library', 'snapshots'])
        const [raw, keys] = await Promise.all([
          transaction.objectStore('library').get('library'),
          transaction.objectStore('snapshots').getAllKeys(),
          transaction.done,
        ])
        const record = readRecord(raw)
        // Keys of another type are not ours.
        const dates = keys.filter((key) => typeof key === 'string')
        const snapshots = dates.map((savedAt) => ({
          id: savedAt,
          savedAt,
          revision: record.revisions[savedAt] ?? null,
        }))
        return { stamp: record.stamp, current: textOf(record.current), snapshots }
      }),

    readCopy: (place) =>
      inDatabase(async (database) => {
        if (place === 'previous') return textOf(readRecord(await database.get('library', 'library')).previous)
        const record: unknown = await database.get('snapshots', place.snapshot)
        return record === undefined ? null : textOf(property(record, 'text'))
      }),

    snapshotId: ({ savedAt }) => savedAt,
    nameAside: (place, at) => `damaged ${at} ${nameOf(place)}`,
    // The transaction compares the stamp, so a commit that another window forestalled is seen and tried again.
    exclusively: (act) => act(),
    commit: (change) => inTransaction((transaction) => commit(transaction, change)),

    rewriteCopies: (copies) =>
      inTransaction(async (transaction) => {
        const library = transaction.objectStore('library')
        const snapshots = transaction.objectStore('snapshots')
        for (const { place, text } of copies) {
          if (place === 'previous') {
            const raw = await library.get('library')
            if (raw) await library.put({ ...raw, previous: text }, 'library')
          } else {
            const found = await snapshots.get(place.snapshot)
            if (found) await snapshots.put({ ...found, text })
          }
        }
      }),
  }
}

/** Moves what cannot be read out of its place; returns what is left in the library record. */
async function setAside(
  transaction: Writing,
  record: Readonly<Record<'current' | 'previous', unknown>>,
  places: NonNullable<LibraryCommit['setAside']>,
) {
  const snapshots = transaction.objectStore('snapshots')
  const left = { current: record.current, previous: record.previous }
  for (const { place, name, reason } of places) {
    const isSnapshot = typeof place === 'object'
    const whole: unknown = isSnapshot ? await snapshots.get(place.snapshot) : left[place]
    const text = isSnapshot ? (property(whole, 'text') ?? whole) : whole
    await transaction.objectStore('quarantine').put({ name, text, reason })
    if (isSnapshot) await snapshots.delete(place.snapshot)
    else left[place] = null
  }
  return left
}

async function commit(transaction: Writing, change: LibraryCommit): Promise<string | null> {
  const library = transaction.objectStore('library')
  const snapshots = transaction.objectStore('snapshots')
  const raw = await library.get('library')
  const record = readRecord(raw)
  if (record.stamp !== change.expected) return null
  const { current, previous } = await setAside(transaction, record, change.setAside ?? [])
  const revisions = { ...record.revisions }
  for (const id of change.dropSnapshots ?? []) {
    await snapshots.delete(id)
    delete revisions[id]
  }
  if (change.addSnapshot) {
    const { copy, bookmarks, text } = change.addSnapshot
    await snapshots.put({ savedAt: copy.savedAt, bookmarks, text } satisfies SnapshotRecord)
    if (copy.revision !== null) revisions[copy.savedAt] = copy.revision
  }
  const revision = record.revision + 1
  await library.put(
    { revision, current: change.current ?? current, previous: change.previous ?? previous, revisions },
    'library',
  )
  return String(revision)
}

function abort(transaction: Writing): void {
  // The error that led here is the one to tell; that of the transaction follows from it.
  transaction.done.catch(() => undefined)
  try {
    transaction.abort()
  } catch {
    // A failed request has ended it already.
  }
}

function nameOf(place: LibraryPlace): string {
  if (typeof place === 'object') return `copy of ${place.snapshot}`
  return place === 'current' ? 'newest save' : 'copy before the last change'
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
