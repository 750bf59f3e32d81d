import { describe, expect, it } from 'vitest'
import { emptyLibrary } from '../../../../renderer/library/file/library-format'
import { MemoryStore } from '../../../../renderer/host/memory-host'
import type { LibraryDocument, LibraryLoad, Outcome } from '../../../../renderer/library/library'
import { libraryLimits } from '../../../../renderer/library/file/library-schema'
import { bookmark, libraryOf } from '../library/file/sample-library'
import { createTestHost, entryBookmark, gate, openWindow, routesOf, stored } from '../library/store-harness'

const three = libraryOf('a', 'b', 'c')
const saved = { status: 'saved' }

/** A window whose load waits until `release` is called. */
function slowWindow(library: LibraryDocument = three) {
  const store = new MemoryStore()
  const host = createTestHost(store, library)
  const held = gate<void>()
  const load = host.loadLibrary
  host.onLoad = () => held.promise.then(() => ((host.onLoad = null), load()))
  const window = openWindow(host)
  const loading = window.load()
  return { store, host, window, release: () => (held.open(), loading) }
}

describe('an edit made before the library was read', () => {
  it.each([
    ['a bookmark', 'addBookmark', [entryBookmark('new')]],
    ['a preference', 'setPreference', ['theme', 'dark']],
    ['a collection', 'addCollection', ['Ward']],
    ['a search', 'rememberSearch', ['lafora']],
    ['forgetting searches', 'forgetSearches', []],
    ['moving a bookmark', 'moveBookmark', ['b', -1]],
  ] as const)('waits for the load and keeps what is stored: %s', async (_name, act, args) => {
    const { store, host, window, release } = slowWindow({ ...three, recentSearches: ['older'] })
    const outcome = (window[act] as (...given: readonly unknown[]) => unknown)(...args)
    await Promise.resolve()
    expect(host.saves).toEqual([])
    await release()
    await outcome
    const kept = await stored(store)
    expect(routesOf(kept)).toEqual(expect.arrayContaining(routesOf(three)))
    expect(kept).toEqual(window.library)
    expect(kept).not.toEqual({ ...three, recentSearches: ['older'] })
  })

  it('says neither "bookmarked" nor "not bookmarked" until then', async () => {
    const { window, release } = slowWindow()
    void window.addBookmark(entryBookmark('new'))
    expect(window.isRouteBookmarked('/entry/a')).toBeNull()
    expect(window.isEntryBookmarked('new')).toBeNull()
    await release()
    expect(window.isRouteBookmarked('/entry/a')).toBe(true)
    expect(window.isEntryBookmarked('new')).toBe(true)
    expect(window.isEntryBookmarked('x')).toBe(false)
  })

  it('changes nothing where what is asked is kept already', async () => {
    const { store, host, window, release } = slowWindow()
    const outcome = window.addBookmark(entryBookmark('a', { title: 'Again' }))
    await release()
    expect(await outcome).toEqual({ status: 'unchanged' })
    expect(host.saves).toEqual([])
    expect(await stored(store)).toEqual(three)
  })

  it('holds at once for how the program looks', async () => {
    const { window, release } = slowWindow({ ...three, preferences: { theme: 'light', extraColumns: ['x'] } })
    void window.setPreference('theme', 'dark')
    void window.updatePreference('extraColumns', (ids) => [...(Array.isArray(ids) ? ids : []), 'y'])
    expect(window.preference('theme')).toBe('dark')
    await release()
    expect(window.library.preferences).toEqual({ theme: 'dark', extraColumns: ['x', 'y'] })
  })

  it('removes nothing that was not seen, by "remove every bookmark" or by a restored copy', async () => {
    const { store, window, release } = slowWindow()
    void window.addBookmark(entryBookmark('early'))
    const cleared = window.clearBookmarks()
    expect((await window.restoreCopy(libraryOf('old'))).outcome).toMatchObject({ status: 'refused' })
    await release()
    await cleared
    expect(await stored(store)).toEqual(three)
  })

  it('keeps the note of a view that was bookmarked already', async () => {
    const own = { ...libraryOf(), bookmarks: [bookmark('a', { note: 'stored' })] }
    const { store, window, release } = slowWindow(own)
    void window.addBookmark(entryBookmark('a'))
    const outcome = window.updateBookmark(window.bookmarks[0]!, { note: 'typed early' })
    await release()
    expect(await outcome).toEqual(saved)
    expect((await stored(store)).bookmarks).toEqual([bookmark('a', { note: 'stored\n\ntyped early' })])
  })
})

