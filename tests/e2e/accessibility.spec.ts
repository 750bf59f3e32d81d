import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'
import { openStates } from './accessible-states'
import { expect, openApp, test } from './fixture'

/** Run through the page's debugger, so that the content security policy stays as shipped. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Axe goes through every element of a long view. */
test.describe.configure({ timeout: 90_000 })

const views = {
  table: '/',
  'table, searched': '/?q=jerks',
  'table, nothing found': '/?q=xqzzy',
  entry: '/entry/lance-adams-syndrome',
  compare: '/compare?ids=essential-palatal-myoclonus,symptomatic-palatal-myoclonus',
  'compare, empty': '/compare',
  medications: '/medications',
  'medications, saved': '/medications?drugs=morphine,sertraline,tramadol,benzodiazepine-withdrawal',
  bookmarks: '/bookmarks',
  findings: '/findings?age=16&present=jerks-on-awakening,drops-objects,gtcs&absent=cognitive-impairment',
  'findings, empty': '/findings',
  pathway: '/pathway?path=2-0',
  about: '/about',
  'not found': '/no/such/place',
  'entry, unknown': '/entry/no-such-entry',
  'compare, one entry': '/compare?ids=hypnic-jerks',
  'compare, five entries':
    '/compare?ids=hypnic-jerks,asterixis,lance-adams-syndrome,serotonin-syndrome,juvenile-myoclonic-epilepsy',
} as const
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const

const expectNoViolation = async (page: Page): Promise<void> => {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate((): Promise<AxeResults> =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Counted as an experiment by axe, and a rule of WCAG all the same (2.5.3).
      rules: { 'label-content-name-mismatch': { enabled: true } },
    }),
  )
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
}

for (const [lookName, look] of Object.entries(looks)) {
  for (const [name, route] of Object.entries(views)) {
    test(`axe finds no violation: ${name}, ${lookName}`, async ({ page }) => {
      await page.emulateMedia(look)
      await openApp(page, route)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await expectNoViolation(page)
    })
  }
  for (const [name, { route, open, shows, size }] of Object.entries(openStates)) {
    test(`axe finds no violation: ${name}, ${lookName}`, async ({ page }) => {
      await page.emulateMedia(look)
      if (size !== undefined) await page.setViewportSize(size)
      await openApp(page, route)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await open(page)
      await expect(shows(page)).toBeVisible()
      await expectNoViolation(page)
    })
  }
}
