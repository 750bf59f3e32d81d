import { defineConfig } from 'playwright/test'
import { browserFlags, findBrowser } from './browser'

const report = process.env['MYOCLONUS_TEST_REPORT']
const isCi = Boolean(process.env['CI'])

/** `web` and `desktop` run the same specs; `shell` drives the built main and preload without Electron's binary. */
export default defineConfig({
  outputDir: '../test-results',
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
    launchOptions: { executablePath: findBrowser()?.path, args: [...browserFlags] },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'web', testDir: './e2e', use: { serviceWorkers: 'block' } },
    { name: 'shell', testDir: './shell', testMatch: '**/*.spec.ts' },
    { name: 'desktop', testDir: './e2e', fullyParallel: false },
  ],
})
