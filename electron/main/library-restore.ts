/** Finds the newest copy that can be read: current, previous, then the dated copies. Damaged ones are set aside, never deleted. */
import { join } from 'node:path'
import type { LibraryDocument, LibraryLoad } from '../../renderer/host/host-api'
import { describeDiskError } from './disk-errors'
import { quarantine, readCopy } from './library-copy'
import type { SnapshotStore } from './library-snapshots'

export type LibraryPaths = {
  readonly current: string
  readonly previous: string
  readonly snapshots: string
  readonly quarantine: string
}

export function libraryPaths(folder: string): LibraryPaths {
  return {
    current: join(folder, 'library.json'),
    previous: join(folder, 'library.previous.json'),
    snapshots: join(folder, 'snapshots'),
    quarantine: join(folder, 'quarantine'),
  }
}

export type FoundLibrary = {
  readonly load: LibraryLoad
  /** Why nothing may be saved, or null when saving is safe. */
  readonly refusal: string | null
}

type Damage = { readonly reason: string; readonly quarantined: string; readonly wasMoved: boolean }

/** Reads; moves what is damaged; writes nothing. */
export async function findLibrary(
  paths: LibraryPaths,
  snapshots: SnapshotStore,
  now: Date,
): Promise<FoundLibrary> {
  const damages: Damage[] = []
  const candidates = [
    { path: paths.current, from: 'the library' },
    { path: paths.previous, from: 'the copy before the last change' },
    ...(await snapshots.ids()).map((id) => ({ path: snapshots.pathOf(id), from: 'a dated copy' })),
  ]
  for (const { path, from } of candidates) {
    const copy = await readCopy(path)
    if (copy.status === 'missing') continue
    if (copy.status === 'damaged') {
      damages.push(await setAside(path, copy.reason, paths.quarantine, now))
      continue
    }
    if (copy.status === 'newer') return readOnly(copy.library, copy.reason)
    if (path === paths.current) return { load: { status: 'loaded', library: copy.library }, refusal: null }
    const stuck = damages.find((damage) => !damage.wasMoved)
    if (stuck) return readOnly(copy.library, stuck.reason)
    return {
      load: {
        status: 'restored',
        library: copy.library,
        from,
        savedAt: copy.savedAt,
        // The first is the newest, so it is the one whose loss the user is told of.
        quarantined: damages[0]?.quarantined ?? '',
        reason: damages[0]?.reason ?? 'The library file was missing.',
      },
      refusal: null,
    }
  }
  const [newest] = damages
  if (!newest) return { load: { status: 'fresh' }, refusal: null }
  const stuck = damages.find((damage) => !damage.wasMoved)
  const { quarantined, reason } = newest
  return { load: { status: 'unreadable', quarantined, reason }, refusal: stuck?.reason ?? null }
}

async function setAside(path: string, reason: string, folder: string, now: Date): Promise<Damage> {
  try {
    return { reason, quarantined: await quarantine(path, folder, now), wasMoved: true }
  } catch (error) {
    const held = describeDiskError('It cannot be moved aside, so nothing is saved over it', error)
    return { reason: `${reason} ${held}`, quarantined: path, wasMoved: false }
  }
}

function readOnly(library: LibraryDocument, reason: string): FoundLibrary {
  return { load: { status: 'read-only', library, reason }, refusal: reason }
}
