import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BookmarkRecord, LibraryDocument } from '../../../../renderer/library/library'
import { checkLibrary, emptyLibrary } from '../../../../renderer/library/file/library-format'
import { libraryLimits } from '../../../../renderer/library/file/library-schema'
import { MemoryStore } from '../../../../renderer/host/memory-host'
import { isRefusal } from '../../../../renderer/library/edit'
import {
  importLibraryInto,
  prepareImport,
  type ImportPlan,
} from '../../../../renderer/library/import-library'
import { bookmark, libraryOf } from './file/sample-library'
import { createTestHost, entryBookmark, openWindow, routesOf, stored } from './store-harness'

const titleOf = ({ route }: BookmarkRecord): string => `From ${route}`
const newId = (id: string): string => `${id}-new`

function plan(own: LibraryDocument, imported: LibraryDocument): ImportPlan {
  const result = importLibraryInto(own, prepareImport(imported, titleOf), newId)
  if (isRefusal(result)) throw new Error(result.refusal)
  return result
}
const withBookmarks = (...bookmarks: BookmarkRecord[]): LibraryDocument => ({ ...emptyLibrary(), bookmarks })

describe('an import', () => {
  it('adds what is new behind what is there, and removes nothing', () => {
    const { merged, added, known } = plan(libraryOf('a', 'b'), libraryOf('b', 'c'))
    expect(routesOf(merged)).toEqual(['/entry/a', '/entry/b', '/entry/c'])
    expect({ added, known }).toEqual({ added: 1, known: 1 })
  })

  it('gives items that share an id an id each', () => {
    const imported = withBookmarks(bookmark('x'), bookmark('x', { route: '/entry/second', title: 'Second' }))
    const { merged } = plan(withBookmarks(bookmark('x', { route: '/own' })), imported)
    expect(routesOf(merged)).toEqual(['/own', '/entry/x', '/entry/second'])
    expect(new Set(merged.bookmarks.map(({ id }) => id)).size).toBe(3)
  })

  it('keeps one bookmark per route with the notes of both', () => {
    const own = withBookmarks(bookmark('own', { route: '/entry/a', note: 'mine' }))
    const imported = withBookmarks(
      bookmark('i1', { route: '/entry/a', note: 'theirs' }),
      bookmark('i2', { route: '/entry/a', note: 'third' }),
    )
    const { merged, added, notesJoined } = plan(own, imported)
    expect(merged.bookmarks).toEqual([{ ...own.bookmarks[0], note: 'mine\n\ntheirs\n\nthird' }])
    expect({ added, notesJoined }).toEqual({ added: 0, notesJoined: 1 })
    expect(plan(merged, imported).merged).toBe(merged)
  })

  it('keeps both bookmarks where their notes are too long for one, once', () => {
    const long = (letter: string) => letter.repeat(libraryLimits.noteLength)
    const own = withBookmarks(bookmark('a', { note: long('m') }))
    const imported = withBookmarks(bookmark('a', { note: long('t') }))
    const { merged } = plan(own, imported)
    expect(merged.bookmarks.map(({ note }) => note)).toEqual([long('m'), long('t')])
    expect(plan(merged, imported).merged).toBe(merged)
  })

  it('gives blank titles words, and unknown collections none', () => {
    const imported: LibraryDocument = {
      ...withBookmarks(
        bookmark('a', { title: '' }),
        bookmark('b', { title: ' \u200b\u202e ' }),
        bookmark('c', { title: 'two\nlines', collectionId: 'gone' }),
        bookmark('d', { collectionId: 'c1' }),
      ),
      collections: [{ id: 'c1', title: '  ' }],
    }
    const { merged } = plan(libraryOf(), imported)
    expect(merged.bookmarks.map(({ title }) => title)).toEqual([
      'From /entry/a',
      'From /entry/b',
      'two lines',
      'Title of d',
    ])
    expect(merged.bookmarks.map(({ collectionId }) => collectionId)).toEqual([null, null, null, 'c1'])
    expect(merged.collections).toEqual([{ id: 'c1', title: 'Untitled collection' }])
  })

  it('that is too many is refused with figures', () => {
    const many = (prefix: string, count: number) =>
      libraryOf(...Array.from({ length: count }, (_, i) => `${prefix}${i}`))
    const result = importLibraryInto(many('own', 3_004), prepareImport(many('new', 2_100), titleOf), newId)
    expect(result).toEqual({
      refusal:
        'It holds 2,100 new bookmarks and you have 3,004. At most 5,000 are kept, so it is 104 too many.',
    })
  })

  it('of anything that can be read fits, has unique ids, keeps every own bookmark and every note', () => {
    const item = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      route: fc.constantFrom('/entry/a', '/entry/b', '/?q=x'),
      title: fc.string({ maxLength: 8 }),
      note: fc.constantFrom('', 'one', 'two', 'three'),
      collectionId: fc.constantFrom(null, 'c1', 'gone'),
    })
    const library = fc.array(item, { maxLength: 6 }).map((items): LibraryDocument => ({
      ...withBookmarks(...items.map((more) => bookmark(more.id, more))),
      collections: [{ id: 'c1', title: 'Ward' }],
    }))
    fc.assert(
      fc.property(library, library, (rawOwn, imported) => {
        const own = plan(libraryOf(), rawOwn).merged
        const { merged } = plan(own, imported)
        expect(checkLibrary(merged).ok).toBe(true)
        expect(new Set(merged.bookmarks.map(({ id }) => id)).size).toBe(merged.bookmarks.length)
        expect(new Set(routesOf(merged)).size).toBe(merged.bookmarks.length)
        expect(merged.bookmarks.every(({ title }) => title !== '')).toBe(true)
        for (const { route, note } of [...own.bookmarks, ...imported.bookmarks])
          expect(merged.bookmarks.find((known) => known.route === route)?.note).toContain(note)
        expect(merged.bookmarks.slice(0, own.bookmarks.length).map(({ id }) => id)).toEqual(
          own.bookmarks.map(({ id }) => id),
        )
        expect(plan(merged, imported).merged).toBe(merged)
      }),
    )
  })
})

