/**
 * The states of every view that the specs of layout, paper and accessibility go through. A route of renderer/shell/router.ts
 * without a state here fails `every view has states`, so a new view is looked at from its first day.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { repository } from '../../electron/start/run-tool'
import { emptyLibrary, serializeLibrary } from '../../renderer/library/file/library-format'
import { expect, openApp } from './fixture'

export type ViewState = {
  readonly route: string
  /** What to do once the view is there. */
  readonly prepare?: (page: Page) => Promise<void>
}

export const longEntries = [
  'lance-adams-syndrome',
  'serotonin-syndrome',
  'acute-post-hypoxic-myoclonus',
  'opsoclonus-myoclonus-pediatric',
  'juvenile-myoclonic-epilepsy',
] as const
export const caseRoute =
  '/findings?age=16&present=jerks-on-awakening,drops-objects,gtcs&absent=cognitive-impairment'

const unfoldAll = (page: Page): Promise<void> =>
  page.getByRole('main').evaluate((main) => {
    for (const fold of main.querySelectorAll('details')) fold.open = true
  })

const manyBookmarks = 30
/** Comes in as any library does: by Import. */
const importBookmarks = async (page: Page): Promise<void> => {
  const at = '2026-11-30T10:00:00.000Z'
  const library = {
    ...emptyLibrary(),
    bookmarks: Array.from({ length: manyBookmarks }, (_, i) => ({
      id: `bookmark-${i}`,
      kind: 'search' as const,
      title: `Search number ${i}`,
      route: `/?q=jerks${i}`,
      entryIds: [],
      note: i % 3 === 0 ? 'Seen on the ward\nasked again on Monday' : '',
      collectionId: null,
      createdAt: at,
      contentDates: {},
    })),
  }
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import' }).click()
  const text = await serializeLibrary(library, at)
  await (
    await chooser
  ).setFiles({ name: 'library.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page.getByRole('textbox', { name: /^Note on Search number/u })).toHaveCount(manyBookmarks)
}

/** By the name of the route, then by what is special about the state. */
export const viewStates: Readonly<Record<string, Readonly<Record<string, ViewState>>>> = {
  table: {
    'all rows': { route: '/' },
    searched: { route: '/?q=jerks' },
    'nothing found': { route: '/?q=xqzzy' },
    grouped: { route: '/?group=class' },
    'with a peek': { route: '/?q=jerks&peek=lance-adams-syndrome' },
    'with filters': {
      route: '/',
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Filters', exact: true }).click()
        await expect(page.getByRole('region', { name: 'Filters' })).toBeVisible()
      },
    },
  },
  entry: {
    ...Object.fromEntries(longEntries.map((id) => [id, { route: `/entry/${id}` }])),
    unknown: { route: '/entry/no-such-entry' },
  },
  findings: {
    empty: { route: '/findings' },
    'with a case': { route: caseRoute },
    'with folds open': { route: caseRoute, prepare: unfoldAll },
  },
  compare: {
    empty: { route: '/compare' },
    'one entry': { route: '/compare?ids=lance-adams-syndrome' },
    'two entries': { route: '/compare?ids=lance-adams-syndrome,acute-post-hypoxic-myoclonus' },
    'three entries': {
      route: '/compare?ids=lance-adams-syndrome,acute-post-hypoxic-myoclonus,juvenile-myoclonic-epilepsy',
    },
    'five entries': { route: `/compare?ids=${longEntries.join(',')}` },
  },
  medications: {
    empty: { route: '/medications' },
    'with a list': {
      route: '/medications',
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Fill in an example' }).click()
        await expect(page.getByRole('heading', { name: /^Reported to cause/u })).toBeVisible()
      },
    },
    saved: { route: '/medications?drugs=morphine,sertraline,tramadol,benzodiazepine-withdrawal' },
  },
  pathway: {
    start: { route: '/pathway' },
    'two steps': { route: '/pathway?path=2-0' },
    'five steps, folds open': { route: '/pathway?path=1-0-0-0-0', prepare: unfoldAll },
  },
  bookmarks: {
    empty: { route: '/bookmarks' },
    'thirty items': { route: '/bookmarks', prepare: importBookmarks },
  },
  about: {
    plain: { route: '/about' },
    'folds open': { route: '/about', prepare: unfoldAll },
  },
  'not-found': { 'no such place': { route: '/no/such/place' } },
}

/** Names of the routes, as the router has them. */
export const routeNames = (): readonly string[] =>
  [
    ...readFileSync(join(repository, 'renderer', 'shell', 'router.ts'), 'utf8').matchAll(
      /\bname: '([^']+)'/gu,
    ),
  ].map(([, name]) => String(name))

export const openState = async (page: Page, { route, prepare }: ViewState): Promise<void> => {
  await openApp(page, route)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeAttached()
  await prepare?.(page)
}