describe('a load that fails', () => {
  const failures: readonly (readonly [string, () => Promise<LibraryLoad>])[] = [
    ['unavailable', async () => ({ status: 'unavailable', reason: 'Storage is blocked.' })],
    ['a throw', () => Promise.reject(new Error('Storage is blocked.'))],
  ]
  it.each(failures)(
    'saves nothing, keeps edits in this window, and is tried again: %s',
    async (_name, fail) => {
      const store = new MemoryStore()
      const host = createTestHost(store, three)
      await host.loadLibrary()
      host.onLoad = fail
      const window = openWindow(host)
      const early = window.addBookmark(entryBookmark('early'))
      await window.load()
      expect(await early).toMatchObject({ status: 'unsaved', reason: 'Storage is blocked.' })
      expect(await window.addBookmark(entryBookmark('late'))).toMatchObject({ status: 'unsaved' })
      expect(host.saves).toEqual([])
      expect(window.state.phase).toBe('unavailable')
      expect(window.isEntryBookmarked('late')).toBe(true)
      expect(window.isEntryBookmarked('a')).toBeNull()
      await window.retry()
      expect(host.saves).toEqual([])
      host.onLoad = null
      await window.retry()
      expect(routesOf(await stored(store))).toEqual(
        ['late', 'early', 'a', 'b', 'c'].map((id) => `/entry/${id}`),
      )
      expect(window.state.phase).toBe('open')
    },
  )
})

describe('a library open for reading only', () => {
  it('refuses edits with a sentence and lets looks change for this session', async () => {
    const host = createTestHost()
    host.onLoad = async () => ({ status: 'read-only', library: three, reason: 'A newer version wrote it.' })
    const window = openWindow(host)
    const early = window.addBookmark(entryBookmark('early'))
    await window.load()
    expect(await early).toMatchObject({ status: 'refused', reason: expect.stringContaining('reading only') })
    expect(await window.addBookmark(entryBookmark('late'))).toMatchObject({ status: 'refused' })
    expect(window.state.refused?.reason).toContain('A newer version wrote it.')
    expect(window.library.bookmarks).toEqual(three.bookmarks)
    expect(await window.setPreference('theme', 'dark')).toMatchObject({ status: 'unsaved' })
    expect(window.preference('theme')).toBe('dark')
    expect(host.saves).toEqual([])
  })
})

