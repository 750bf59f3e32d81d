/**
 * The library as files of one folder. At every moment at least one whole copy exists: the current file is replaced only by
 * rename. The copies are second to it: a folder of copies that cannot be listed or written costs the copies and no more.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type {
  CopyPlace,
  LibraryCommit,
  LibraryPlace,
  LibraryStore,
  StoredLibrary,
  StoredText,
} from '../../renderer/library/file/library-store'
import type { DatedCopy } from '../../renderer/library/file/snapshot-thinning'
import { describeDiskError, diskReason, errorCode } from './disk-errors'
import type { WriteText } from './durable-write'
import { retryWhileHeld } from './durable-write'
import { withFolderLock } from './folder-lock'
import { isSnapshotFile, libraryPaths, readSnapshotId, snapshotId } from './library-paths'
import { readText } from './library-text'

export type DiskStoreOptions = {
  readonly folder: string
  readonly write: WriteText
  readonly warn: (message: string) => void
}

export function createDiskStore({ folder, write, warn }: DiskStoreOptions): LibraryStore {
  const paths = libraryPaths(folder)
  /** Throws when the lock that `exclusively` holds was lost. */
  let requireLock: (() => Promise<void>) | undefined

  const snapshotPath = (id: string) => join(paths.snapshots, `${id}.json`)
  const pathOf = (place: LibraryPlace) =>
    typeof place === 'object' ? snapshotPath(place.snapshot) : paths[place]

  async function listSnapshots(): Promise<readonly DatedCopy[]> {
    try {
      const names = (await readdir(paths.snapshots)).filter(isSnapshotFile)
      return names.flatMap((name) => readSnapshotId(name.slice(0, -'.json'.length)) ?? [])
    } catch (error) {
      if (errorCode(error) !== 'ENOENT')
        warn(describeDiskError('The earlier copies of the library cannot be listed', error))
      return []
    }
  }

  async function read(): Promise<StoredLibrary> {
    const current = await readText(paths.current)
    return { stamp: stampOf(current), current, snapshots: await listSnapshots() }
  }

  async function readCopy(place: CopyPlace): Promise<StoredText> {
    if (typeof place === 'object' && readSnapshotId(place.snapshot) === null) return null
    return readText(pathOf(place))
  }

  /** What is second to the current file: told, not thrown. */
  const attempt = (what: string, act: Promise<unknown>) =>
    act.catch((error: unknown) => warn(describeDiskError(what, error)))

  async function commit(change: LibraryCommit): Promise<string | null> {
    const stored = await readText(paths.current)
    if (stampOf(stored) !== change.expected) return null
    for (const { place, name } of change.setAside ?? []) {
      await mkdir(paths.quarantine, { recursive: true })
      await retryWhileHeld(() => rename(pathOf(place), name))
    }
    if (change.previous !== undefined)
      await attempt('The copy before the last change was not made', write(paths.previous, change.previous))
    if (change.current !== undefined) await write(paths.current, change.current, requireLock)
    if (change.addSnapshot) {
      const { copy, text } = change.addSnapshot
      await attempt('The dated copy of the library was not made', write(snapshotPath(snapshotId(copy)), text))
    }
    for (const id of change.dropSnapshots ?? [])
      await attempt('An old copy of the library was not removed', unlink(snapshotPath(id)))
    return stampOf(change.current ?? (await readText(paths.current)))
  }

  const inWords =
    <A extends readonly unknown[], T>(act: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      act(...args).catch((error: unknown) => {
        throw new Error(diskReason(error), { cause: error })
      })

  return {
    read: inWords(read),
    readCopy: inWords(readCopy),
    snapshotId,
    nameAside(place, at) {
      const stamp = at.replaceAll(':', '-')
      return join(paths.quarantine, `${stamp}-${randomUUID().slice(0, 8)}-${basename(pathOf(place))}`)
    },
    async exclusively<T>(act: () => Promise<T>): Promise<T> {
      try {
        return await withFolderLock(paths.lock, async (check) => {
          requireLock = check
          return act()
        })
      } catch (error) {
        throw new Error(diskReason(error), { cause: error })
      } finally {
        requireLock = undefined
      }
    },
    commit: inWords(commit),
    rewriteCopies: inWords(async (copies) => {
      for (const { place, text } of copies) await write(pathOf(place), text)
    }),
  }
}

/** Of the content, because a time or a size may be the same for two. */
function stampOf(text: StoredText): string {
  if (text === null) return 'nothing'
  if (typeof text !== 'string') return 'no text'
  return createHash('sha256').update(text).digest('hex')
}
