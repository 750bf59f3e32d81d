/** Counts of tests, read from what each runner wrote. A runner that failed without a failed test counts as one failure. */
import { readFileSync } from 'node:fs'

export type Tally = {
  readonly passed: number
  readonly failed: number
  /** Left out on purpose. */
  readonly skipped: number
  /** Meant to run, and did not because something before them failed. */
  readonly notRun: number
}

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0, notRun: 0 }

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    notRun: a.notRun + b.notRun,
  }
}

export function closingLine({ passed, failed, skipped, notRun }: Tally): string {
  const parts = [`${passed} passed`, `${failed} failed`]
  if (notRun > 0) parts.push(`${notRun} not run`)
  if (skipped > 0) parts.push(`${skipped} skipped`)
  return parts.join(', ')
}

type VitestFile = {
  readonly status: string
  /** What broke outside a test: an import or a hook of the file; empty for a hook further in. */
  readonly message: string
  readonly assertionResults: readonly { readonly status: string }[]
}
type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly tests: readonly { readonly status: string; readonly expectedStatus: string }[]
  }[]
}

export function readVitestTally(path: string, exitCode: number): Tally {
  return read<{ readonly testResults: readonly VitestFile[] }>(path, exitCode, ({ testResults }) =>
    testResults.map(tallyOfFile).reduce(addTallies, noTests),
  )
}

/** A file whose import or hook broke counts as one failure; vitest calls its tests skipped. */
function tallyOfFile({ status, message, assertionResults }: VitestFile): Tally {
  const count = (...wanted: string[]) =>
    assertionResults.filter((test) => wanted.includes(test.status)).length
  const passed = count('passed')
  const failed = count('failed')
  const others = assertionResults.length - passed - failed
  const isBroken = status === 'failed' && (failed === 0 || message !== '')
  if (!isBroken) return { passed, failed, skipped: others, notRun: 0 }
  const skipped = count('todo', 'disabled')
  return { passed, failed: failed + 1, skipped, notRun: others - skipped }
}

export function readPlaywrightTally(path: string, exitCode: number): Tally {
  return read<PlaywrightSuite>(path, exitCode, tallyOfSuite)
}

function tallyOfSuite({ suites = [], specs = [] }: PlaywrightSuite): Tally {
  const own = specs
    .flatMap(({ tests }) => tests)
    .map(({ status, expectedStatus }): Tally => {
      if (status === 'unexpected') return { ...noTests, failed: 1 }
      if (status !== 'skipped') return { ...noTests, passed: 1 }
      // One that was not reached is reported as skipped, though it was expected to pass.
      return expectedStatus === 'skipped' ? { ...noTests, skipped: 1 } : { ...noTests, notRun: 1 }
    })
  return [...own, ...suites.map(tallyOfSuite)].reduce(addTallies, noTests)
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
