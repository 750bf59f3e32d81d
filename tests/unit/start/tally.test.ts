import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addTallies, closingLine, noTests, readPlaywrightTally, readVitestTally } from '../../tally'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'myoclonus-tally-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

/** A file as vitest 4.1 reports it, without the fields that are not read. */
const file = (status: string, message: string, ...tests: readonly string[]) => ({
  status,
  message,
  assertionResults: tests.map((test) => ({ status: test })),
})
/** A test as Playwright 1.65 reports it, likewise. */
const spec = (status: string, expectedStatus = 'passed') => ({ tests: [{ status, expectedStatus }] })

it('counts each test of vitest by what became of it', () => {
  const testResults = [
    file('passed', '', 'passed', 'passed', 'skipped', 'todo'),
    file('failed', '', 'passed', 'failed', 'skipped'),
  ]
  expect(readVitestTally(report({ numFailedTestSuites: 1, testResults }), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 3,
    notRun: 0,
  })
})

it('counts a file whose hook or import broke as failed and its tests as not run, each such file', () => {
  const testResults = [
    file('failed', 'Hook timed out in 10000ms.', 'skipped', 'skipped', 'todo'),
    file('failed', "Cannot find module './no-such-file'"),
    // A hook of an inner describe leaves no message.
    file('failed', '', 'passed', 'skipped'),
    file('failed', 'after hook', 'passed'),
    file('failed', 'after hook', 'failed'),
    file('passed', '', 'passed'),
  ]
  const tally = readVitestTally(report({ numFailedTests: 0, testResults }), 1)
  expect(tally).toEqual({ passed: 3, failed: 6, skipped: 1, notRun: 3 })
  expect(closingLine(tally)).toBe('3 passed, 6 failed, 3 not run, 1 skipped')
})

it('tells specs left out on purpose from specs that were not reached', () => {
  const suites = [
    {
      specs: [spec('expected'), spec('flaky'), spec('skipped', 'skipped')],
      suites: [{ specs: [spec('unexpected'), spec('skipped'), spec('expected', 'failed')] }],
    },
    { suites: [] },
  ]
  expect(readPlaywrightTally(report({ suites }), 1)).toEqual({ passed: 3, failed: 1, skipped: 1, notRun: 1 })
})

it('sums the runners in one line', () => {
  const unit = { ...noTests, passed: 7, failed: 1, skipped: 2 }
  const browser = { ...noTests, passed: 4, skipped: 4 }
  expect(closingLine(addTallies(unit, browser))).toBe('11 passed, 1 failed, 6 skipped')
  expect(closingLine({ ...noTests, passed: 5 })).toBe('5 passed, 0 failed')
})

it('never reports success for a runner that failed, whatever it wrote', () => {
  expect(readVitestTally(join(folder, 'absent.json'), 1)).toEqual({ ...noTests, failed: 1 })
  const allPassed = report({ suites: [{ specs: [spec('expected')] }] })
  expect(readPlaywrightTally(allPassed, 1)).toEqual({ ...noTests, passed: 1, failed: 1 })
})
