/** A newer edition is offered, waits, and empties no window that holds typed text unasked. */
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, openApp, test } from './fixture'
import { createOwnEdition, reloadUnderWorker, type OwnEdition } from './own-edition'

let edition: OwnEdition

test.use({
  isFreshPage: true,
  serviceWorkers: 'allow',
  webOrigin: [
    async ({}, use) => {
      edition = await createOwnEdition()
      await use(edition.origin)
      await edition.remove()
    },
    { scope: 'worker' },
  ],
})
test.skip(({ isDesktop }) => isDesktop, 'The desktop program has no offline worker.')
// `webOrigin` starts the server that the reset puts back.
test.beforeEach(async ({ webOrigin: _ }) => edition.reset())

const offer = (page: Page) => page.getByText('A new edition of this reference is ready.')
const reloadButton = (page: Page) => page.getByRole('button', { name: 'Reload', exact: true })

/** Marks the page as it is now, so that a reload can be told. */
const markOld = (page: Page) => page.evaluate(() => Object.assign(window, { isOldPage: true }))
const waitForReload = (page: Page) => page.waitForFunction(() => !('isOldPage' in window))

async function publishNewer(page: Page): Promise<void> {
  await appendFile(join(edition.folder, 'sw.js'), '\n// newer\n')
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await expect(offer(page)).toBeVisible()
}

test('it is announced, waits, and comes in on Reload with the view kept', async ({ page }) => {
  await openApp(page, '/about')
  await reloadUnderWorker(page)
  await expect(page.getByRole('heading', { name: 'About this reference' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await expect(offer(page)).toHaveCount(0)

  await publishNewer(page)
  await markOld(page)
  await reloadButton(page).click()
  await waitForReload(page)
  await expect(page.getByRole('heading', { name: 'About this reference' })).toBeVisible()
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null))
    .toBe(true)
})

test('windows that hold typed text are named, and none is emptied before it agrees', async ({
  page,
  context,
}) => {
  await openApp(page)
  await reloadUnderWorker(page)
  const medications = await context.newPage()
  await openApp(medications, '/medications')
  await medications.getByLabel('Medication list').fill('sertraline 50 mg')
  const findings = await context.newPage()
  await openApp(findings, '/findings')
  await findings.getByLabel('What is seen, in your words').fill('jerks on waking')
  const idle = await context.newPage()
  await openApp(idle, '/bookmarks')
  await expect(idle.getByRole('heading', { name: 'Bookmarks', level: 1 })).toBeVisible()
  for (const window of [page, medications, findings, idle]) await markOld(window)

  await publishNewer(page)
  await reloadButton(page).click()
  await expect(page.getByText(/2 other windows hold/u)).toContainText('a medication list')
  await expect(page.getByText(/2 other windows hold/u)).toContainText('a description that is not yet added')
  await page.getByRole('button', { name: 'Reload anyway' }).click()
  await waitForReload(page)
  await waitForReload(idle)

  await expect(medications.getByText(/^Another window changed over/u)).toContainText('a medication list')
  await expect(medications.getByLabel('Medication list')).toHaveValue('sertraline 50 mg')
  await expect(findings.getByText(/^Another window changed over/u)).toBeVisible()
  await expect(findings.getByLabel('What is seen, in your words')).toHaveValue('jerks on waking')
  await medications.getByRole('button', { name: 'Reload this window' }).click()
  await waitForReload(medications)
})

test('the window that asks is asked for its own text; Later changes nothing', async ({ page }) => {
  await openApp(page, '/medications')
  await reloadUnderWorker(page)
  await page.getByLabel('Medication list').fill('lithium')
  await markOld(page)
  await publishNewer(page)
  await reloadButton(page).click()
  await expect(page.getByText('This window holds a medication list, which a reload empties.')).toBeVisible()
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(page.getByLabel('Medication list')).toHaveValue('lithium')
  await expect.poll(() => page.evaluate(() => 'isOldPage' in window)).toBe(true)
})
