import { describe, expect, it } from 'vitest'
import { libraryLimits } from '../../../../renderer/library/file/library-schema'
import { searchToRemember, shortened, titleFromTarget, titleText } from '../../../../renderer/library/texts'

describe('texts where an item is made', () => {
  it('are cut with an ellipsis, never inside a character', () => {
    expect(shortened('abc', 3)).toBe('abc')
    expect(shortened('abcd', 3)).toBe('ab…')
    expect(shortened('a\u{1f9e0}bc', 3)).toBe('a…')
  })
  it('are one line of a bounded length, or empty where nothing can be seen', () => {
    expect(titleText(' a\r\n\tb ')).toBe('a b')
    expect(titleText('x'.repeat(501))).toHaveLength(libraryLimits.titleLength)
    expect(['', '   ', '\u200b\u2060', '\u202e\u202c', '\u3164'].map(titleText)).toEqual(['', '', '', '', ''])
    expect(titleText('\u202egnp.exe\u202c bidi')).toBe('gnp.exe bidi')
  })
  it('are remembered as a search only where they are one', () => {
    expect(searchToRemember('  lafora ')).toBe('lafora')
    expect(searchToRemember('x'.repeat(libraryLimits.searchLength))).not.toBeNull()
    for (const text of ['', 'a', 'x'.repeat(libraryLimits.searchLength + 1), 'two\nlines', 'a\u2028b'])
      expect(searchToRemember(text)).toBeNull()
  })
  it('of a bookmark without a title come from what it leads to', () => {
    const nameOf = (id: string) => (id === 'merrf' ? 'MERRF' : undefined)
    const of = (kind: 'entry' | 'search', route: string, entryIds: string[] = []) =>
      titleFromTarget({ kind, route, entryIds }, nameOf)
    expect(of('entry', '/entry/merrf', ['merrf'])).toBe('MERRF')
    expect(of('entry', '/entry/gone', ['gone'])).toBe('Entry: /entry/gone')
    expect(of('search', '/?q=startle&f=x')).toBe('startle')
    expect(of('search', '/?f=x')).toBe('Search: /?f=x')
  })
})
