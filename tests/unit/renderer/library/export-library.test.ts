import { describe, expect, it } from 'vitest'
import { parseLibraryFile } from '../../../../renderer/library/file/library-format'
import { libraryLimits } from '../../../../renderer/library/file/library-schema'
import { exportLibrary } from '../../../../renderer/library/export-library'
import { bookmark, libraryOf } from './file/sample-library'

const savedAt = '2026-11-24T08:00:00.000Z'

describe('an export', () => {
  it('comes back by import', async () => {
    const library = { ...libraryOf('a', 'b'), recentSearches: ['startle'] }
    const { text, leftOut, isImportable } = await exportLibrary(library, savedAt)
    expect({ leftOut, isImportable }).toEqual({ leftOut: [], isImportable: true })
    expect(await parseLibraryFile(text)).toMatchObject({ status: 'ok', library, savedAt })
  })

  it('of a library with items that do not fit holds the others and names those', async () => {
    const library = {
      ...libraryOf('a'),
      bookmarks: [
        bookmark('long', { note: 'x'.repeat(20_001) }),
        bookmark('a'),
        bookmark('odd', { route: '//host' }),
      ],
      recentSearches: ['y'.repeat(1_001), 'startle'],
    }
    const { text, leftOut, isImportable } = await exportLibrary(library, savedAt)
    const parsed = await parseLibraryFile(text)
    expect(parsed).toMatchObject({
      status: 'ok',
      library: { bookmarks: [bookmark('a')], recentSearches: ['startle'] },
    })
    expect(leftOut).toHaveLength(3)
    expect(leftOut.join()).toContain('Title of odd')
    expect(isImportable).toBe(true)
  })

  it('of a newer format is written in this one', async () => {
    const { text } = await exportLibrary({ ...libraryOf('a'), schemaVersion: 9 }, savedAt)
    expect(await parseLibraryFile(text)).toMatchObject({ status: 'ok', library: libraryOf('a'), savedAt })
  })

  it('of too much holds it all, and says that it may not come back', async () => {
    const ids = Array.from({ length: libraryLimits.bookmarks + 1 }, (_, i) => `e${i}`)
    const { text, isImportable } = await exportLibrary(libraryOf(...ids), savedAt)
    expect(isImportable).toBe(false)
    expect(JSON.parse(text).library.bookmarks).toHaveLength(ids.length)
  })
})
