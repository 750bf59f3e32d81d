/** Counts of tests, read from what each runner wrote. A runner that failed without a failed test counts as one failure. */
import { readFileSync } from 'node:fs'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0 }

export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}
type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

export function readVitestTally(path: string, exitCode: number): Tally {
  return read<VitestReport>(path, exitCode, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }))
}

export function readPlaywrightTally(path: string, exitCode: number): Tally {
  return read<PlaywrightReport>(path, exitCode, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

function read<T>(path: string, exitCode: number, tallyOf: (report: T) => Tally): Tally {
  let tally = noTests
  try {
    tally = tallyOf(JSON.parse(readFileSync(path, 'utf8')) as T)
  } catch {
    // No report: the runner itself failed, which its exit code tells.
  }
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
