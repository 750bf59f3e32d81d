import { describe, expect, it } from 'vitest'
import type { LibraryLoad } from '../../../../renderer/library/library'
import { emptyLibrary } from '../../../../renderer/library/file/library-format'
import { libraryBanner } from '../../../../renderer/library/banner'
import type { LibraryState } from '../../../../renderer/library/library-sync'
import { counted, localDay, localTime, sentence } from '../../../../renderer/library/words'

const open: LibraryState = {
  library: emptyLibrary(),
  phase: 'open',
  isKnown: true,
  found: { status: 'fresh' },
  saveError: null,
  refused: null,
}
const restored: LibraryLoad = {
  status: 'restored',
  library: emptyLibrary(),
  from: 'the previous save',
  savedAt: '2026-11-24T08:00:00.000Z',
  quarantined: 'damaged a.json',
  reason: 'The newest save cannot be read. The checksum does not match: the content was changed or cut.',
}
const blocked: LibraryLoad = { status: 'unavailable', reason: 'This browser does not allow storage here' }
const states: readonly (readonly [string, Partial<LibraryState>])[] = [
  ['restored', { found: restored }],
  [
    'restored, nothing set aside',
    { found: { ...restored, quarantined: '', reason: 'The newest save is missing.' } },
  ],
  ['unreadable', { found: { status: 'unreadable', quarantined: 'damaged b', reason: 'The file is empty.' } }],
  [
    'unreadable, nothing set aside',
    { found: { status: 'unreadable', quarantined: '', reason: 'The file is empty' } },
  ],
  ['unavailable', { found: blocked, phase: 'unavailable', isKnown: false }],
  [
    'read-only',
    { found: { status: 'read-only', library: emptyLibrary(), reason: 'It is newer.' }, phase: 'read-only' },
  ],
  ['not saved', { saveError: 'Not saved. The disk is full.' }],
  ['not saved, no full stop', { saveError: 'The disk is full' }],
  ['refused', { refused: { reason: 'Not saved. The note is too long.', misfit: null, edit: (now) => now } }],
]

describe('what the banner says', () => {
  it('is nothing about a normal start', () => {
    expect(libraryBanner(open, true)).toBeNull()
    expect(libraryBanner({ ...open, found: null, phase: 'reading' }, false)).toBeNull()
    expect(libraryBanner({ ...open, found: null, phase: 'reading' }, true)?.text).toContain(
      'still being read',
    )
  })

  it.each(states)('is in whole sentences: %s', (_name, more) => {
    const text = libraryBanner({ ...open, ...more }, false)?.text ?? ''
    expect(text).toMatch(/^[A-Z].*\.$/u)
    expect(text).not.toMatch(/\.\.|\s\s|\(\)|""|as \.|\.\)|undefined|Not saved\. |not saved\. Not/u)
  })

  it('tells blocked storage from a damaged file, and offers what helps', () => {
    const banner = libraryBanner({ ...open, found: blocked, phase: 'unavailable', isKnown: false }, false)
    expect(banner?.text).not.toMatch(/damaged|kept as/u)
    expect(banner?.text).toContain('nothing is saved')
    expect(banner?.actions).toEqual(['retry', 'export'])
  })

  it('names the copy that was restored by the local time, and the file set aside', () => {
    const text = libraryBanner({ ...open, found: restored }, false)?.text
    expect(text).toContain(
      `The copy of ${localTime(restored.savedAt)} (the previous save) was opened instead.`,
    )
    expect(text).toContain('"damaged a.json"')
  })

  it('offers to leave out the item at fault', () => {
    const misfit = { list: 'bookmarks', key: 0, title: '"Long"' } as const
    const banner = libraryBanner(
      { ...open, refused: { reason: 'The bookmark "Long" does not fit.', misfit, edit: (now) => now } },
      false,
    )
    expect(banner?.text).toContain('"Long"')
    expect(banner?.actions).toContain('leave-out')
  })
})

describe('words', () => {
  it('count in singular and plural', () => {
    expect([0, 1, 2, 3000].map((n) => counted(n, 'bookmark'))).toEqual([
      '0 bookmarks',
      '1 bookmark',
      '2 bookmarks',
      '3,000 bookmarks',
    ])
  })
  it.each([
    ['changed or cut.', 'changed or cut.'],
    ['changed or cut..', 'changed or cut.'],
    ['changed or cut', 'changed or cut.'],
    ['Not saved. Not saved. Full.', 'Full.'],
    ['Really?', 'Really?'],
    ['', ''],
  ])('end with one full stop: %s', (reason, expected) => {
    expect(sentence(reason)).toBe(expected)
  })
  it('take the day from where the user is, not from UTC', () => {
    const evening = new Date(2026, 11, 1, 20, 30)
    const morning = new Date(2026, 11, 1, 0, 5)
    expect([localDay(evening), localDay(morning)]).toEqual(['2026-12-01', '2026-12-01'])
    expect(localTime(evening.toISOString())).toBe('2026-12-01 20:30')
    expect(localTime('never')).toBe('never')
  })
})