describe('an edit that does not fit', () => {
  async function openedWindow(library: LibraryDocument) {
    const store = new MemoryStore()
    const host = createTestHost(store, library)
    const window = openWindow(host)
    await window.load()
    return { store, host, window }
  }

  it('is refused and leaves the last good library as the base of the next', async () => {
    const { store, host, window } = await openedWindow(three)
    const refused = await window.addBookmark(entryBookmark('far', { route: `/?q=${'x'.repeat(9_000)}` }))
    expect(refused).toMatchObject({ status: 'refused', reason: expect.stringContaining('8,000') })
    expect(
      await window.updateBookmark(three.bookmarks[0]!, { note: 'n'.repeat(libraryLimits.noteLength + 1) }),
    ).toMatchObject({ status: 'refused', reason: expect.stringContaining('20,001') })
    expect(window.state.refused).not.toBeNull()
    expect(window.library).toEqual(three)
    expect(await window.addBookmark(entryBookmark('next'))).toEqual(saved)
    expect(window.state.refused).toBeNull()
    expect(host.saves).toHaveLength(1)
    expect(routesOf(await stored(store))).toEqual(['next', 'a', 'b', 'c'].map((id) => `/entry/${id}`))
  })

  it('shortens a title and remembers no pasted letter', async () => {
    const { store, window } = await openedWindow(three)
    await window.addBookmark(entryBookmark('long', { title: 't'.repeat(1_234) }))
    window.rememberSearch('l'.repeat(libraryLimits.searchLength + 1))
    window.rememberSearch('Dear colleague,\nthank you')
    window.rememberSearch(' startle ')
    await window.setPreference('theme', 'dark')
    const kept = await stored(store)
    expect(kept.bookmarks[0]?.title).toBe(`${'t'.repeat(499)}…`)
    expect(kept.recentSearches).toEqual(['startle'])
  })

  it('is one bookmark too many, and only that one', async () => {
    const many = Array.from({ length: libraryLimits.bookmarks }, (_, i) => `e${i}`)
    const { window } = await openedWindow(libraryOf(...many))
    expect(await window.addBookmark(entryBookmark('over'))).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('5,000'),
    })
    expect(await window.setPreference('theme', 'dark')).toEqual(saved)
  })

  it('can be made without the item that does not fit', async () => {
    const { store, window } = await openedWindow(three)
    const wrong = bookmark('wrong', { createdAt: 'yesterday' })
    const outcome = await window.changeWithUndo((now) => ({
      ...now,
      bookmarks: [bookmark('good'), wrong, ...now.bookmarks],
    }))
    expect(outcome.outcome).toMatchObject({ status: 'refused' })
    expect(window.state.refused?.misfit?.title).toContain('Title of wrong')
    expect(await window.leaveOutMisfit()).toEqual(saved)
    expect(routesOf(await stored(store))).toEqual(['good', 'a', 'b', 'c'].map((id) => `/entry/${id}`))
  })
})

describe('a save that the host refuses', () => {
  it('stays in this window, is told, and is saved with the next change', async () => {
    const store = new MemoryStore()
    const host = createTestHost(store, three)
    const window = openWindow(host)
    await window.load()
    host.onSave = async () => ({ ok: false, reason: 'The disk is full.' })
    expect(await window.addBookmark(entryBookmark('one'))).toEqual({
      status: 'unsaved',
      reason: 'The disk is full.',
    })
    expect(window.saveError).toBe('The disk is full.')
    expect(window.isEntryBookmarked('one')).toBe(true)
    host.onSave = () => Promise.reject(new Error('The passage broke.'))
    expect(await window.addBookmark(entryBookmark('two'))).toMatchObject({ status: 'unsaved' })
    expect(window.saveError).toBe('The passage broke.')
    host.onSave = null
    expect(await window.addBookmark(entryBookmark('three'))).toEqual(saved)
    expect(window.saveError).toBeNull()
    expect(routesOf(await stored(store))).toEqual(
      ['three', 'two', 'one', 'a', 'b', 'c'].map((id) => `/entry/${id}`),
    )
  })

  it('is told to every edit that waited, also to one made while the save ran', async () => {
    const host = createTestHost(new MemoryStore(), three)
    const window = openWindow(host)
    await window.load()
    const held = gate<Outcome>()
    host.onSave = () => held.promise
    const outcomes = [window.addBookmark(entryBookmark('one')), window.addBookmark(entryBookmark('two'))]
    held.open({ ok: false, reason: 'The disk is full.' })
    expect((await Promise.all(outcomes)).map(({ status }) => status)).toEqual(['unsaved', 'unsaved'])
    host.onSave = null
    await window.retry()
    expect(window.saveError).toBeNull()
    expect(window.bookmarks).toHaveLength(5)
  })
})

