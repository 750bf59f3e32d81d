import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { expect, openApp, test } from './fixture'

/** Run through the page's debugger, so that the content security policy stays as shipped. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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
} as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, route] of Object.entries(views)) {
    test(`axe finds no violation: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await openApp(page, route)
      await expect(
        page
          .getByRole('heading', { level: 1 })
          .or(page.getByRole('heading', { level: 2 }))
          .first(),
      ).toBeAttached()
      await page.evaluate(axeSource)
      const { violations } = await page.evaluate((): Promise<AxeResults> =>
        (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      )
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        ),
      ).toEqual([])
    })
  }
}
