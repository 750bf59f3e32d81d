/** A part of the program that cannot be loaded is tried once more and then said, never silent; one on its way is named. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from 'playwright/test'
import { repository } from '../../electron/start/run-tool'
import { expect, openApp, test } from './fixture'

test.use({ isFreshPage: true })

test.skip(
  ({ isDesktop }) => isDesktop,
  'Routes of the app: scheme cannot be held back; the page is the same.',
)

/** Makes every request for a built file fail until the returned function is called. */
async function breakFile(page: Page, file: RegExp): Promise<() => void> {
  let isBroken = true
  await page.route(file, (route: Route) => (isBroken ? route.abort() : route.continue()))
  return () => {
    isBroken = false
  }
}

/** Makes the first request for a built file fail; returns how often it was asked for. */
async function breakOnce(page: Page, file: RegExp): Promise<() => number> {
  let asked = 0
  await page.route(file, (route: Route) => {
    asked += 1
    return asked === 1 ? route.abort() : route.continue()
  })
  return () => asked
}
const alert = (page: Page) => page.getByRole('alert')
const failedHeading = { name: 'This view could not be loaded' }

test('code that fails once is fetched again and the view opens', async ({ page, pageFaults }) => {
  await openApp(page)
  const asked = await breakOnce(page, /\/assets\/PathwayView-[^/]*\.js$/u)
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
  const asked = await breakOnce(page, /\/assets\/AboutView-[^/]*\.css$/u)
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
    const mend = await breakFile(page, file)
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Go to an entry or a view').fill('Go to bookmarks')
    await page.keyboard.press('Enter')
    await expect(alert(page).getByRole('heading', failedHeading)).toBeVisible()
    await expect(page).toHaveURL(/#\/bookmarks/u)
    await expect(alert(page).getByRole('button', { name: 'Reload' })).toBeVisible()
    await alert(page).getByRole('button', { name: 'Try again' }).click()
    await expect(alert(page).getByRole('button', { name: 'Try again' })).toBeEnabled()
    await expect(alert(page).getByRole('heading', failedHeading)).toBeVisible()
    mend()
    await alert(page).getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('heading', { name: 'Bookmarks', level: 1 })).toBeVisible()
    pageFaults.splice(0)
  })
}

test('a deep link to a view that cannot be loaded says so on a cold start; Try again opens it', async ({
  page,
  pageFaults,
}) => {
  const mend = await breakFile(page, /\/assets\/MedicationsView-[^/]*\.js$/u)
  await openApp(page, '/medications')
  await expect(alert(page).getByRole('heading', failedHeading)).toBeVisible()
  mend()
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
  await breakFile(page, /\/assets\/ValidationFigures-[^/]*\.js$/u)
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