describe('another window', () => {
  it('is followed, and a press there takes the one bookmark away', async () => {
    const store = new MemoryStore()
    const [first, second] = [createTestHost(store, three), createTestHost(store)]
    const [a, b] = [openWindow(first), openWindow(second)]
    await a.load()
    await b.load()
    await a.addBookmark(entryBookmark('new'))
    second.tellOfChange()
    await b.load()
    expect(b.isEntryBookmarked('new')).toBe(true)
    await b.removeBookmarks(b.bookmarksOfRoute('/entry/new'))
    expect(await stored(store)).toEqual(three)
  })

  it('does not cost this window an edit that waits', async () => {
    const store = new MemoryStore()
    const [first, second] = [createTestHost(store, three), createTestHost(store)]
    const [a, b] = [openWindow(first), openWindow(second)]
    await a.load()
    await b.load()
    second.onSave = async () => ({ ok: false, reason: 'The disk is full.' })
    await b.addBookmark(entryBookmark('waits'))
    await a.addBookmark(entryBookmark('theirs'))
    second.onSave = null
    second.tellOfChange()
    await b.retry()
    expect(routesOf(await stored(store)).sort()).toEqual(
      ['a', 'b', 'c', 'theirs', 'waits'].map((id) => `/entry/${id}`),
    )
  })

  it('keeps what it saved while this one restores a copy', async () => {
    const store = new MemoryStore()
    const [first, second] = [createTestHost(store, three), createTestHost(store)]
    const [a, b] = [openWindow(first), openWindow(second)]
    await a.load()
    await b.load()
    second.onSave = async () => ({ ok: false, reason: 'The disk is full.' })
    await b.restoreCopy(libraryOf('a', 'old'))
    await a.addBookmark(entryBookmark('theirs'))
    second.onSave = null
    await b.load()
    expect(routesOf(await stored(store)).sort()).toEqual(['a', 'old', 'theirs'].map((id) => `/entry/${id}`))
  })

  it('that cleared the storage does not empty this one', async () => {
    const store = new MemoryStore()
    const host = createTestHost(store, three)
    const window = openWindow(host)
    await window.load()
    host.onLoad = async () => ({ status: 'fresh' })
    await window.load()
    expect(window.library).toEqual(three)
    expect(emptyLibrary().bookmarks).toEqual([])
  })
})

describe('Undo', () => {
  async function started(library = three) {
    const store = new MemoryStore()
    const window = openWindow(createTestHost(store, library))
    await window.load()
    return { store, window }
  }

  it('of "remove every bookmark" puts back what was removed and keeps what came since', async () => {
    const { store, window } = await started({ ...three, collections: [{ id: 'c1', title: 'Ward' }] })
    const { undo } = await window.clearBookmarks()
    expect(window.bookmarks).toEqual([])
    expect(window.library.collections).toHaveLength(1)
    await window.addBookmark(entryBookmark('since'))
    await window.addBookmark(entryBookmark('b'))
    await window.updateBookmark(window.bookmarks[0]!, { note: 'written since' })
    await undo()
    const kept = await stored(store)
    expect(routesOf(kept).sort()).toEqual(['a', 'b', 'c', 'since'].map((id) => `/entry/${id}`))
    expect(kept.bookmarks.find(({ route }) => route === '/entry/b')?.note).toBe('written since')
  })

  it('of a restored copy takes back the copy alone', async () => {
    const { store, window } = await started()
    await window.setPreference('theme', 'dark')
    const { undo } = await window.restoreCopy(libraryOf('old'))
    expect(window.preference('theme')).toBe('dark')
    await window.addBookmark(entryBookmark('since'))
    await undo()
    expect(routesOf(await stored(store)).sort()).toEqual(['a', 'b', 'c', 'since'].map((id) => `/entry/${id}`))
  })

  it('of a removal puts the bookmark back at its place', async () => {
    const { store, window } = await started()
    const { undo } = await window.removeBookmarks([three.bookmarks[1]!])
    await undo()
    expect(await stored(store)).toEqual(three)
  })

  it('of a removed collection puts its bookmarks back into it', async () => {
    const filed = {
      ...three,
      collections: [{ id: 'c1', title: 'Ward' }],
      bookmarks: three.bookmarks.map((known) => ({ ...known, collectionId: 'c1' })),
    }
    const { store, window } = await started(filed)
    const { undo } = await window.removeCollection('c1')
    expect(window.bookmarks.every(({ collectionId }) => collectionId === null)).toBe(true)
    await undo()
    expect(await stored(store)).toEqual(filed)
  })
})
