/** Damaged and newer libraries: nothing is overwritten, and the reader is told what is in use. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { BookmarkRecord } from '../../../../../renderer/library/library'
import { createMemoryHost, MemoryStore } from '../../../../../renderer/host/memory-host'
import { libraryOf, newerFile } from './sample-library'

let store: MemoryStore
let time: number
const now = () => new Date((time += 60_000)).toISOString()
const start = () => createMemoryHost({ store, now })
const currentText = () => {
  if (typeof store.record.current !== 'string') throw new Error('The current save is no text.')
  return store.record.current
}

beforeEach(async () => {
  store = new MemoryStore()
  time = Date.parse('2026-11-24T08:00:00.000Z')
  const host = start()
  await host.loadLibrary()
  await host.saveLibrary(libraryOf('a'))
  await host.saveLibrary(libraryOf('a', 'b'))
})

const damages: Record<string, (text: string) => string> = {
  empty: () => '',
  'cut short': (text) => text.slice(0, text.length / 2),
  'filled with zero bytes': (text) => '\0'.repeat(text.length),
  'changed by hand': (text) => text.replace('Title of a', 'Title of x'),
  'another document': () => '{"bookmarks":[]}',
}

describe.each(Object.entries(damages))('a newest save that is %s', (_name, damage) => {
  it('is set aside, and the copy made last is in use from then on', async () => {
    const damaged = damage(currentText())
    store.record = { ...store.record, current: damaged }
    const load = await start().loadLibrary()
    expect(load).toMatchObject({
      status: 'restored',
      library: libraryOf('a', 'b'),
      from: 'a dated copy',
      reason: expect.stringMatching(/^[^.]+\.$/),
    })
    expect([...store.quarantine.values()]).toEqual([damaged])
    if (load.status === 'restored') expect(store.quarantine.has(load.quarantined)).toBe(true)
    expect(await start().loadLibrary()).toEqual({ status: 'loaded', library: libraryOf('a', 'b') })
  })
})

it('takes the save before when it is newer than every dated copy', async () => {
  const host = start()
  await host.loadLibrary()
  await host.saveLibrary({ ...libraryOf('a', 'b'), preferences: { theme: 'dark' } })
  await host.saveLibrary({ ...libraryOf('a', 'b'), preferences: { theme: 'light' } })
  store.record = { ...store.record, current: 'x' }
  expect(await start().loadLibrary()).toMatchObject({
    status: 'restored',
    library: { preferences: { theme: 'dark' } },
    from: 'the copy before the last change',
  })
})

it('falls back to the newest readable dated copy when both saves are damaged', async () => {
  store.record = { ...store.record, current: 'x', previous: 'y' }
  expect(await start().loadLibrary()).toMatchObject({
    status: 'restored',
    library: libraryOf('a', 'b'),
    from: 'a dated copy',
    savedAt: expect.stringMatching(/^2026-11-24/),
  })
  expect([...store.quarantine.values()]).toEqual(['x', 'y'])
})

it('says so when nothing can be read, sets everything aside, and starts anew', async () => {
  store.record = { ...store.record, current: 'x', previous: null }
  store.snapshots.clear()
  const host = start()
  expect(await host.loadLibrary()).toMatchObject({ status: 'unreadable', quarantined: expect.any(String) })
  expect(await host.saveLibrary(libraryOf('c'))).toEqual({ ok: true })
  expect([...store.quarantine.values()]).toEqual(['x'])
})

it('says that nothing is kept where nothing was there', async () => {
  store.record = { ...store.record, current: null }
  expect(await start().loadLibrary()).toMatchObject({
    status: 'restored',
    quarantined: '',
    reason: 'The newest save is missing.',
  })
})

it('shows a library of a newer program, keeps what it can read, and never writes over it', async () => {
  const future = { shape: 'of the future' } as unknown as BookmarkRecord
  const newer = await newerFile({ ...libraryOf(), bookmarks: [...libraryOf('a', 'b').bookmarks, future] })
  store.record = { ...store.record, current: newer }
  const host = start()
  const load = await host.loadLibrary()
  expect(load).toMatchObject({ status: 'read-only', reason: expect.stringContaining('1 of 3 bookmarks') })
  if (load.status === 'read-only') expect(load.library.bookmarks.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(await host.saveLibrary(libraryOf('c'))).toMatchObject({ ok: false })
  expect(store.record.current).toBe(newer)
})

it('refuses to write when a newer program has saved since', async () => {
  const host = start()
  await host.loadLibrary()
  const newer = await newerFile(libraryOf('future'))
  store.record = { ...store.record, revision: store.record.revision + 1, current: newer }
  expect(await host.saveLibrary(libraryOf('c'))).toMatchObject({ ok: false })
  expect(store.record.current).toBe(newer)
})

describe('a clock that is wrong', () => {
  const bookmarksOf = async () => {
    const load = await start().loadLibrary()
    return 'library' in load ? load.library.bookmarks.length : load.status
  }

  it.each(['2000-01-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z'])(
    'once at %s restores no older version',
    async (wrong) => {
      const host = start()
      await host.loadLibrary()
      const ids = ['a', 'b']
      for (let save = 0; save < 12; save++) {
        const right = time
        if (save === 4) time = Date.parse(wrong)
        ids.push(`e${save}`)
        expect(await host.saveLibrary(libraryOf(...ids))).toEqual({ ok: true })
        if (save === 4) time = right
        const whole = store.record.current
        store.record = { ...store.record, current: 'damaged' }
        expect(await bookmarksOf()).toBe(ids.length)
        store.record = { ...store.record, current: whole }
      }
      const dates = (await host.listSnapshots()).map(({ bookmarks }) => bookmarks)
      expect(dates).toEqual([...dates].sort((a, b) => b - a))
    },
  )

  it('standing still loses no copy', async () => {
    const host = createMemoryHost({ store, now: () => '2000-01-01T00:00:00.000Z' })
    await host.loadLibrary()
    await host.saveLibrary(libraryOf('a', 'b', 'c'))
    await host.saveLibrary(libraryOf('a', 'b', 'c', 'd'))
    expect((await host.listSnapshots()).map(({ bookmarks }) => bookmarks)).toEqual([4, 3, 2, 1])
  })
})
