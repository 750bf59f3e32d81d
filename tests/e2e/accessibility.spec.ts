import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright/test'
import { openStates } from './accessible-states'
import { expect, openApp, test } from './fixture'

// Each test goes through several whole views, which takes its time on a busy machine.
test.describe.configure({ timeout: 240_000 })

/** Run through the page's debugger, so that the content security policy stays as shipped. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs in the page. `rules` are all that are asked for here, or those that read colours and sizes alone. */
const runAxe = async (rules: readonly string[] | 'all'): Promise<AxeResults['violations']> => {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
  const { violations } = await axe.run(document, {
    // The nodes that pass are not described, which takes most of the time of a long page.
    resultTypes: ['violations'],
    ...(rules === 'all'
      ? {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          // Counted as an experiment by axe, and a rule of WCAG all the same (2.5.3).
          rules: { 'label-content-name-mismatch': { enabled: true } },
        }
      : { runOnly: { type: 'rule', values: [...rules] } }),
  })
  return violations
}

/** What axe reads from computed style; every other rule reads elements, attributes, text and what is visible. */
const rulesOfStyle = ['color-contrast', 'link-in-text-block', 'target-size'] as const

/** Runs in the page: all that the other rules read. Where it is the same in two looks, they say the same of both. */
const structureOf = (): string => {
  const visible = [...document.querySelectorAll('*')].map((element) =>
    element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })
      ? '1'
      : '0',
  )
  return document.documentElement.outerHTML + visible.join('')
}

type View = { readonly route: string; readonly shows: (page: Page) => Locator }

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name })
const title = (page: Page) => page.getByRole('heading', { level: 1 })
/** More rows than the first two, which are drawn a frame before the rest. */
const fourthRow = (page: Page) => page.locator('tr[data-entry]').nth(3)

/** Every view with what it shows last, so that no half-drawn page is judged. */
const views: Readonly<Record<string, View>> = {
  table: { route: '/', shows: fourthRow },
  'table, searched': { route: '/?q=jerks', shows: fourthRow },
  'table, nothing found': { route: '/?q=xqzzy', shows: heading(/Nothing in this reference matches/u) },
  entry: {
    route: '/entry/lance-adams-syndrome',
    shows: (page) => page.getByRole('region', { name: 'Sources' }).getByRole('listitem').first(),
  },
  compare: {
    route: '/compare?ids=essential-palatal-myoclonus,symptomatic-palatal-myoclonus',
    shows: (page) => page.getByText('What tells them apart'),
  },
  'compare, empty': { route: '/compare', shows: heading('Two to five entries side by side') },
  'compare, one entry': { route: '/compare?ids=hypnic-jerks', shows: title },
  'compare, five entries': {
    route:
      '/compare?ids=hypnic-jerks,asterixis,lance-adams-syndrome,serotonin-syndrome,juvenile-myoclonic-epilepsy',
    shows: title,
  },
  medications: { route: '/medications', shows: heading(/^Which drugs on a list/u) },
  'medications, saved': {
    route: '/medications?drugs=morphine,sertraline,tramadol,benzodiazepine-withdrawal',
    shows: (page) => page.getByRole('region', { name: /^Combinations that matter/u }),
  },
  bookmarks: { route: '/bookmarks', shows: heading('Nothing is bookmarked yet') },
  findings: {
    route: '/findings?age=16&present=jerks-on-awakening,drops-objects,gtcs&absent=cognitive-impairment',
    shows: (page) => page.getByRole('link', { name: 'Juvenile myoclonic epilepsy' }).first(),
  },
  'findings, empty': { route: '/findings', shows: heading('Which entries fit what is seen?') },
  pathway: { route: '/pathway?path=2-0', shows: heading('The whole pathway') },
  about: { route: '/about', shows: heading('Licences') },
  'not found': { route: '/no/such/place', shows: title },
  'entry, unknown': { route: '/entry/no-such-entry', shows: title },
}
const usualSize = { width: 1440, height: 900 } as const
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const

const expectNoViolation = async (page: Page, rules: readonly string[] | 'all'): Promise<void> => {
  const violations = async () => {
    const found = await page.evaluate(runAxe, rules)
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }
  // One run over a long page takes more than twenty seconds where other programs have the cores.
  await expect.poll(violations, { timeout: 90_000 }).toEqual([])
}

/** In every look, so that a state is opened once. All rules again where a look changed more than the style. */
const expectNoViolationInAnyLook = async (page: Page): Promise<void> => {
  await page.evaluate(axeSource)
  let judged = ''
  for (const [name, look] of Object.entries(looks)) {
    await page.emulateMedia(look)
    const structure = await page.evaluate(structureOf)
    await test.step(name, () => expectNoViolation(page, structure === judged ? rulesOfStyle : 'all'))
    judged = structure
  }
}

for (const [name, { route, shows }] of Object.entries(views)) {
  test(`axe finds no violation: ${name}`, async ({ page }) => {
    await openApp(page, route)
    await expect(title(page)).toBeAttached()
    await expect(shows(page)).toBeAttached()
    await expectNoViolationInAnyLook(page)
  })
}
for (const [name, { route, open, shows, size }] of Object.entries(openStates)) {
  test(`axe finds no violation: ${name}`, async ({ page }) => {
    await page.setViewportSize(size ?? usualSize)
    await openApp(page, route)
    await expect(title(page)).toBeAttached()
    await open(page)
    await expect(shows(page)).toBeVisible()
    await expectNoViolationInAnyLook(page)
  })
}
