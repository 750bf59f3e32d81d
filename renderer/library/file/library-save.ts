/** Saves the library as a change to what is stored, read again just before: what another window stored since is kept. */
import type { LibraryDocument, Outcome } from '../library'
import { busyReason, mostAttempts, pauseBefore } from './keeper-attempts'
import { textOfCopy } from './library-forget'
import { checkLibrary, parseLibraryFile, serializeLibrary } from './library-format'
import type { ParsedLibrary } from './library-format'
import { mergeLibraries } from './library-merge'
import type { LibraryCommit, LibraryStore, StoredLibrary, StoredText } from './library-store'
import { isWorthSnapshot, snapshotsToKeep } from './snapshot-thinning'

/** What a view was given: its next save is a change of `base`, which was stored under `stamp`. */
export type Session = { base: LibraryDocument; stamp: string }

export type SaveResult = {
  readonly outcome: Outcome
  readonly isWritten: boolean
  /** Something that another window stored was kept and is not in what this view holds. */
  readonly isMerged: boolean
  readonly revision: number
}

/**
 * @param session changed only when the save succeeds, so that a refused one leaves no trace in the next.
 * @param highest the highest revision that is known of.
 */
export async function saveLibrary(
  store: LibraryStore,
  session: Session,
  library: LibraryDocument,
  now: () => string,
  highest: number,
): Promise<SaveResult> {
  const refuse = (reason: string): SaveResult => ({
    outcome: { ok: false, reason },
    isWritten: false,
    isMerged: false,
    revision: highest,
  })
  const checked = checkLibrary(library)
  if (!checked.ok) return refuse(checked.reason)
  const mine = checked.library
  return store.exclusively(async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      await pauseBefore(attempt)
      const stored = await store.read()
      const before = await judge(stored.current)
      if (before?.status === 'newer') return refuse(before.reason)
      const theirs = before?.status === 'ok' ? before.library : null
      const isMoved = theirs !== null && stored.stamp !== session.stamp
      const next = isMoved ? mergeLibraries(session.base, mine, theirs) : mine
      const fits = isMoved ? checkLibrary(next) : checked
      if (!fits.ok) return refuse(fits.reason)
      const isChanged = theirs === null || !isSame(theirs, next)
      const revision = nextRevision(highest, before, stored)
      const change = isChanged ? await changeTo(store, next, { stored, before, revision, now }) : null
      const stamp = change ? await store.commit(change) : stored.stamp
      if (stamp === null) continue
      // What another window added stays out of `base`: this view never had it, so its next save must not seem to remove it.
      const isMerged = isMoved && !isSame(next, mine)
      if (!isMerged) session.stamp = stamp
      session.base = mine
      return {
        outcome: { ok: true },
        isWritten: isChanged,
        isMerged,
        revision: isChanged ? revision : highest,
      }
    }
    return refuse(busyReason)
  })
}

type Change = {
  readonly stored: StoredLibrary
  readonly before: ParsedLibrary | null
  readonly revision: number
  readonly now: () => string
}

async function changeTo(
  store: LibraryStore,
  next: LibraryDocument,
  { stored, before, revision, now }: Change,
): Promise<LibraryCommit> {
  const savedAt = freeDate(now(), stored)
  const library = { status: 'ok', library: next, savedAt, revision } as const
  const current = await serializeLibrary(next, savedAt, revision)
  const change: LibraryCommit = {
    expected: stored.stamp,
    current,
    ...(before?.status === 'ok' && typeof stored.current === 'string'
      ? { previous: await textOfCopy(before, stored.current) }
      : {}),
    ...(before?.status === 'damaged'
      ? {
          setAside: [{ place: 'current', name: store.nameAside('current', savedAt), reason: before.reason }],
        }
      : {}),
  }
  if (!isWorthSnapshot(before?.status === 'ok' ? before.library : null, next)) return change
  const copy = { revision, savedAt }
  const kept = new Set(snapshotsToKeep([...stored.snapshots, { ...copy, id: store.snapshotId(copy) }]))
  return {
    ...change,
    addSnapshot: { copy, bookmarks: next.bookmarks.length, text: await textOfCopy(library, current) },
    dropSnapshots: stored.snapshots.map(({ id }) => id).filter((id) => !kept.has(id)),
  }
}

async function judge(current: StoredText): Promise<ParsedLibrary | null> {
  if (typeof current === 'string') return parseLibraryFile(current)
  return current === null ? null : { status: 'damaged', reason: current.reason }
}

function nextRevision(highest: number, before: ParsedLibrary | null, { snapshots }: StoredLibrary): number {
  const stored = before?.status === 'ok' ? (before.revision ?? 0) : 0
  return (
    snapshots.reduce((most, { revision }) => Math.max(most, revision ?? 0), Math.max(highest, stored)) + 1
  )
}

/** A copy is found by its date, so a clock that was set back must not give it the date of another. */
function freeDate(date: string, { snapshots }: StoredLibrary): string {
  const taken = new Set(snapshots.map(({ savedAt }) => savedAt))
  let free = date
  while (taken.has(free)) free = new Date(Date.parse(free) + 1).toISOString()
  return free
}

function isSame(a: LibraryDocument, b: LibraryDocument): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
