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
})
