/** What may be saved, which item is at fault when it may not, and that leaving the item out is a way on. */
import { describe, expect, it } from 'vitest'
import type { BookmarkRecord, JsonValue, LibraryDocument } from '../../../../../renderer/library/library'
import {
  checkLibrary,
  emptyLibrary,
  leaveOut,
  parseLibraryFile,
  serializeLibrary,
} from '../../../../../renderer/library/file/library-format'
import { libraryLimits } from '../../../../../renderer/library/file/library-schema'
import { bookmark, libraryOf } from './sample-library'

const withBookmark = (more: Partial<BookmarkRecord>): LibraryDocument => ({
  ...emptyLibrary(),
  bookmarks: [bookmark('good'), bookmark('bad', { title: 'Lafora', ...more })],
})
const withPreference = (value: unknown): LibraryDocument => ({
  ...libraryOf('good'),
  preferences: { theme: 'dark', odd: value as JsonValue },
})
function deep(levels: number): JsonValue {
  return levels === 0 ? 'end' : [deep(levels - 1)]
}

describe.each<[string, LibraryDocument, string]>([
  [
    'a long title',
    withBookmark({ title: `Lafora ${'x'.repeat(605)}` }),
    `The bookmark "Lafora ${'x'.repeat(70)}…" has a title of 612 characters; at most 500 fit.`,
  ],
  [
    'a long note',
    withBookmark({ note: 'x'.repeat(20_001) }),
    'The bookmark "Lafora" has a note of 20,001 characters; at most 20,000 fit.',
  ],
  [
    'an address elsewhere',
    withBookmark({ route: '//evil.example' }),
    'The bookmark "Lafora" has an address that does not fit: it must begin with one "/".',
  ],
  [
    'too many entries',
    withBookmark({ entryIds: Array.from({ length: 501 }, () => 'a') }),
    'The bookmark "Lafora" has a list of entries of 501 items; at most 500 fit.',
  ],
  [
    'no date',
    withBookmark({ createdAt: 'yesterday' }),
    'The bookmark "Lafora" has a date that does not fit: it is not a date and time.',
  ],
  [
    'no bookmark at all',
    { ...emptyLibrary(), bookmarks: [bookmark('good'), 7 as unknown as BookmarkRecord] },
    'The bookmark number 2 does not fit.',
  ],
  [
    'a long name of a collection',
    { ...libraryOf('good'), collections: [{ id: 'c', title: ' \n' + 'y'.repeat(499) + 'z' }] },
    `The collection "${'y'.repeat(77)}…" has a title of 502 characters; at most 500 fit.`,
  ],
  [
    'a deep setting',
    withPreference(deep(14)),
    'The setting "odd" does not fit: it is not a JSON value of at most 12 levels.',
  ],
  [
    'a pasted letter as a recent search',
    { ...libraryOf('good'), recentSearches: ['lafora', 'Dear colleague,\nthis'.padEnd(1_087, ' x')] },
    'The recent search "Dear colleague, this',
  ],
])('%s', (_name, library, reason) => {
  it('is named, and the rest can be saved without it', () => {
    const check = checkLibrary(library)
    expect(check).toEqual({
      ok: false,
      reason: expect.stringContaining(reason),
      misfit: expect.objectContaining({ title: expect.stringMatching(/^.{1,80}$/u) }),
    })
    if (check.ok || check.misfit === null) return
    const rest = leaveOut(library, check.misfit)
    expect(checkLibrary(rest)).toMatchObject({ ok: true })
    expect(rest.bookmarks.map(({ id }) => id)).toContain('good')
  })
})

it('leaves out the item itself, also when others were added in front of it since', () => {
  const library = withBookmark({ note: 'x'.repeat(20_001) })
  const check = checkLibrary(library)
  if (check.ok || check.misfit === null) throw new Error('expected a misfit')
  const later = { ...library, bookmarks: [bookmark('newest'), ...library.bookmarks] }
  expect(leaveOut(later, check.misfit).bookmarks.map(({ id }) => id)).toEqual(['newest', 'good'])
  const without = libraryOf('good', 'other')
  expect(leaveOut(without, check.misfit)).toEqual(without)
})

it('frees the bookmarks of a collection that is left out', () => {
  const bookmarks = [bookmark('a', { collectionId: 'c' })]
  const library = { ...emptyLibrary(), bookmarks, collections: [{ id: 'c', title: 'x'.repeat(501) }] }
  const check = checkLibrary(library)
  if (check.ok || check.misfit === null) throw new Error('expected a misfit')
  expect(leaveOut(library, check.misfit)).toEqual({ ...emptyLibrary(), bookmarks: [bookmark('a')] })
})

