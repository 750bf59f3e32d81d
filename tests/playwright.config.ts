import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'playwright/test'
import { repository } from '../electron/start/run-tool'
import { browserFlags, findBrowser } from './browser'

const report = process.env['MYOCLONUS_TEST_REPORT']
const isCi = Boolean(process.env['CI'])

/**
 * Downloads, pictures and traces of this checkout and user. Not inside the checkout, as Chromium without a locale writes no
 * download into a path with an umlaut; not shared, as Playwright empties it at the start.
 */
const owner = createHash('sha256').update(`${repository} ${process.getuid?.()}`).digest('hex').slice(0, 8)
const outputDir = join(tmpdir(), `myoclonus-test-results-${owner}`)

/** `web` and `desktop` run the same specs; `shell` drives the built main and preload without Electron's binary. */
export default defineConfig({
  outputDir,
  workers: 2,
  retries: isCi ? 1 : 0,
  forbidOnly: isCi,
  // Bounds for a busy machine; a test that passes never waits for them.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    launchOptions: {
      executablePath: findBrowser()?.path,
      args: [...browserFlags],
      // A shell without a locale (cron, plain containers) reads paths as ASCII.
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'web', testDir: './e2e', use: { serviceWorkers: 'block' } },
    { name: 'shell', testDir: './shell', testMatch: '**/*.spec.ts' },
    { name: 'desktop', testDir: './e2e', fullyParallel: false },
  ],
})
