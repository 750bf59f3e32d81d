import { expect, it } from 'vitest'
import { safeFileName } from '../../../electron/main/file-name'

const cases: readonly (readonly [suggested: string, expected: string])[] = [
  ['Lance-Adams comparison', 'Lance-Adams comparison.md'],
  ['comparison.md', 'comparison.md'],
  ['comparison.MD', 'comparison.md'],
  ['Unverricht–Lundborg (ÉPM1)', 'Unverricht–Lundborg (ÉPM1).md'],
  ['../../etc/passwd', 'passwd.md'],
  ['C:\\Windows\\System32\\evil.exe', 'evil.exe.md'],
  ['a<b>:"c|d?*', 'a b c d.md'],
  ['line\nbreak\u0000', 'line break.md'],
  ['.hidden', 'hidden.md'],
  ['CON', 'myoclonus-reference.md'],
  ['CON.x', 'myoclonus-reference.md'],
  ['nul.tar.gz', 'myoclonus-reference.md'],
  ['aux .txt', 'myoclonus-reference.md'],
  ['COM1', 'myoclonus-reference.md'],
  ['COM¹', 'myoclonus-reference.md'],
  ['lpt³.report', 'myoclonus-reference.md'],
  ['CONIN$', 'myoclonus-reference.md'],
  ['Console', 'Console.md'],
  ['compare \u202Edm.exe', 'compare dm.exe.md'],
  ['zero\u200Bwidth\u2066', 'zerowidth.md'],
  ['cut \uD83D', 'cut.md'],
  ['..', 'myoclonus-reference.md'],
  ['', 'myoclonus-reference.md'],
]
for (const [suggested, expected] of cases) {
  it(`${JSON.stringify(suggested)} becomes ${expected}`, () => {
    expect(safeFileName(suggested, 'text/markdown')).toBe(expected)
  })
}

it('is short enough for any file system', () => {
  expect(safeFileName('x'.repeat(255), 'text/csv')).toHaveLength(124)
  for (const character of ['ä', '筋', '🧠', '. ', 'a '])
    expect(Buffer.byteLength(safeFileName(character.repeat(120), 'text/csv')), character).toBeLessThan(210)
})

it('never cuts a character in two, and never ends in a full stop or a space', () => {
  expect(safeFileName('🧠'.repeat(60), 'text/csv')).toBe(`${'🧠'.repeat(50)}.csv`)
  expect(safeFileName(`${'x'.repeat(119)}. y`, 'text/csv')).toBe(`${'x'.repeat(119)}.csv`)
})
