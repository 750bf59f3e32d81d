/** A browser that refuses storage, and a second tab on the same library. */
import type { Page } from 'playwright/test'
import { expect, openApp, test } from './fixture'

test.use({ isFreshPage: true })

const bookmark = (page: Page) => page.getByRole('button', { name: 'Bookmark', exact: true })

test.describe('in a browser', () => {
  test.skip(({ isDesktop }) => isDesktop, 'the desktop keeps a file and has one window')

  test('refused storage is no damaged file: edits stay, nothing is written over, and trying again saves them', async ({
    page,
  }) => {
    await openApp(page, '/entry/hypnic-jerks')
    await bookmark(page).click()
    await expect(page.getByText(/^Bookmarked: /u)).toBeVisible()
    await page.addInitScript(() => {
      const open = IDBFactory.prototype.open
      IDBFactory.prototype.open = function (...args) {
        if (sessionStorage.getItem('refuse-storage') === null) return open.apply(this, args)
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    })
    await page.evaluate(() => sessionStorage.setItem('refuse-storage', ''))
    await openApp(page, '/entry/lafora-disease')
    await page.reload()
    const banner = page.getByRole('alert')
    await expect(banner).toContainText('nothing is saved for now')
    await expect(banner).not.toContainText(/damaged|kept as|\.\./u)
    await bookmark(page).click()
    await expect(page.getByText(/^Bookmarked in this window, not saved yet: /u)).toBeVisible()
    const download = page.waitForEvent('download')
    await banner.getByRole('button', { name: 'Export to a file' }).click()
    expect((await download).suggestedFilename()).toMatch(/^myoclonus-reference-library-[\d-]+\.json$/u)
    await page.evaluate(() => sessionStorage.removeItem('refuse-storage'))
    await banner.getByRole('button', { name: 'Try again' }).click()
    await expect(banner).toHaveCount(0)
    await openApp(page, '/bookmarks')
    await page.reload()
    await expect(page.getByRole('textbox', { name: /^Note on /u })).toHaveCount(2)
  })

  test('a second tab follows, and a press there takes the one bookmark away', async ({ page, context }) => {
    await openApp(page, '/entry/hypnic-jerks')
    const other = await context.newPage()
    await openApp(other, '/entry/hypnic-jerks')
    await expect(bookmark(other)).toHaveAttribute('aria-pressed', 'false')
    await bookmark(page).click()
    await expect(bookmark(other)).toHaveAttribute('aria-pressed', 'true')
    await other.keyboard.press('b')
    await expect(bookmark(page)).toHaveAttribute('aria-pressed', 'false')
    await openApp(other, '/bookmarks')
    await other.reload()
    await expect(other.getByRole('heading', { name: 'Nothing is bookmarked yet' })).toBeVisible()
  })
})
