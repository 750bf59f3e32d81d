/** What two windows did at once, in one library. */
import { describe, expect, it } from 'vitest'
import type { LibraryDocument } from '../../../../../renderer/library/library'
import { emptyLibrary } from '../../../../../renderer/library/file/library-format'
import { mergeLibraries } from '../../../../../renderer/library/file/library-merge'
import { bookmark, libraryOf } from './sample-library'

describe('a view that both windows bookmarked', () => {
  const base = libraryOf('a')
  const byId = ({ bookmarks }: LibraryDocument) => [...bookmarks].sort((x, y) => (x.id < y.id ? -1 : 1))
  const [a] = base.bookmarks
  const here = (note: string) => ({ ...base, bookmarks: [bookmark('here', { route: '/entry/x', note }), a!] })
  const there = (note: string) => ({
    ...base,
    bookmarks: [bookmark('there', { route: '/entry/x', note }), a!],
  })

  it('gets one bookmark, the stored one, in the place that it has here', () => {
    expect(mergeLibraries(base, here(''), there('')).bookmarks.map(({ id }) => id)).toEqual(['there', 'a'])
  })

  it('keeps both notes, and each but once', () => {
    const noteOf = (mine: string, theirs: string) =>
      mergeLibraries(base, here(mine), there(theirs)).bookmarks[0]?.note
    expect(noteOf('mine', 'theirs')).toBe('theirs\n\nmine')
    expect(noteOf('mine', '')).toBe('mine')
    expect(noteOf('', 'theirs')).toBe('theirs')
    expect(noteOf('the same', 'the same')).toBe('the same')
  })

  it('keeps two when the notes are together too long for one', () => {
    const merged = mergeLibraries(base, here('m'.repeat(15_000)), there('t'.repeat(15_000)))
    expect(merged.bookmarks.map(({ note }) => note.length)).toEqual([15_000, 0, 15_000])
  })

  it('stays one in the saves that follow', () => {
    const stored = mergeLibraries(base, here('mine'), there('theirs'))
    const later = { ...here('mine'), preferences: { theme: 'dark' } }
    expect(byId(mergeLibraries(here('mine'), later, stored))).toEqual(byId(stored))
    const noted = here('mine, longer')
    expect(byId(mergeLibraries(here('mine'), noted, stored)).map(({ id, note }) => [id, note])).toEqual([
      ['a', ''],
      ['there', 'theirs\n\nmine\n\nmine, longer'],
    ])
  })
})

describe('recent searches', () => {
  const searched = (...recentSearches: string[]) => ({ ...emptyLibrary(), recentSearches })
  const merge = (base: string[], mine: string[], theirs: string[]) =>
    mergeLibraries(searched(...base), searched(...mine), searched(...theirs)).recentSearches

  it('that one window forgot do not come back from the other', () => {
    expect(merge(['secret'], ['new', 'secret'], [])).toEqual(['new'])
    expect(merge(['secret'], [], ['other', 'secret'])).toEqual([])
  })

  it('of both windows are kept, those of this one first', () => {
    expect(merge(['old'], ['mine', 'old'], ['theirs', 'old'])).toEqual(['mine', 'old'])
    expect(merge(['old'], ['old'], ['theirs', 'old'])).toEqual(['old', 'theirs'])
  })
})
