/** A part of the program that cannot be loaded is tried once more and then said, never silent; one on its way is named. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from 'playwright/test'
import { repository } from '../../electron/start/run-tool'
import { expect, openApp, test } from './fixture'

test.skip(
  ({ isDesktop }) => isDesktop,
  'Routes of the app: scheme cannot be held back; the page is the same.',
)

/** Makes requests for a built file fail `times` times; returns how often it was asked for. */
async function failRequests(page: Page, file: RegExp, times: number): Promise<() => number> {
  let asked = 0
  await page.route(file, (route: Route) => {
    asked += 1
    return asked <= times ? route.abort() : route.continue()
  })
  return () => asked
}
const alert = (page: Page) => page.getByRole('alert')
const failedHeading = { name: 'This view could not be loaded' }

test('code that fails once is fetched again and the view opens', async ({ page, pageFaults }) => {
  await openApp(page)
  const asked = await failRequests(page, /\/assets\/PathwayView-[^/]*\.js$/u, 1)
  await page.getByRole('link', { name: 'Pathway' }).click()
  await expect(page.getByRole('heading', { name: 'Pathway', level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  expect(asked(), 'asked for').toBeGreaterThanOrEqual(2)
  pageFaults.splice(0)
})

test('a style sheet that fails once is fetched again: no view comes without its style', async ({
  page,
  pageFaults,
}) => {
  await openApp(page)
  const asked = await failRequests(page, /\/assets\/AboutView-[^/]*\.css$/u, 1)
  await page.getByRole('link', { name: 'About', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'About this reference' })).toBeVisible()
  await expect(page.locator('main .page').first()).toHaveCSS('max-width', '760px')
  expect(asked(), 'asked for').toBeGreaterThanOrEqual(2)
  pageFaults.splice(0)
})

for (const [kind, file] of [
  ['code', /\/assets\/BookmarksView-[^/]*\.js$/u],
  ['style', /\/assets\/BookmarksView-[^/]*\.css$/u],
] as const) {
  test(`${kind} that cannot be loaded is said, from the palette too; Try again and Reload lead to the view`, async ({
    page,
    pageFaults,
  }) => {
    await openApp(page)
    await failRequests(page, file, 4)
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Go to an entry or a view').fill('Go to bookmarks')
    await page.keyboard.press('Enter')
    await expect(alert(page).getByRole('heading', failedHeading)).toBeVisible()
    await expect(page).toHaveURL(/#\/bookmarks/u)
    await expect(alert(page).getByRole('button', { name: 'Reload' })).toBeVisible()
    await alert(page).getByRole('button', { name: 'Try again' }).click()
    await expect(alert(page).getByRole('heading', failedHeading)).toBeVisible()
    await alert(page).getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('heading', { name: 'Bookmarks', level: 1 })).toBeVisible()
    pageFaults.splice(0)
  })
}

test('a deep link to a view that cannot be loaded says so on a cold start; Try again opens it', async ({
  page,
  pageFaults,
}) => {
  await failRequests(page, /\/assets\/MedicationsView-[^/]*\.js$/u, 2)
  await openApp(page, '/medications')
  await expect(alert(page).getByRole('heading', failedHeading)).toBeVisible()
  await alert(page).getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Medication check' })).toBeVisible()
  await expect(alert(page)).toHaveCount(0)
  pageFaults.splice(0)
})

test('files replaced by a newer edition under an open page: it says so', async ({ page, pageFaults }) => {
  await openApp(page)
  await page.route(/\/assets\/EntryView-[^/]*\.js$/u, (route) => route.fulfill({ status: 404 }))
  await page.route(/\/index\.html\?again/u, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<script type="module" src="./assets/index-newer.js"></script>',
    }),
  )
  await openApp(page, '/entry/hypnic-jerks')
  await expect(alert(page)).toContainText('A newer edition of the program has replaced this one')
  await expect(alert(page).getByRole('button', { name: 'Reload' })).toBeVisible()
  pageFaults.splice(0)
})

test('a part of a view that cannot be loaded says so in its place', async ({ page, pageFaults }) => {
  const hasFigures = readdirSync(join(repository, 'out', 'web', 'assets')).some((file) =>
    file.startsWith('ValidationF'),
  )
  test.skip(!hasFigures, 'this build has no ranking')
  await failRequests(page, /\/assets\/ValidationFigures-[^/]*\.js$/u, 9)
  await openApp(page, '/about')
  await expect(page.getByRole('heading', { name: 'About this reference' })).toBeVisible()
  await expect(alert(page).getByRole('button', { name: 'Reload' })).toBeVisible()
  pageFaults.splice(0)
})

test('a view whose code is on its way has its heading and is announced, on a cold start and later', async ({
  page,
}) => {
  let letGo = (): void => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/(?:Compare|Pathway)View-[^/]*\.js$/u, async (route) => {
    await held
    await route.continue()
  })
  await openApp(page, '/compare')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible()
  await expect(main.getByRole('status').filter({ hasText: 'Loading: Compare' })).toBeAttached()
  await page.getByRole('link', { name: 'Pathway' }).click()
  await expect(main.getByRole('heading', { name: 'Pathway', level: 1 })).toBeVisible()
  await expect(main.getByRole('status').filter({ hasText: 'Loading: Pathway' })).toBeAttached()
  letGo()
  await expect(main.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0)
  await expect(main.getByRole('heading', { name: 'Pathway', level: 1 })).toBeVisible()
})
