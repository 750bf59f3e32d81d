/** Damaged and newer libraries: nothing is overwritten, and the reader is told what is in use. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHost, MemoryStore } from '../../../../renderer/host/memory-host'
import { libraryOf } from './sample-library'

let store: MemoryStore
let time: number
const now = () => new Date((time += 60_000)).toISOString()
const start = () => createMemoryHost({ store, now })

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
  it('is set aside, and the previous save is in use from then on', async () => {
    const damaged = damage(store.record.current!)
    store.record = { ...store.record, current: damaged }
    const load = await start().loadLibrary()
    expect(load).toMatchObject({
      status: 'restored',
      library: libraryOf('a'),
      from: 'the previous save',
      reason: expect.stringContaining('The newest save cannot be read.'),
    })
    expect([...store.quarantine.values()]).toEqual([damaged])
    if (load.status === 'restored') expect(store.quarantine.has(load.quarantined)).toBe(true)
    expect(await start().loadLibrary()).toEqual({ status: 'loaded', library: libraryOf('a') })
  })
})

it('falls back to the newest readable snapshot when both saves are damaged', async () => {
  store.record = { ...store.record, current: 'x', previous: 'y' }
  expect(await start().loadLibrary()).toMatchObject({
    status: 'restored',
    library: libraryOf('a', 'b'),
    from: expect.stringContaining('the copy of 2026-11-24'),
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

it('shows a library of a newer program, keeps what it can read, and never writes over it', async () => {
  const file = JSON.parse(store.record.current!)
  file.schemaVersion = 2
  file.library.schemaVersion = 2
  file.library.bookmarks.push({ shape: 'of the future' })
  const newer = JSON.stringify(file)
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
  const newer = store.record.current!.replaceAll('"schemaVersion": 1', '"schemaVersion": 2')
  store.record = { ...store.record, revision: store.record.revision + 1, current: newer }
  expect(await host.saveLibrary(libraryOf('c'))).toMatchObject({ ok: false })
  expect(store.record.current).toBe(newer)
})
