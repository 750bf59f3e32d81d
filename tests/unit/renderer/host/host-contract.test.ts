/** One suite over every host: what the view may rely on, whichever host it is in. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createBrowserHost } from '../../../../renderer/host/browser-host'
import { createElectronHost } from '../../../../renderer/host/electron-host'
import type { LibraryDocument } from '../../../../renderer/library/library'
import type { HostApi } from '../../../../renderer/host/host-api'
import { createMemoryHost, MemoryStore } from '../../../../renderer/host/memory-host'
import { bookmark, libraryOf } from '../library/file/sample-library'

/** `start` opens another window or a later session on the same stored library. */
type Place = { start(): HostApi }
type Clock = () => string

const places: Record<string, (now: Clock) => Place> = {
  'memory host': (now) => {
    const store = new MemoryStore()
    return { start: () => createMemoryHost({ store, now }) }
  },
  'browser host': (now) => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    return { start: () => createBrowserHost({ now }) }
  },
  'electron host over a stub bridge': (now) => {
    const store = new MemoryStore()
    return { start: () => createElectronHost(structuredBridge(createMemoryHost({ store, now }))) }
  },
}

/** As the context bridge does, refuses what cannot be cloned, such as a reactive proxy. */
function structuredBridge(host: HostApi): HostApi {
  return { ...host, saveLibrary: async (library) => host.saveLibrary(structuredClone(library)) }
}

describe.each(Object.entries(places))('%s', (_name, createPlace) => {
  let time: number
  let place: Place
  const now = () => new Date(time).toISOString()

  beforeEach(() => {
    time = Date.parse('2026-11-24T08:00:00.000Z')
    place = createPlace(now)
    vi.stubGlobal('open', vi.fn())
    vi.stubGlobal('print', vi.fn())
  })

  async function started(): Promise<HostApi> {
    const host = place.start()
    await host.loadLibrary()
    return host
  }
  async function save(host: HostApi, library: LibraryDocument) {
    time += 60_000
    expect(await host.saveLibrary(library)).toEqual({ ok: true })
  }
  async function stored() {
    const load = await place.start().loadLibrary()
    return load.status === 'loaded' ? load.library.bookmarks.map(({ id }) => id) : load.status
  }

  it('is fresh before the first save, and stays so when nothing is saved', async () => {
    expect(await place.start().loadLibrary()).toEqual({ status: 'fresh' })
    expect(await stored()).toBe('fresh')
  })

  it('gives back in a later session exactly what was saved', async () => {
    const library: LibraryDocument = {
      ...libraryOf('lafora'),
      bookmarks: [
        bookmark('lafora', { note: 'Zeile 1\n<b>2</b> \u00e4\u{1f9e0}', route: '/compare?ids=a,b' }),
      ],
      collections: [{ id: 'c1', title: 'Ward 4' }],
      preferences: { theme: 'dark', table: { columns: ['onset', 'anatomy'], width: 240.5, open: null } },
      recentSearches: ['startle'],
    }
    await save(await started(), library)
    expect(await place.start().loadLibrary()).toEqual({ status: 'loaded', library })
  })

  it('takes a library held in a proxy, as a store holds it', async () => {
    const reactive = new Proxy(libraryOf('lafora'), {})
    await save(await started(), reactive)
    expect(await stored()).toEqual(['lafora'])
  })

  it('refuses a document that does not fit, says which part, and keeps what was stored', async () => {
    const host = await started()
    await save(host, libraryOf('lafora'))
    for (const [wrong, part] of [
      [{ route: 'https://evil.example' }, 'address'],
      [{ route: '//evil.example' }, 'address'],
      [{ note: 'x'.repeat(20_001) }, 'note'],
      [{ createdAt: 'yesterday' }, 'date'],
    ] as const) {
      const outcome = await host.saveLibrary({ ...libraryOf(), bookmarks: [bookmark('a', wrong)] })
      expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining(part) })
    }
    expect(await stored()).toEqual(['lafora'])
  })

  it('applies saves in the order they were asked for', async () => {
    const host = await started()
    const sizes = [1, 2, 3, 4, 5].map((size) => Array.from({ length: size }, (_, i) => `e${i}`))
    await Promise.all(sizes.map((ids) => host.saveLibrary(libraryOf(...ids))))
    expect(await stored()).toEqual(['e0', 'e1', 'e2', 'e3', 'e4'])
  })

  it('does not let a second window undo the first', async () => {
    const first = await started()
    await save(first, libraryOf('a', 'b'))
    const second = await started()
    await save(first, libraryOf('a', 'b', 'from-first'))
    await save(second, libraryOf('b', 'from-second'))
    expect(await stored()).toEqual(['b', 'from-second', 'from-first'])
    await save(second, libraryOf('b', 'from-second', 'again'))
    await save(first, libraryOf('b', 'from-first'))
    expect((await stored()).toString().split(',').sort()).toEqual(['again', 'b', 'from-first', 'from-second'])
  })

  it('keeps dated copies of changed bookmarks, newest first, and reads them back', async () => {
    const host = await started()
    await save(host, libraryOf('a'))
    await save(host, libraryOf('a', 'b'))
    await save(host, { ...libraryOf('a', 'b'), recentSearches: ['a search alone makes no copy'] })
    const snapshots = await host.listSnapshots()
    expect(snapshots.map(({ bookmarks }) => bookmarks)).toEqual([2, 1])
    expect(await host.readSnapshot(snapshots[1]!.id)).toEqual(libraryOf('a'))
    expect(await host.readSnapshot('1999-01-01T00:00:00.000Z')).toBeNull()
  })

  it('opens only https addresses of the sources', async () => {
    const host = await started()
    expect(await host.openExternal('https://doi.org/10.1002/mds.26553')).toEqual({ ok: true })
    for (const url of ['http://doi.org/', 'javascript:alert(1)', 'https://doi.org@evil.example/', 'doi.org'])
      expect(await host.openExternal(url)).toMatchObject({ ok: false, reason: expect.any(String) })
  })

  it('says what it can do, and refuses the rest with a reason', async () => {
    const host = await started()
    expect(await host.print()).toEqual({ ok: true })
    const pdf = await host.exportPdf('compare.pdf')
    expect(pdf.ok).toBe(host.capabilities.exportPdf)
    if (!pdf.ok) expect(pdf).toMatchObject({ reason: expect.any(String) })
    const info = await host.appInfo()
    expect(info.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(info.libraryLocation).not.toBe('')
    expect(() => host.onMenuCommand(() => {})()).not.toThrow()
  })
})
