import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addTallies, closingLine, readPlaywrightTally, readVitestTally } from '../../tally'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'myoclonus-tally-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

it('sums the runners in one line', () => {
  const unit = readVitestTally(
    report({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }),
    1,
  )
  const browser = readPlaywrightTally(
    report({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 4 } }),
    0,
  )
  expect(closingLine(addTallies(unit, browser))).toBe('11 passed, 1 failed, 6 skipped')
  expect(closingLine({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed')
})

it('never reports success for a runner that failed, whatever it wrote', () => {
  expect(readVitestTally(join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  const allPassed = report({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } })
  expect(readPlaywrightTally(allPassed, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})
