/** The user's library on disk: the keeper that both hosts share, over the files of one folder. */
import { basename } from 'node:path'
import type { LibraryDocument, LibraryLoad, LibrarySnapshot, Outcome } from '../../renderer/library/library'
import { createLibraryKeeper } from '../../renderer/library/file/library-keeper'
import type { WriteText } from './durable-write'
import { writeDurably } from './durable-write'
import { createDiskStore } from './library-disk-store'
import { isSnapshotFile, libraryPaths } from './library-paths'
import { removeLeftovers } from './temporary-files'
import { windowStateFile } from './window-state'

export type LibraryFile = {
  load(): Promise<LibraryLoad>
  /** On disk, file and folder synced, when it resolves with `ok`. Refused until a load has succeeded. */
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
  const store = createDiskStore({ folder, write, warn })
  const keeper = createLibraryKeeper(store, { now: () => now().toISOString(), warn })
  let tidying: Promise<void> | null = null
  return {
    async load() {
      tidying ??= removeLeftoversOf(folder)
      await tidying
      return keeper.loadLibrary()
    },
    save: keeper.saveLibrary,
    listSnapshots: keeper.listSnapshots,
    readSnapshot: keeper.readSnapshot,
    whenIdle: keeper.whenIdle,
  }
}

async function removeLeftoversOf(folder: string): Promise<void> {
  const paths = libraryPaths(folder)
  const names: readonly string[] = [basename(paths.current), basename(paths.previous), windowStateFile]
  await removeLeftovers(folder, (name) => names.includes(name))
  await removeLeftovers(paths.snapshots, isSnapshotFile)
}
