/** Which dated copies of the library to keep. Pure: the caller deletes the rest. */
import { canonicalJson } from './canonical-json'
import type { LibraryDocument } from '../library'

/** When a copy was made: by the counter of saves, and by the clock. Copies of editions before December 2026 have no counter. */
export type MadeAt = { readonly revision: number | null; readonly savedAt: string }
export type DatedCopy = MadeAt & { readonly id: string }

const keepNewest = 10
const dayMs = 24 * 60 * 60 * 1000
const buckets = [
  { keep: 14, of: (date: Date) => date.toISOString().slice(0, 10) },
  { keep: 8, of: (date: Date) => String(Math.floor((date.getTime() / dayMs + 3) / 7)) },
  { keep: 12, of: (date: Date) => date.toISOString().slice(0, 7) },
]
/** Up to this many copies nothing is deleted, whatever their dates say. */
export const mostSnapshots = keepNewest + buckets.reduce((sum, { keep }) => sum + keep, 0)

/**
 * Puts the newest first. The counter decides, because a clock may be wrong; a copy without one is older than any copy
 * with one. The clock orders only copies that the counter does not tell apart.
 */
export function compareNewest(a: MadeAt, b: MadeAt): number {
  return (b.revision ?? 0) - (a.revision ?? 0) || compareText(b.savedAt, a.savedAt)
}

/**
 * Of more than 44 copies, those to keep: the newest 10, then the newest of each of 14 days, 8 weeks and 12 months that
 * have one; what room is left goes to the newest of the others. Newest is by the counter, so the clock names the days and
 * never decides what is old: one save under a wrong clock costs at most the place of one day, one week and one month.
 * @returns ids, newest first.
 */
export function snapshotsToKeep(copies: readonly DatedCopy[]): string[] {
  const ordered = [...copies].sort(compareNewest)
  if (ordered.length <= mostSnapshots) return ordered.map(({ id }) => id)
  const kept = new Set(ordered.slice(0, keepNewest))
  for (const bucket of buckets) {
    const seen = new Set<string>()
    for (const copy of ordered) {
      const date = new Date(copy.savedAt)
      const name = Number.isNaN(date.getTime()) ? copy.savedAt : bucket.of(date)
      if (seen.has(name)) continue
      if (seen.size === bucket.keep) break
      seen.add(name)
      kept.add(copy)
    }
  }
  for (const copy of ordered) {
    if (kept.size >= mostSnapshots) break
    kept.add(copy)
  }
  return ordered.filter((copy) => kept.has(copy)).map(({ id }) => id)
}

/**
 * Whether a save deserves a dated copy: only a change of bookmarks or collections does.
 * A column width or a recent search is saved as well, but must not push the last good bookmarks out of the history.
 */
export function isWorthSnapshot(before: LibraryDocument | null, after: LibraryDocument): boolean {
  if (before === null) return after.bookmarks.length + after.collections.length > 0
  return (
    canonicalJson([before.bookmarks, before.collections]) !==
    canonicalJson([after.bookmarks, after.collections])
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
