/** Nothing is written that was not read, and a refused or repeated act leaves no trace in the next. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { LibraryDocument } from '../../../../../renderer/library/library'
import { createLibraryKeeper } from '../../../../../renderer/library/file/library-keeper'
import { MemoryStore } from '../../../../../renderer/host/memory-store'
import { createElectronHost } from '../../../../../renderer/host/electron-host'
import { createMemoryHost } from '../../../../../renderer/host/memory-host'
import { bookmark, libraryOf } from './sample-library'

let store: MemoryStore
let time: number
const now = () => new Date((time += 1_000)).toISOString()
const start = () => createLibraryKeeper(store, { now })
const stored = async () => {
  const load = await start().loadLibrary()
  return 'library' in load ? load.library.bookmarks.map(({ id }) => id) : load.status
}

beforeEach(async () => {
  store = new MemoryStore()
  time = Date.parse('2026-12-01T08:00:00.000Z')
  await store.put(libraryOf('a', 'b', 'c'), now())
})

describe('a save before the load', () => {
  it('is refused, in the keeper', async () => {
    const keeper = start()
    const early = keeper.saveLibrary(libraryOf('new'))
    const load = keeper.loadLibrary()
    const meanwhile = keeper.saveLibrary(libraryOf('newer'))
    for (const save of [early, meanwhile])
      expect(await save).toEqual({ ok: false, reason: 'The stored library has not been read yet.' })
    expect(await load).toMatchObject({ status: 'loaded' })
    expect(await stored()).toEqual(['a', 'b', 'c'])
    expect(await keeper.saveLibrary(libraryOf('a', 'b', 'c', 'd'))).toEqual({ ok: true })
  })

  it('is refused in a page that has not read it, although the main process has', async () => {
    const main = createMemoryHost({ store, now })
    expect(await createElectronHost(main).loadLibrary()).toMatchObject({ status: 'loaded' })
    const reloaded = createElectronHost(main)
    expect(await reloaded.saveLibrary(libraryOf('new'))).toMatchObject({ ok: false })
    expect(await stored()).toEqual(['a', 'b', 'c'])
    await reloaded.loadLibrary()
    expect(await reloaded.saveLibrary(libraryOf('a'))).toEqual({ ok: true })
  })
})

describe('a load that fails', () => {
  it('is no empty library: saving is refused with its reason until a load succeeds', async () => {
    const keeper = start()
    store.fault = 'The disk is asleep.'
    expect(await keeper.loadLibrary()).toEqual({ status: 'unavailable', reason: 'The disk is asleep.' })
    store.fault = null
    expect(await keeper.saveLibrary(libraryOf('new'))).toEqual({ ok: false, reason: 'The disk is asleep.' })
    expect(await stored()).toEqual(['a', 'b', 'c'])
    expect(await keeper.loadLibrary()).toMatchObject({ status: 'loaded' })
    expect(await keeper.saveLibrary(libraryOf('a', 'new'))).toEqual({ ok: true })
    expect(await stored()).toEqual(['a', 'new'])
  })

  it('after one that succeeded keeps the base of the view, and the refusal ends with the cause', async () => {
    const keeper = start()
    await keeper.loadLibrary()
    store.fault = 'The disk is asleep.'
    expect(await keeper.loadLibrary()).toMatchObject({ status: 'unavailable' })
    expect(await keeper.saveLibrary(libraryOf('a'))).toEqual({ ok: false, reason: 'The disk is asleep.' })
    store.fault = null
    await (await started()).saveLibrary(libraryOf('a', 'b', 'c', 'other'))
    expect(await keeper.saveLibrary(libraryOf('a'))).toEqual({ ok: true })
    expect(await stored()).toEqual(['a', 'other'])
  })

  it('in the passage to the main process is unavailable too', async () => {
    const main = createMemoryHost({ store, now })
    const failing = { ...main, loadLibrary: () => Promise.reject(new Error('The frame is gone.')) }
    const host = createElectronHost(failing)
    expect(await host.loadLibrary()).toEqual({ status: 'unavailable', reason: 'The frame is gone.' })
    expect(await host.saveLibrary(libraryOf('new'))).toEqual({ ok: false, reason: 'The frame is gone.' })
    expect(await stored()).toEqual(['a', 'b', 'c'])
  })
})

async function started() {
  const keeper = start()
  await keeper.loadLibrary()
  return keeper
}

it('a refused save leaves the base of the next as it was', async () => {
  const keeper = await started()
  const other = await started()
  const wrong: LibraryDocument = {
    ...libraryOf(),
    bookmarks: [bookmark('wrong', { title: 'x'.repeat(501) })],
  }
  expect(await keeper.saveLibrary(wrong)).toMatchObject({ ok: false })
  await other.saveLibrary(libraryOf('a', 'b', 'c', 'other'))
  expect(await keeper.saveLibrary(wrong)).toMatchObject({ ok: false })
  expect(await keeper.saveLibrary(libraryOf('a', 'b', 'mine'))).toEqual({ ok: true })
  expect(await stored()).toEqual(['a', 'b', 'mine', 'other'])
})

it('a save of what was on screen before a second load undoes nothing that the load brought', async () => {
  const keeper = await started()
  const other = await started()
  await other.saveLibrary(libraryOf('a', 'b', 'c', 'other'))
  const load = keeper.loadLibrary()
  const save = keeper.saveLibrary(libraryOf('a', 'b', 'mine'))
  expect(await load).toMatchObject({ library: { bookmarks: { length: 4 } } })
  expect(await save).toEqual({ ok: true })
  expect(await stored()).toEqual(['a', 'b', 'mine', 'other'])
  // The view that took what was loaded goes on from there.
  expect(await keeper.saveLibrary(libraryOf('b', 'c', 'other'))).toEqual({ ok: true })
  expect((await stored()).toString().split(',').sort()).toEqual(['b', 'mine', 'other'])
})

it('a hundred saves of two windows at once are all there', async () => {
  const windows = [await started(), await started()]
  const saves = windows.flatMap((window, number) => {
    const ids = ['a', 'b', 'c']
    return Array.from({ length: 50 }, (_item, at) => {
      ids.push(`w${number}-${at}`)
      return window.saveLibrary(libraryOf(...ids))
    })
  })
  for (const save of saves) expect(await save).toEqual({ ok: true })
  expect(await stored()).toHaveLength(103)
})

it('writes nothing when nothing changed', async () => {
  const keeper = await started()
  const { record } = store
  expect(await keeper.saveLibrary(libraryOf('a', 'b', 'c'))).toEqual({ ok: true })
  expect(store.record).toBe(record)
})

describe('several windows', () => {
  it('hear of the change of another, and never of their own', async () => {
    const windows = [createMemoryHost({ store, now }), createMemoryHost({ store, now })] as const
    const heard = [0, 0]
    const stops = windows.map((host, at) => host.onLibraryChange(() => (heard[at] = (heard[at] ?? 0) + 1)))
    for (const host of windows) await host.loadLibrary()
    await windows[0].saveLibrary(libraryOf('a', 'b', 'c', 'new'))
    expect(heard).toEqual([0, 1])
    await windows[0].saveLibrary(libraryOf('a', 'b', 'c', 'new'))
    expect(heard).toEqual([0, 1])
    stops.forEach((stop) => stop())
    await windows[0].saveLibrary(libraryOf('a'))
    expect(heard).toEqual([0, 1])
  })

  it('are told to look again when their own save met a change that they do not have', async () => {
    const windows = [createMemoryHost({ store, now }), createMemoryHost({ store, now })] as const
    for (const host of windows) await host.loadLibrary()
    await windows[0].saveLibrary(libraryOf('a', 'b', 'c', 'first'))
    let heard = 0
    windows[1].onLibraryChange(() => (heard += 1))
    await windows[1].saveLibrary(libraryOf('a', 'b', 'c', 'second'))
    expect(heard).toBe(1)
    expect(await stored()).toEqual(['a', 'b', 'c', 'second', 'first'])
  })
})
