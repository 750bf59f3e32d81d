/** Dated copies of the library, one per change, thinned to days, weeks and months. */
import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibrarySnapshot } from '../../renderer/host/host-api'
import { snapshotsToKeep } from '../../renderer/host/library-format'
import { errorCode } from './disk-errors'
import type { WriteText } from './durable-write'
import type { LibraryCopy } from './library-copy'
import { readCopy } from './library-copy'

/** An id is the time of saving with `:` as `-`, which Windows allows in a file name. Nothing else is ever opened. */
const idPattern = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)$/

export type SnapshotStore = {
  add(text: string, savedAt: string): Promise<void>
  /** Newest first. */
  ids(): Promise<readonly string[]>
  read(id: string): Promise<LibraryCopy>
  pathOf(id: string): string
  list(): Promise<readonly LibrarySnapshot[]>
}

export function isSnapshotId(id: string): boolean {
  return idPattern.test(id)
}

const idOf = (savedAt: string) => savedAt.replaceAll(':', '-')
const savedAtOf = (id: string) => id.replace(idPattern, '$1:$2:$3')

export function createSnapshotStore(folder: string, write: WriteText): SnapshotStore {
  const pathOf = (id: string) => join(folder, `${id}.json`)

  async function ids(): Promise<readonly string[]> {
    const names = await readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    })
    const found = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
    return found.filter(isSnapshotId).sort().reverse()
  }

  async function thin(now: string): Promise<void> {
    const savedAt = (await ids()).map(savedAtOf)
    const kept = new Set(snapshotsToKeep(savedAt, now))
    await Promise.all(savedAt.filter((date) => !kept.has(date)).map((date) => unlink(pathOf(idOf(date)))))
  }

  const read = (id: string): Promise<LibraryCopy> =>
    isSnapshotId(id) ? readCopy(pathOf(id)) : Promise.resolve({ status: 'missing' })

  async function describe(id: string): Promise<LibrarySnapshot[]> {
    const copy = await read(id)
    if (copy.status === 'missing' || copy.status === 'damaged') return []
    return [{ id, savedAt: copy.savedAt, bookmarks: copy.library.bookmarks.length }]
  }

  return {
    ids,
    read,
    pathOf,
    async add(text, savedAt) {
      await write(pathOf(idOf(savedAt)), text)
      await thin(savedAt)
    },
    async list() {
      return (await Promise.all((await ids()).map(describe))).flat()
    },
  }
}
