/** The one `test` of the end-to-end specs: a page of the built program in either host, which fails on any fault of that page. */
import { join } from 'node:path'
import { test as base, expect, type Locator, type Page } from 'playwright/test'
import { ownOrigin } from '../../electron/ipc/own-origin'
import { repository } from '../../electron/start/run-tool'
import { startStaticServer } from '../../electron/start/static-server'
import { desktopObstacle, launchDesktop } from './desktop-app'
import { watchContext } from './page-watch'
import { createWarmPage, type WarmPage } from './warm-page'

export { expect }

type WorkerFixtures = {
  /** Where the built web edition is served. */
  webOrigin: string
  warmPage: WarmPage
}
type TestFixtures = {
  /**
   * Faults so far. Empty at the end or the test fails. A spec that provokes one on purpose checks it and empties the list.
   */
  pageFaults: string[]
  isDesktop: boolean
  /** A context of its own for each test, in place of the one that tests take in turn. */
  isFreshPage: boolean
}

/** Playwright reads the names of the fixtures a fixture needs from the pattern of its first parameter, also where it is empty. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  webOrigin: [
    async ({}, use) => {
      const server = await startStaticServer(join(repository, 'out', 'web'))
      await use(server.origin)
      await server.close()
    },
    { scope: 'worker' },
  ],
  isDesktop: async ({ browserName: _ }, use, testInfo) => use(testInfo.project.name === 'desktop'),
  baseURL: async ({ webOrigin, isDesktop }, use) => use(isDesktop ? ownOrigin : webOrigin),
  warmPage: [
    async ({}, use) => {
      const warmPage = createWarmPage()
      await use(warmPage)
      await warmPage.close()
    },
    { scope: 'worker' },
  ],
  isFreshPage: [false, { option: true }],
  pageFaults: async ({}, use) => {
    const faults: string[] = []
    await use(faults)
    expect(faults, 'faults of the page').toEqual([])
  },
  context: async ({ page }, use) => use(page.context()),
  page: async (
    { browser, warmPage, isFreshPage, isDesktop, webOrigin, viewport, pageFaults },
    use,
    testInfo,
  ) => {
    if (!isDesktop && isFreshPage) {
      const context = await browser.newContext()
      await watchContext(context, webOrigin, pageFaults)
      await use(await context.newPage())
      await context.close()
      return
    }
    if (!isDesktop) {
      await use(await warmPage.take(browser, webOrigin, viewport, pageFaults))
      await warmPage.leave(webOrigin)
      return
    }
    const obstacle = desktopObstacle()
    testInfo.skip(obstacle !== null, obstacle ?? '')
    const desktop = await launchDesktop()
    const page = await desktop.app.firstWindow()
    await watchContext(desktop.app.context(), ownOrigin, pageFaults)
    await use(page)
    await desktop.close()
  },
})

/**
 * Opens the program at a route such as `/compare?ids=a,b` and waits until the content is loaded and the view of that route
 * shows its heading, the table also its first row or the reason why there is none.
 */
export async function openApp(page: Page, route = '/'): Promise<void> {
  const main = page.getByRole('main')
  // A view has its heading only once the content is loaded; one that finds nothing has one of the second level alone.
  const heading = main.locator('h1, h2').first()
  const hasView = new URL(page.url()).hash !== ''
  if (hasView) await expect(heading).toBeAttached()
  const before = { path: pathOf(new URL(page.url()).hash.slice(1)), title: await page.title() }
  if (page.url().startsWith(`${ownOrigin}/`)) {
    await page.evaluate((hash) => (location.hash = hash), route)
  } else {
    await page.goto(`/#${route}`)
  }
  // The address changes at once, the view and the title of the window a moment later and together.
  if (hasView && pathOf(route) !== before.path) await expect(page).not.toHaveTitle(before.title)
  await expect(heading).toBeAttached()
  if (pathOf(route) === '/') await expect(main.locator('[data-entry], h2').first()).toBeVisible()
}

const pathOf = (route: string): string => route.split('?')[0] || '/'

/** How many there are once the number rests: for a comparison with the number after an action. */
export async function steadyCount(locator: Locator): Promise<number> {
  let last = 0
  await expect
    .poll(async () => {
      const before = last
      last = await locator.count()
      return last > 0 && last === before
    })
    .toBe(true)
  return last
}

/** What it says once its text rests and is not empty: a name to look for after an action. */
export async function settledText(locator: Locator): Promise<string> {
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = (await locator.textContent()) ?? ''
      return last !== '' && last === before
    })
    .toBe(true)
  return last
}
