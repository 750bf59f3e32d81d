/** `npm test`: a browser, a fresh build, then every runner; ends with one line that sums them up. `--desktop` runs the desktop project alone and demands Electron. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDesktop, buildWeb, quietLoader, runTool } from '../electron/start/run-tool'
import { ensureBrowser, namedBrowserFault, noBrowser } from './browser'
import { desktopObstacle } from './e2e/desktop-app'
import { addTallies, closingLine, noTests, readPlaywrightTally, readVitestTally, type Tally } from './tally'

const isDesktopOnly = process.argv.includes('--desktop')
const reports = mkdtempSync(join(tmpdir(), 'myoclonus-tests-'))

async function build(): Promise<boolean> {
  for (const step of [() => runTool('tsx', ['data/compile/cli.ts']), buildDesktop, buildWeb])
    if ((await step()) !== 0) return false
  return true
}

async function runUnitTests(): Promise<Tally> {
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runTool('vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...quietLoader,
    ...reporters,
  ])
  return readVitestTally(report, code)
}

async function runBrowserTests(projects: readonly string[]): Promise<Tally> {
  const report = join(reports, 'playwright.json')
  const chosen = projects.map((project) => `--project=${project}`)
  const env = { MYOCLONUS_TEST_REPORT: report }
  const code = await runTool('playwright', ['test', '--config', 'tests/playwright.config.ts', ...chosen], env)
  return readPlaywrightTally(report, code)
}

async function run(): Promise<Tally> {
  const obstacle = desktopObstacle()
  if (isDesktopOnly && obstacle) {
    console.error(`The desktop tests need real Electron. ${obstacle}`)
    return { ...noTests, failed: 1 }
  }
  const fault = isDesktopOnly ? null : namedBrowserFault()
  if (fault !== null) {
    console.error(`${fault} No test was run.`)
    return { ...noTests, failed: 1 }
  }
  if (!(await build())) {
    console.error('The build failed; its message is above. No test was run.')
    return { ...noTests, failed: 1 }
  }
  if (isDesktopOnly) return runBrowserTests(['desktop'])
  const browser = ensureBrowser()
  const unit = await runUnitTests()
  if (!browser) {
    console.error(`\nThe specs in the browser were not run, which counts as one failure. ${noBrowser}`)
    return addTallies(unit, { ...noTests, failed: 1 })
  }
  const inBrowser = await runBrowserTests(['web', 'shell', 'desktop'])
  if (obstacle) console.log(`\nThe specs of project desktop were skipped. ${obstacle}`)
  return addTallies(unit, inBrowser)
}

const tally = await run()
rmSync(reports, { recursive: true, force: true })
console.log(`\n${closingLine(tally)}`)
process.exitCode = tally.failed > 0 ? 1 : 0
