/**
 * The user's library on disk. At every moment at least one whole copy exists: the current file is replaced only by
 * rename, and only after it was copied to `library.previous.json`. Calls run one after another.
 */
import type { LibraryDocument, LibraryLoad, LibrarySnapshot, Outcome } from '../../renderer/host/host-api'
import { checkLibrary, serializeLibrary } from '../../renderer/host/library-format'
import { describeDiskError } from './disk-errors'
import type { WriteText } from './durable-write'
import { writeDurably } from './durable-write'
import { quarantine, readCopy } from './library-copy'
import { findLibrary, libraryPaths } from './library-restore'
import { createSnapshotStore } from './library-snapshots'

export type LibraryFile = {
  load(): Promise<LibraryLoad>
  /** On disk, file and folder synced, when it resolves with `ok`. */
  save(library: LibraryDocument): Promise<Outcome>
  listSnapshots(): Promise<readonly LibrarySnapshot[]>
  readSnapshot(id: string): Promise<LibraryDocument | null>
  /** Resolves when no write is under way; the program waits for it before it ends. */
  whenIdle(): Promise<void>
}

export type LibraryFileOptions = {
  readonly folder: string
  readonly now?: () => Date
  readonly write?: WriteText
  /** Told of a failure that costs the user nothing now, such as a dated copy that could not be made. */
  readonly warn?: (message: string) => void
}

export function createLibraryFile(options: LibraryFileOptions): LibraryFile {
  const { folder, now = () => new Date(), write = writeDurably, warn = console.warn } = options
  const paths = libraryPaths(folder)
  const snapshots = createSnapshotStore(paths.snapshots, write)
  let refusal: string | null = null
  let lastSavedMs = 0
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = queue.then(action)
    queue = result.catch(() => undefined)
    return result
  }

  /** Later than any save before it, so that two saves within a millisecond keep their order and their names. */
  function nextSavedAt(): string {
    lastSavedMs = Math.max(now().getTime(), lastSavedMs + 1)
    return new Date(lastSavedMs).toISOString()
  }

  async function load(): Promise<LibraryLoad> {
    const found = await findLibrary(paths, snapshots, now())
    refusal = found.refusal
    if (found.load.status === 'restored') {
      // Two whole copies again, before anything else can go wrong. If the disk is full the one that was found still serves.
      const text = await serializeLibrary(found.load.library, found.load.savedAt)
      await write(paths.current, text).catch((error: unknown) =>
        warn(describeDiskError('The restored library was not written back', error)),
      )
    }
    return found.load
  }

  /** The file may have changed since it was loaded, so it is judged again before it is replaced. */
  async function replaceCurrent(library: LibraryDocument): Promise<Outcome> {
    const current = await readCopy(paths.current)
    if (current.status === 'newer') return refuse(current.reason)
    if (current.status === 'damaged') await quarantine(paths.current, paths.quarantine, now())
    if (current.status === 'ok') {
      if (JSON.stringify(current.library) === JSON.stringify(library)) return { ok: true }
      await write(paths.previous, await serializeLibrary(current.library, current.savedAt))
    }
    const savedAt = nextSavedAt()
    const text = await serializeLibrary(library, savedAt)
    await write(paths.current, text)
    await snapshots
      .add(text, savedAt)
      .catch((error: unknown) => warn(describeDiskError('The dated copy of the library was not made', error)))
    return { ok: true }
  }

  async function save(library: LibraryDocument): Promise<Outcome> {
    if (refusal) return refuse(refusal)
    const checked = checkLibrary(library)
    if (!checked.ok) return checked
    try {
      return await replaceCurrent(checked.library)
    } catch (error) {
      return { ok: false, reason: describeDiskError('The library was not saved', error) }
    }
  }

  return {
    load: () => inTurn(load),
    save: (library) => inTurn(() => save(library)),
    listSnapshots: () => inTurn(() => snapshots.list()),
    readSnapshot: (id) =>
      inTurn(async () => {
        const copy = await snapshots.read(id)
        return copy.status === 'ok' || copy.status === 'newer' ? copy.library : null
      }),
    whenIdle: async () => void (await queue),
  }
}

function refuse(why: string): Outcome {
  return { ok: false, reason: `The library was not saved. ${why}` }
}
