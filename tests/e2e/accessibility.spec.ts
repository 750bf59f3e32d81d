import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright/test'
import { expect, openApp, test } from './fixture'

/** Run through the page's debugger, so that the content security policy stays as shipped. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs in the page. */
const runAxe = async (): Promise<AxeResults['violations']> => {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return violations
}

type View = { readonly route: string; readonly shows: (page: Page) => Locator }

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name })
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
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, { route, shows }] of Object.entries(views)) {
    test(`axe finds no violation: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await openApp(page, route)
      await expect(shows(page)).toBeAttached()
      await page.evaluate(axeSource)
      const violations = async () => {
        const found = await page.evaluate(runAxe)
        return found.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        )
      }
      await expect.poll(violations, { timeout: 20_000 }).toEqual([])
    })
  }
}
