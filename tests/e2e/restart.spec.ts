/** What is saved outlives the program, and two windows do not undo each other. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type BrowserType } from 'playwright'
import type { Page } from 'playwright/test'
import { desktopObstacle, launchDesktop } from './desktop-app'
import { expect, openApp, test } from './fixture'
import { watchContext } from './page-watch'

test.use({ isFreshPage: true })

async function bookmark(page: Page, entryId: string): Promise<void> {
  await openApp(page, `/entry/${entryId}`)
  await page.getByRole('button', { name: 'Bookmark', exact: true }).click()
  await expect(page.getByText(/^Bookmarked: /u)).toBeVisible()
}

type Session = { readonly context: BrowserContext; readonly page: Page; close(): Promise<void> }

async function startProgram(
  isDesktop: boolean,
  folder: string,
  options: Parameters<BrowserType['launchPersistentContext']>[1],
): Promise<Session> {
  if (isDesktop) {
    const { app, close } = await launchDesktop(folder)
    return { context: app.context(), page: await app.firstWindow(), close }
  }
  const context = await chromium.launchPersistentContext(folder, options)
  const page = context.pages()[0] ?? (await context.newPage())
  return { context, page, close: () => context.close() }
}

const obstacleOf = (isDesktop: boolean): string => (isDesktop ? desktopObstacle() : null) ?? ''

test('bookmarks are there after the program was ended and started again', async ({
  isDesktop,
  baseURL,
  launchOptions,
  pageFaults,
}) => {
  test.skip(obstacleOf(isDesktop) !== '', obstacleOf(isDesktop))
  const folder = await mkdtemp(join(tmpdir(), 'myoclonus-restart-'))
  const start = async (): Promise<Session> => {
    const session = await startProgram(isDesktop, folder, { ...launchOptions, baseURL })
    await watchContext(session.context, baseURL ?? '', pageFaults)
    return session
  }

  const first = await start()
  await bookmark(first.page, 'hypnic-jerks')
  await first.close()

  const second = await start()
  await openApp(second.page, '/bookmarks')
  await expect(second.page.getByRole('link', { name: /ypnic jerks/u })).toBeVisible()
  await second.close()
  await rm(folder, { recursive: true, force: true })
})

test('a bookmark made in one tab survives a save in another', async ({ page, context, isDesktop }) => {
  test.skip(isDesktop, 'the desktop program has one window')
  await openApp(page)
  const other = await context.newPage()
  await openApp(other)
  await bookmark(page, 'hypnic-jerks')
  await bookmark(other, 'juvenile-myoclonic-epilepsy')
  await openApp(page, '/bookmarks')
  await page.reload()
  await expect(page.getByRole('link', { name: /ypnic jerks/u })).toBeVisible()
  await expect(page.getByRole('link', { name: /uvenile myoclonic epilepsy/u })).toBeVisible()
})
