/** Which dated copies of the library to keep. Pure: the caller deletes the rest. */
import { canonicalJson } from './canonical-json'
import type { LibraryDocument } from './host-api'

const dayMs = 24 * 60 * 60 * 1000
const keepRecent = 10
const buckets = [
  { keep: 14, of: (date: Date) => date.toISOString().slice(0, 10) },
  { keep: 8, of: (date: Date) => String(Math.floor((date.getTime() / dayMs + 3) / 7)) },
  { keep: 12, of: (date: Date) => date.toISOString().slice(0, 7) },
]

/**
 * The newest 10 of the last 24 hours, then the newest of each of the last 14 days, 8 weeks and 12 months that have one.
 * Counting days that have a copy, not days of the calendar, keeps the history of a reader who was away for a year.
 * A date in the future (a clock set back) or one that cannot be read is no reason to delete: up to 10 and all of them stay.
 * @param savedAt ISO 8601, UTC, in any order.
 * @returns the dates to keep, newest first, unreadable ones last.
 */
export function snapshotsToKeep(savedAt: readonly string[], now: string): string[] {
  const nowMs = Date.parse(now)
  const unreadable = savedAt.filter((text) => Number.isNaN(Date.parse(text)))
  const dated = [...new Set(savedAt)]
    .map((text) => ({ text, date: new Date(text) }))
    .filter(({ date }) => !Number.isNaN(date.getTime()))
    .sort((a, b) => b.date.getTime() - a.date.getTime())
  const future = dated.filter(({ date }) => date.getTime() > nowMs)
  const past = dated.filter(({ date }) => date.getTime() <= nowMs)
  const recent = past.filter(({ date }) => nowMs - date.getTime() < dayMs)
  const kept = new Set([...future.slice(0, keepRecent), ...recent.slice(0, keepRecent)])
  for (const bucket of buckets) {
    const seen = new Set<string>()
    for (const item of past) {
      const key = bucket.of(item.date)
      if (seen.has(key)) continue
      if (seen.size === bucket.keep) break
      seen.add(key)
      kept.add(item)
    }
  }
  return [...dated.filter((item) => kept.has(item)).map(({ text }) => text), ...unreadable]
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
