/** Which dated copies stay. The counter of saves says what is old; the clock only names the days. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  compareNewest,
  mostSnapshots,
  snapshotsToKeep,
  type DatedCopy,
} from '../../../../../renderer/library/file/snapshot-thinning'

const now = Date.parse('2026-11-24T12:00:00.000Z')
const dayMs = 24 * 60 * 60 * 1000
const copy = (revision: number | null, ms: number): DatedCopy => {
  const savedAt = new Date(ms).toISOString()
  return { id: `${savedAt} ${revision}`, savedAt, revision }
}
/** `count` copies, the last of them made now, one every `everyMs`. */
const series = (count: number, everyMs: number): DatedCopy[] =>
  Array.from({ length: count }, (_item, at) => copy(at + 1, now - (count - 1 - at) * everyMs))

it('deletes nothing while there is room', () => {
  const all = series(mostSnapshots, 60_000)
  expect(new Set(snapshotsToKeep(all))).toEqual(new Set(all.map(({ id }) => id)))
})

it('of an hourly history keeps the newest ten, then days, weeks and months', () => {
  const kept = snapshotsToKeep(series(24 * 400, dayMs / 24))
  expect(kept).toHaveLength(mostSnapshots)
  expect(new Set(kept.map((id) => id.slice(0, 7))).size).toBe(12)
  expect(new Set(kept.map((id) => id.slice(0, 10))).size).toBeGreaterThanOrEqual(14 + 4 + 9)
})

it('adding copies one by one keeps what all at once would keep of days, weeks and months', () => {
  let copies: DatedCopy[] = []
  for (const added of series(4 * 400, dayMs / 4)) {
    const kept = new Set(snapshotsToKeep([...copies, added]))
    copies = [...copies, added].filter(({ id }) => kept.has(id))
  }
  expect(copies).toHaveLength(mostSnapshots)
  expect(new Set(copies.map(({ savedAt }) => savedAt.slice(0, 7))).size).toBe(12)
})

/** Thirteen months of copies as thinning leaves them. */
function yearOfCopies(): DatedCopy[] {
  const all = series(24 * 400, dayMs / 24)
  const kept = new Set(snapshotsToKeep(all))
  return all.filter(({ id }) => kept.has(id))
}

it.each([
  ['at 2000', Date.parse('2000-01-01T00:00:00.000Z')],
  ['at 1970', 0],
  ['in 2031', Date.parse('2031-06-01T00:00:00.000Z')],
  ['a day back', now - dayMs],
])('one save with the clock %s costs one copy at most', (_name, ms) => {
  const before = yearOfCopies()
  const wrong = copy(100_000, ms)
  const kept = snapshotsToKeep([...before, wrong])
  expect(kept[0]).toBe(wrong.id)
  expect(before.filter(({ id }) => !kept.includes(id))).toHaveLength(1)
  // With room it costs none.
  expect(snapshotsToKeep([...before.slice(0, 38), wrong])).toHaveLength(39)
})

it('a hundred saves with the clock at one wrong day leave the months', () => {
  let copies = yearOfCopies()
  for (let save = 0; save < 100; save++) {
    const all = [...copies, copy(100_000 + save, Date.parse('2000-01-01T00:00:00.000Z') + save)]
    const kept = new Set(snapshotsToKeep(all))
    copies = all.filter(({ id }) => kept.has(id))
  }
  expect(new Set(copies.map(({ savedAt }) => savedAt.slice(0, 7))).size).toBeGreaterThanOrEqual(12)
})

it('puts copies of older editions, which have no counter, after the others, by their dates', () => {
  const [old, older, counted] = [copy(null, now), copy(null, now - dayMs), copy(1, now - 2 * dayMs)]
  expect([older, old, counted].sort(compareNewest)).toEqual([counted, old, older])
  expect(snapshotsToKeep([older, old, counted])).toEqual([counted.id, old.id, older.id])
})

it('keeps nothing that is not there, never loses the newest, never passes its bound, and is settled after one pass', () => {
  const anyCopy = fc
    .record({
      revision: fc.option(fc.integer({ min: 1, max: 1_000 })),
      savedAt: fc.oneof(
        fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
          .map((date) => date.toISOString()),
        fc.string({ maxLength: 8 }),
      ),
    })
    .map((made) => ({ ...made, id: `${made.savedAt} ${made.revision}` }))
  const copies = fc.uniqueArray(anyCopy, { selector: ({ id }) => id, maxLength: 90 })
  fc.assert(
    fc.property(copies, (all) => {
      const kept = snapshotsToKeep(all)
      const ids = all.map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining(kept))
      expect(kept.length).toBe(Math.min(all.length, mostSnapshots))
      expect(snapshotsToKeep(all.filter(({ id }) => kept.includes(id)))).toEqual(kept)
      const [newest] = [...all].sort(compareNewest)
      if (newest) expect(kept).toContain(newest.id)
    }),
  )
})
