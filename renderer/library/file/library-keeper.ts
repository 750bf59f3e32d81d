/** The library half of the host port over any store: what is read before what is written, in one order, for several windows. */
import type { LibraryDocument, LibraryLoad, LibraryPort, LibrarySnapshot, Outcome } from '../library'
import { messageOf } from './keeper-attempts'
import { forgetSearchesInCopies } from './library-forget'
import { parseLibraryFile } from './library-format'
import { openLibrary } from './library-open'
import { saveLibrary, type Session } from './library-save'
import type { LibraryStore } from './library-store'
import { compareNewest } from './snapshot-thinning'

export type LibraryKeeper = LibraryPort & {
  /** Resolves when nothing that was asked for is under way. */
  whenIdle(): Promise<void>
}

export type KeeperOptions = {
  /** The clock, ISO 8601, UTC; injected so that tests can set it. */
  readonly now: () => string
  /** Told after each save that changed what is stored, and whether it met a change of another window, which this view does not have yet. */
  readonly onCommit?: (isMerged: boolean) => void
  /** Told of a failure that costs the user nothing now. */
  readonly warn?: (message: string) => void
}

export function createLibraryKeeper(store: LibraryStore, options: KeeperOptions): LibraryKeeper {
  const { now, onCommit, warn = () => undefined } = options
  let session: Session | null = null
  let unreadReason = 'The stored library has not been read yet.'
  let highestRevision = 0
  let areCopiesClean = false
  let last: Promise<unknown> = Promise.resolve()

  /** Loads and saves run one after the other, in the order they were asked for. */
  function inTurn<T>(act: () => Promise<T>, onFailure: (reason: string) => T): Promise<T> {
    const turn = last.then(act).catch((error: unknown) => onFailure(messageOf(error)))
    last = turn
    return turn
  }

  async function load(): Promise<LibraryLoad> {
    const opened = await openLibrary(store, now, warn)
    highestRevision = Math.max(highestRevision, opened.revision)
    if (opened.known) session = { ...opened.known }
    else if ('reason' in opened.load) unreadReason = opened.load.reason
    return opened.load
  }

  async function save(library: LibraryDocument, from: Session | null): Promise<Outcome> {
    // What was never read may hold anything; a save would write over it.
    if (from === null) return { ok: false, reason: unreadReason }
    const result = await saveLibrary(store, from, library, now, highestRevision)
    highestRevision = result.revision
    if (result.isWritten) onCommit?.(result.isMerged)
    if (result.outcome.ok && library.recentSearches.length === 0) await cleanCopies()
    return result.outcome
  }

  async function cleanCopies(): Promise<void> {
    if (areCopiesClean) return
    try {
      await store.exclusively(() => forgetSearchesInCopies(store))
      areCopiesClean = true
    } catch (error) {
      // Tried again with the next save.
      warn(`Recent searches were not removed from the copies of earlier editions. ${messageOf(error)}`)
    }
  }

  return {
    loadLibrary: () =>
      inTurn(load, (reason) => {
        unreadReason = reason
        return { status: 'unavailable', reason }
      }),
    saveLibrary(library) {
      // A load that is under way gives the view another library. This one is still a change of the one before.
      const from = session
      return inTurn(
        () => save(library, from),
        (reason) => ({ ok: false, reason }),
      )
    },
    async listSnapshots() {
      const { snapshots } = await store.read()
      const found: LibrarySnapshot[] = []
      // One after the other, because each may be large.
      for (const { id, savedAt } of [...snapshots].sort(compareNewest)) {
        const library = await readSnapshot(id)
        if (library) found.push({ id, savedAt, bookmarks: library.bookmarks.length })
      }
      return found
    },
    readSnapshot,
    whenIdle: async () => void (await last),
  }

  async function readSnapshot(id: string): Promise<LibraryDocument | null> {
    const text = await store.readCopy({ snapshot: id }).catch(() => null)
    const parsed = typeof text === 'string' ? await parseLibraryFile(text) : null
    return parsed && parsed.status !== 'damaged' ? parsed.library : null
  }
}