describe('the whole', () => {
  const many = (count: number) => Array.from({ length: count }, (_item, at) => bookmark(`e${at}`))

  it('is bounded in items, and no single one is blamed', () => {
    expect(checkLibrary({ ...emptyLibrary(), bookmarks: many(libraryLimits.bookmarks + 1) })).toEqual({
      ok: false,
      reason: 'The library has 5,001 bookmarks; at most 5,000 fit.',
      misfit: null,
    })
    const preferences = Object.fromEntries(many(501).map(({ id }) => [id, true]))
    expect(checkLibrary({ ...emptyLibrary(), preferences })).toMatchObject({
      ok: false,
      reason: 'The library has 501 settings; at most 500 fit.',
    })
    const contentDates = Object.fromEntries(many(501).map(({ id }) => [id, '2026-10-01']))
    expect(checkLibrary(withBookmark({ contentDates }))).toMatchObject({ ok: false })
  })

  it('is bounded in bytes: what may be saved may be loaded', async () => {
    const noted = many(5_000).map((item) => ({ ...item, note: 'ä€x'.repeat(250) }))
    const fits = { ...emptyLibrary(), bookmarks: noted }
    expect(checkLibrary(fits)).toMatchObject({ ok: true })
    const text = await serializeLibrary(fits, '2026-12-01T08:00:00.000Z')
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(libraryLimits.bytes)
    expect((await parseLibraryFile(text)).status).toBe('ok')
    const over = { ...fits, bookmarks: noted.map((item) => ({ ...item, note: '€'.repeat(2_600) })) }
    expect(checkLibrary(over)).toEqual({
      ok: false,
      reason: expect.stringMatching(/^The library has \d+(\.\d)? MB; at most 32 fit\.$/),
      misfit: null,
    })
  })

  it('is refused in words when it is no library or cannot be a file', () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    for (const value of [null, 7, 'text', [], {}, undefined, circle, { ...libraryOf(), bookmarks: 7 }])
      expect(checkLibrary(value)).toEqual({
        ok: false,
        reason: expect.stringMatching(/^The|^This/),
        misfit: null,
      })
  })
})

it('makes two items of one id two, the same way each time, and drops nothing', () => {
  const bookmarks = [
    bookmark('a', { title: 'First' }),
    bookmark('a', { title: 'Second', note: 'kept' }),
    bookmark('a~2', { title: 'Third' }),
    bookmark('a', { title: 'Fourth' }),
  ]
  const collections = [
    { id: 'c', title: 'One' },
    { id: 'c', title: 'Two' },
  ]
  const check = checkLibrary({ ...emptyLibrary(), bookmarks, collections })
  if (!check.ok) throw new Error(check.reason)
  expect(check.library.bookmarks.map(({ id, title }) => [id, title])).toEqual([
    ['a', 'First'],
    ['a~3', 'Second'],
    ['a~2', 'Third'],
    ['a~4', 'Fourth'],
  ])
  expect(check.library.bookmarks[1]?.note).toBe('kept')
  expect(check.library.collections.map(({ id }) => id)).toEqual(['c', 'c~2'])
  expect(checkLibrary({ ...emptyLibrary(), bookmarks, collections })).toEqual(check)
})

it('makes ids unique at their greatest length, five thousand times', () => {
  const bookmarks = Array.from({ length: 5_000 }, () => bookmark('i'.repeat(200)))
  const check = checkLibrary({ ...emptyLibrary(), bookmarks })
  if (!check.ok) throw new Error(check.reason)
  expect(new Set(check.library.bookmarks.map(({ id }) => id)).size).toBe(5_000)
})

it('takes odd values as the JSON they become, so that the file can be read again', async () => {
  const odd = {
    date: new Date('2026-12-01T08:00:00.000Z'),
    boxed: new Number(7),
    text: new String('x'),
    // eslint-disable-next-line no-sparse-arrays -- a hole is what is tried
    holes: [1, , 3],
    nothing: undefined,
  } as unknown as Record<string, JsonValue>
  const text = await serializeLibrary({ ...libraryOf('a'), preferences: odd }, '2026-12-01T08:00:00.000Z')
  expect(await parseLibraryFile(text)).toMatchObject({
    status: 'ok',
    library: {
      preferences: { date: '2026-12-01T08:00:00.000Z', boxed: 7, text: 'x', holes: [1, null, 3] },
    },
  })
})
