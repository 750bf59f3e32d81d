/** The record of the library as it is found in IndexedDB, where a fault or another program may have left anything. Pure. */
import type { StoredText } from '../library/file/library-store'

export type LibraryRecord = {
  /** Counts the commits of this database; not the revision of the library. */
  readonly revision: number
  /** Text, unless something went wrong. */
  readonly current: unknown
  readonly previous: unknown
  /** The revision of each dated copy by its date. Absent in records of editions before December 2026. */
  readonly revisions?: Readonly<Record<string, number>>
}
export type ReadRecord = LibraryRecord & {
  readonly stamp: string
  readonly revisions: Readonly<Record<string, number>>
}

/** A record that is no record at all is what the current save holds, so that it is set aside whole and written over by nothing. */
export function readRecord(raw: unknown): ReadRecord {
  if (raw === undefined) return { stamp: '0', revision: 0, current: null, previous: null, revisions: {} }
  if (typeof raw !== 'object' || raw === null || !('current' in raw || 'previous' in raw))
    return { stamp: 'odd', revision: 0, current: raw ?? 'null', previous: null, revisions: {} }
  const { revision, current, previous, revisions } = raw as Partial<Record<keyof LibraryRecord, unknown>>
  const isCounted = typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= 0
  return {
    stamp: isCounted ? String(revision) : 'odd',
    revision: isCounted ? revision : 0,
    current: current ?? null,
    previous: previous ?? null,
    revisions: numbersOf(revisions),
  }
}

export function textOf(value: unknown): StoredText {
  if (value === null || typeof value === 'string') return value
  return { reason: 'The storage of this browser holds something else in its place.' }
}

function numbersOf(revisions: unknown): Readonly<Record<string, number>> {
  if (typeof revisions !== 'object' || revisions === null) return {}
  const entries = Object.entries(revisions).filter(([, revision]) => Number.isSafeInteger(revision))
  return Object.fromEntries(entries)
}
