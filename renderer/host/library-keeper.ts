/** The library half of the host port over any store: load order, quarantine, snapshots and two tabs, decided once. */
import type { HostApi, LibraryDocument, LibraryLoad, Outcome } from './host-api'
import {
  checkLibrary,
  emptyLibrary,
  isWorthSnapshot,
  parseLibraryFile,
  serializeLibrary,
} from './library-format'
import { decideLoad, type StoredCopy } from './library-load'
import { mergeLibraries } from './library-merge'
import type { LibraryStore, StoredLibrary } from './library-store'
import { snapshotsToKeep } from './snapshot-thinning'

type LibraryPort = Pick<HostApi, 'loadLibrary' | 'saveLibrary' | 'listSnapshots' | 'readSnapshot'>

/** Another tab may commit between a read and a write; after this many times in a row something is wrong. */
const mostAttempts = 8

/**
 * @param now the clock, ISO 8601, UTC; injected so that tests can set it.
 */
export function createLibraryKeeper(store: LibraryStore, now: () => string): LibraryPort {
  /** The library as this tab last saw it: what its next save is a change of. */
  let base = emptyLibrary()
  let knownRevision = 0
  let readOnlyReason: string | null = null
  /** Saves run one after the other, in the order they were asked for. */
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(act: () => Promise<T>, onFailure: (reason: string) => T): Promise<T> {
    const turn = last.then(act).catch((error: unknown) => onFailure(messageOf(error)))
    last = turn
    return turn
  }

  async function load(): Promise<LibraryLoad> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const stored = await store.read()
      const decision = await decideLoad(copiesOf(store, stored), (copy) => quarantineName(copy, now()))
      const isChanged = decision.promote !== null || decision.damaged.length > 0
      if (isChanged) {
        const isDamaged = (text: string | null) => decision.damaged.some((copy) => copy.text === text)
        const isDone = await store.commit({
          expectedRevision: stored.revision,
          current: decision.promote ?? (isDamaged(stored.current) ? null : stored.current),
          previous: isDamaged(stored.previous) ? null : stored.previous,
          setAside: decision.damaged,
          dropSnapshots: decision.damaged.flatMap(({ snapshotDate }) => snapshotDate ?? []),
        })
        if (!isDone) continue
      }
      knownRevision = stored.revision + (isChanged ? 1 : 0)
      base = 'library' in decision.load ? decision.load.library : emptyLibrary()
      readOnlyReason = decision.load.status === 'read-only' ? decision.load.reason : null
      return decision.load
    }
    throw new Error('Another window keeps changing the library. Close the other windows and reload.')
  }

  async function save(library: LibraryDocument): Promise<Outcome> {
    if (readOnlyReason !== null) return refuse(readOnlyReason)
    const checked = checkLibrary(library)
    if (!checked.ok) return refuse(checked.reason)
    const mine = checked.library
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const stored = await store.read()
      const before = stored.current === null ? null : await parseLibraryFile(stored.current)
      if (before?.status === 'newer') return refuse(before.reason)
      const theirs = before?.status === 'ok' ? before.library : null
      const isMoved = stored.revision !== knownRevision && theirs !== null
      const next = isMoved ? mergeLibraries(base, mine, theirs) : mine
      const fits = checkLibrary(next)
      if (!fits.ok) return refuse(fits.reason)
      const savedAt = now()
      const text = await serializeLibrary(next, savedAt)
      const isSnapshot = isWorthSnapshot(theirs, next)
      const dates = isSnapshot ? [...stored.snapshots, savedAt] : stored.snapshots
      const keep = new Set(snapshotsToKeep(dates, savedAt))
      const isDone = await store.commit({
        expectedRevision: stored.revision,
        current: text,
        previous: before?.status === 'damaged' ? stored.previous : stored.current,
        addSnapshot: isSnapshot ? { savedAt, bookmarks: next.bookmarks.length, text } : undefined,
        dropSnapshots: stored.snapshots.filter((date) => !keep.has(date)),
        setAside:
          before?.status === 'damaged' && stored.current !== null
            ? [{ name: quarantineName(currentCopy, savedAt), text: stored.current, reason: before.reason }]
            : [],
      })
      if (!isDone) continue
      // What another tab added stays out of `base`: this tab never had it, so its next save must not seem to remove it.
      if (!isMoved) knownRevision = stored.revision + 1
      base = mine
      return { ok: true }
    }
    return refuse('Another window keeps changing the library. Close the other windows and save again.')
  }

  return {
    loadLibrary: () => inTurn(load, (reason) => ({ status: 'unreadable', quarantined: '', reason })),
    saveLibrary: (library) => inTurn(() => save(library), refuse),
    async listSnapshots() {
      const { snapshots } = await store.read()
      const found = await Promise.all(
        [...snapshots]
          .sort()
          .reverse()
          .map((date) => store.readSnapshot(date)),
      )
      return found.flatMap((item) =>
        item ? [{ id: item.savedAt, savedAt: item.savedAt, bookmarks: item.bookmarks }] : [],
      )
    },
    async readSnapshot(id) {
      const snapshot = await store.readSnapshot(id)
      const parsed = snapshot && (await parseLibraryFile(snapshot.text))
      return parsed?.status === 'ok' ? parsed.library : null
    },
  }
}

const currentCopy = { from: 'the newest save' }

async function* copiesOf(store: LibraryStore, stored: StoredLibrary): AsyncGenerator<StoredCopy> {
  yield { ...currentCopy, text: stored.current }
  yield { from: 'the previous save', text: stored.previous }
  for (const date of [...stored.snapshots].sort().reverse())
    yield {
      from: `the copy of ${date}`,
      text: (await store.readSnapshot(date))?.text ?? null,
      snapshotDate: date,
    }
}

function quarantineName(copy: Pick<StoredCopy, 'from'>, at: string): string {
  return `damaged ${at} ${copy.from.replace(/^the /, '')}`
}

function refuse(reason: string): Outcome {
  return { ok: false, reason: `Not saved. ${reason}` }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
