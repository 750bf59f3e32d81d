/** The one `test` of the end-to-end specs: a page of the built program in either host, which fails on any fault of that page. */
import { join } from 'node:path'
import { test as base, expect, type Page } from 'playwright/test'
import { ownOrigin } from '../../electron/ipc/own-origin'
import { repository } from '../../electron/start/run-tool'
import { startStaticServer } from '../../electron/start/static-server'
import { desktopObstacle, launchDesktop } from './desktop-app'
import { watchContext } from './page-watch'

export { expect }

type WorkerFixtures = {
  /** Where the built web edition is served. */
  webOrigin: string
}
type TestFixtures = {
  /**
   * Faults so far. Empty at the end or the test fails. A spec that provokes one on purpose checks it and empties the list.
   */
  pageFaults: string[]
  isDesktop: boolean
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  webOrigin: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const server = await startStaticServer(join(repository, 'out', 'web'))
      await use(server.origin)
      await server.close()
    },
    { scope: 'worker' },
  ],
  isDesktop: async ({ browserName: _ }, use, testInfo) => use(testInfo.project.name === 'desktop'),
  baseURL: async ({ webOrigin, isDesktop }, use) => use(isDesktop ? ownOrigin : webOrigin),
  // eslint-disable-next-line no-empty-pattern -- as above
  pageFaults: async ({}, use) => use([]),
  context: async ({ context, isDesktop, webOrigin, pageFaults }, use) => {
    if (!isDesktop) await watchContext(context, webOrigin, pageFaults)
    await use(context)
  },
  page: async ({ context, isDesktop, pageFaults }, use, testInfo) => {
    if (!isDesktop) {
      await use(await context.newPage())
    } else {
      const obstacle = desktopObstacle()
      testInfo.skip(obstacle !== null, obstacle ?? '')
      const desktop = await launchDesktop()
      const page = await desktop.app.firstWindow()
      await watchContext(desktop.app.context(), ownOrigin, pageFaults)
      await use(page)
      await desktop.close()
    }
    expect(pageFaults, 'faults of the page').toEqual([])
  },
})

/** Opens the program at a route such as `/compare?ids=a,b` and waits for its first content. */
export async function openApp(page: Page, route = '/'): Promise<void> {
  if (page.url().startsWith(`${ownOrigin}/`)) {
    await page.evaluate((hash) => (location.hash = hash), route)
  } else {
    await page.goto(`/#${route}`)
  }
  await expect(page.getByRole('main')).toBeVisible()
}
