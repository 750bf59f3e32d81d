/** The library in IndexedDB: blocked storage, records of another shape, and other windows of the browser. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBrowserHost } from '../../../../renderer/host/browser-host'
import { databaseName } from '../../../../renderer/host/idb-database'
import { createIdbStore } from '../../../../renderer/host/idb-store'
import { bookmark, libraryOf } from '../library/file/sample-library'

let time: number
const now = () => new Date((time += 1_000)).toISOString()
const start = () => createBrowserHost({ now })
const started = async () => {
  const host = start()
  await host.loadLibrary()
  return host
}

beforeEach(() => {
  time = Date.parse('2026-12-01T08:00:00.000Z')
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.spyOn(console, 'warn').mockReturnValue(undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('storage that is blocked', () => {
  const error = new DOMException('The operation is insecure.', 'SecurityError')
  const reason =
    'This browser does not allow storage here, as in some private windows; export the bookmarks to a file to keep them.'
  const ways: Readonly<Record<string, () => unknown>> = {
    'no IndexedDB at all': () => undefined,
    'an IndexedDB that throws when it is opened': () => ({
      open() {
        throw error
      },
    }),
  }
  for (const [name, way] of Object.entries(ways)) {
    it(`is unavailable in the same words, and nothing is saved until it is allowed: ${name}`, async () => {
      const allowed = indexedDB
      await (await started()).saveLibrary(libraryOf('kept'))
      vi.stubGlobal('indexedDB', way())
      const host = start()
      expect(await host.loadLibrary()).toEqual({ status: 'unavailable', reason })
      expect(await host.saveLibrary(libraryOf('new'))).toEqual({ ok: false, reason })
      vi.stubGlobal('indexedDB', allowed)
      expect(await host.saveLibrary(libraryOf('new'))).toEqual({ ok: false, reason })
      expect(await host.loadLibrary()).toEqual({ status: 'loaded', library: libraryOf('kept') })
      expect(await host.saveLibrary(libraryOf('kept', 'new'))).toEqual({ ok: true })
    })
  }
})

it('a database of a newer edition is unavailable', async () => {
  const newer = await openDB(databaseName, 2)
  expect(await start().loadLibrary()).toEqual({
    status: 'unavailable',
    reason: 'The library was opened by a newer version of the program; reload this page.',
  })
  newer.close()
})

describe('a record of another shape', () => {
  const put = async (store: string, value: unknown, key?: string) => {
    const database = await openDB(databaseName)
    await database.put(store, value, key)
    database.close()
  }
  const quarantined = async () => {
    const database = await openDB(databaseName)
    const all: { text: unknown }[] = await database.getAll('quarantine')
    database.close()
    return all.map(({ text }) => text)
  }
  const odd: Readonly<Record<string, unknown>> = {
    'a number': 5,
    'a text': 'abc',
    'a date': new Date(0),
    'a list': [1, 2],
    'an object of another program': { some: 'thing' },
    'a current save that is no text': { revision: 3, current: { deep: 1 }, previous: null },
  }
  for (const [name, value] of Object.entries(odd)) {
    it(`is set aside whole, the newest copy is restored and saving goes on: ${name}`, async () => {
      const host = await started()
      await host.saveLibrary(libraryOf('a'))
      await host.saveLibrary(libraryOf('a', 'b'))
      await put('library', value, 'library')
      const next = start()
      expect(await next.loadLibrary()).toMatchObject({
        status: 'restored',
        library: libraryOf('a', 'b'),
        reason: expect.stringMatching(/^[^.]+\.$/),
      })
      const aside = typeof value === 'object' && 'current' in value! ? value.current : value
      expect(await quarantined()).toEqual([aside])
      expect(await next.saveLibrary(libraryOf('a', 'b', 'c'))).toEqual({ ok: true })
      expect(await start().loadLibrary()).toEqual({ status: 'loaded', library: libraryOf('a', 'b', 'c') })
    })
  }

  it.each([Number.NaN, -1, 1.5, '7', undefined])('with the count %s keeps its text', async (revision) => {
    const host = await started()
    await host.saveLibrary(libraryOf('a'))
    const { current } = (await createIdbStore().read()) as { current: string }
    await put('library', { revision, current, previous: null }, 'library')
    const next = start()
    expect(await next.loadLibrary()).toEqual({ status: 'loaded', library: libraryOf('a') })
    expect(await next.saveLibrary(libraryOf('a', 'b'))).toEqual({ ok: true })
    expect(await next.saveLibrary(libraryOf('a', 'b', 'c'))).toEqual({ ok: true })
    expect(await start().loadLibrary()).toEqual({ status: 'loaded', library: libraryOf('a', 'b', 'c') })
  })

  it('among the dated copies is passed over', async () => {
    const host = await started()
    await host.saveLibrary(libraryOf('a'))
    await put('snapshots', { savedAt: 5, text: 'x' })
    await put('snapshots', { savedAt: '2026-11-30T08:00:00.000Z', text: 7 })
    await put('snapshots', { savedAt: 'not a date', text: 'x' })
    expect((await host.listSnapshots()).map(({ bookmarks }) => bookmarks)).toEqual([1])
    expect(await host.readSnapshot('not a date')).toBeNull()
    await put('library', 5, 'library')
    expect(await start().loadLibrary()).toMatchObject({ status: 'restored', library: libraryOf('a') })
  })
})

it('a save that fails half-way leaves everything as it was', async () => {
  const host = await started()
  await host.saveLibrary(libraryOf('a'))
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'library') throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, args)
  })
  expect(await host.saveLibrary(libraryOf('a', 'b'))).toEqual({
    ok: false,
    reason: 'The storage of this browser is full; free some space, or export the bookmarks to a file.',
  })
  vi.restoreAllMocks()
  expect(await start().loadLibrary()).toEqual({ status: 'loaded', library: libraryOf('a') })
  expect(await host.listSnapshots()).toHaveLength(1)
})

describe('two windows of one browser', () => {
  it('tell each other, do not hear themselves, and keep one bookmark of one view', async () => {
    const [first, second] = [await started(), await started()]
    const heard: string[] = []
    first.onLibraryChange(() => heard.push('first'))
    const stop = second.onLibraryChange(() => heard.push('second'))
    const entry = (id: string, note: string) => bookmark(id, { route: '/entry/lafora', note })
    await first.saveLibrary({ ...libraryOf(), bookmarks: [entry('one', 'from the first')] })
    await expect.poll(() => heard).toEqual(['second'])
    // The second window has not looked yet.
    await second.saveLibrary({ ...libraryOf(), bookmarks: [entry('two', 'from the second')] })
    await expect.poll(() => [...heard].sort()).toEqual(['first', 'second', 'second'])
    const load = await second.loadLibrary()
    if (load.status !== 'loaded') throw new Error(load.status)
    expect(load.library.bookmarks.map(({ id, note }) => [id, note])).toEqual([
      ['one', 'from the first\n\nfrom the second'],
    ])
    stop()
    await second.saveLibrary(libraryOf())
    await expect.poll(() => heard.filter((name) => name === 'first')).toHaveLength(2)
    expect(await first.loadLibrary()).toEqual({ status: 'loaded', library: libraryOf() })
    await first.saveLibrary(libraryOf('x'))
    expect(heard.filter((name) => name === 'second')).toHaveLength(2)
  })

  it('lose nothing of what both add at once', async () => {
    const windows = [await started(), await started()]
    const saves = windows.flatMap((host, number) => {
      const ids: string[] = []
      return Array.from({ length: 30 }, (_item, at) => {
        ids.push(`w${number}-${at}`)
        return host.saveLibrary(libraryOf(...ids))
      })
    })
    for (const save of saves) expect(await save).toEqual({ ok: true })
    expect(await start().loadLibrary()).toMatchObject({ library: { bookmarks: { length: 60 } } })
  })
})