describe('Undo of an import', () => {
  it('takes back the import alone: what was added and written since stays', async () => {
    const store = new MemoryStore()
    const own = withBookmarks(bookmark('a', { note: 'mine' }), bookmark('b'))
    const window = openWindow(createTestHost(store, own))
    await window.load()
    const imported: LibraryDocument = {
      ...withBookmarks(
        bookmark('x', { route: '/entry/a', note: 'theirs' }),
        bookmark('i1', { collectionId: 'c1' }),
        bookmark('i2'),
      ),
      collections: [
        { id: 'c1', title: 'Ward' },
        { id: 'c2', title: 'Clinic' },
      ],
    }
    const prepared = prepareImport(imported, titleOf)
    const { outcome, undo } = await window.changeWithUndo((now) => {
      const result = importLibraryInto(now, prepared, newId)
      return isRefusal(result) ? result : result.merged
    })
    expect(outcome).toEqual({ status: 'saved' })
    expect(window.bookmarks).toHaveLength(4)
    await window.addBookmark(entryBookmark('since'))
    await window.updateBookmark(
      window.bookmarks.find(({ id }) => id === 'b')!,
      { collectionId: 'c2' },
    )
    await window.setPreference('theme', 'dark')
    await undo()
    const kept = await stored(store)
    expect(routesOf(kept)).toEqual(['/entry/since', '/entry/a', '/entry/b'])
    expect(kept.bookmarks[1]?.note).toBe('mine')
    expect(kept.bookmarks[2]?.collectionId).toBe('c2')
    expect(kept.collections).toEqual([{ id: 'c2', title: 'Clinic' }])
    expect(kept.preferences).toEqual({ theme: 'dark' })
  })

  it('keeps an imported bookmark that was written on since', async () => {
    const window = openWindow(createTestHost(new MemoryStore(), libraryOf('a')))
    await window.load()
    const { undo } = await window.changeWithUndo((now) => plan(now, libraryOf('i1', 'i2')).merged)
    await window.updateBookmark(
      window.bookmarks.find(({ id }) => id === 'i1')!,
      { note: 'my own words' },
    )
    await undo()
    expect(routesOf(window.library)).toEqual(['/entry/a', '/entry/i1'])
  })
})
