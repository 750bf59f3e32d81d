/** Where the parts of the library are on disk, and the names of the dated copies. Pure. */
import { join } from 'node:path'
import type { DatedCopy } from '../../renderer/library/file/snapshot-thinning'

export type LibraryPaths = {
  readonly current: string
  readonly previous: string
  readonly snapshots: string
  readonly quarantine: string
  readonly lock: string
}

export function libraryPaths(folder: string): LibraryPaths {
  return {
    current: join(folder, 'library.json'),
    previous: join(folder, 'library.previous.json'),
    snapshots: join(folder, 'snapshots'),
    quarantine: join(folder, 'quarantine'),
    lock: join(folder, 'library.lock'),
  }
}

/**
 * The time of saving with `:` as `-`, which Windows allows in a file name, and the revision, so that the order is known
 * without opening the file. Editions before December 2026 wrote no revision. Nothing of another name is ever opened.
 */
const idPattern = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)(?:\.r(\d{1,15}))?$/

export function snapshotId({ savedAt, revision }: Omit<DatedCopy, 'id'>): string {
  const date = savedAt.replaceAll(':', '-')
  return revision === null ? date : `${date}.r${revision}`
}

export function readSnapshotId(id: string): DatedCopy | null {
  const [, hour, minute, second, revision] = idPattern.exec(id) ?? []
  if (hour === undefined) return null
  return {
    id,
    savedAt: `${hour}:${minute}:${second}`,
    revision: revision === undefined ? null : Number(revision),
  }
}

export function isSnapshotFile(name: string): boolean {
  return name.endsWith('.json') && readSnapshotId(name.slice(0, -'.json'.length)) !== null
}
