/** Nothing is written before it was read: what is done in the first moments of a start keeps what is stored. */
import type { Page } from 'playwright/test'
import { expect, openApp, test } from './fixture'

test.use({ isFreshPage: true })

type Holding = { releaseStorage?: () => void }

/** From the next load on, the library is not read until `release`. */
async function holdStorage(page: Page) {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('hold-storage') === null) return
    const held: IDBOpenDBRequest[] = []
    let isHeld = true
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args)
      request.addEventListener(
        'success',
        (event) => {
          if (!isHeld) return
          event.stopImmediatePropagation()
          held.push(request)
        },
        { capture: true },
      )
      return request
    }
    ;(window as Holding).releaseStorage = () => {
      isHeld = false
      for (const request of held) request.dispatchEvent(new Event('success'))
    }
  })
  await page.evaluate(() => sessionStorage.setItem('hold-storage', ''))
  return async () => {
    await page.evaluate(() => {
      sessionStorage.removeItem('hold-storage')
      ;(window as Holding).releaseStorage?.()
    })
  }
}

/** Bookmarks the first three rows of the table and waits until each is stored. */
async function bookmarkThree(page: Page): Promise<void> {
  await openApp(page)
  for (const place of [0, 1, 2]) {
    const button = page.getByRole('button', { name: /^Bookmark /u }).nth(place)
    const entry = await button.getAttribute('aria-label')
    await button.click()
    await expect(page.getByText(`Bookmarked: ${entry?.replace('Bookmark ', '')}`)).toBeVisible()
  }
}

const listed = (page: Page) => page.getByRole('textbox', { name: /^Note on /u })

test.describe('before the library was read', () => {
  test.skip(({ isDesktop }) => isDesktop, 'tests/shell holds back the file of the desktop')

  test('the table stands in the columns and the density of the reader, and does not jump', async ({
    page,
  }) => {
    await openApp(page)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('radio', { name: 'Compact' }).check()
    await page.getByRole('checkbox', { name: 'Rhythm' }).check()
    await page.keyboard.press('Escape')
    const headings = page.locator('thead').getByRole('columnheader')
    const wanted = [/^Type/u, /^Onset/u, /^Anatomy/u, /^Associated/u, /^Typical/u, /^Rhythm/u]
    await expect(headings).toHaveText(wanted)
    // Saved: the next start reads it.
    await page.reload()
    await expect(headings).toHaveText(wanted)
    const release = await holdStorage(page)
    await page.addInitScript(() => {
      // Every state in which the table is drawn, from the first on.
      const looks = new Set<string>()
      new MutationObserver(() => {
        const table = document.querySelector('table[data-density]')
        if (table === null) return
        const columns = [...table.querySelectorAll('thead th')].map((th) => th.textContent?.trim())
        looks.add(`${table.getAttribute('data-density')}: ${columns.join(', ')}`)
      }).observe(document, { subtree: true, childList: true, attributes: true })
      ;(window as { looks?: Set<string> }).looks = looks
    })
    await page.reload()
    await expect(headings).toHaveText(wanted)
    await release()
    await expect(page.getByRole('button', { name: /^Bookmark /u }).first()).not.toHaveAttribute('aria-busy')
    await expect(headings).toHaveText(wanted)
    await expect
      .poll(() => page.evaluate(() => [...((window as { looks?: Set<string> }).looks ?? [])]))
      .toEqual([expect.stringMatching(/^compact: Type.*Rhythm$/u)])
  })

  test('a theme, a bookmark and a search wait for it and cost nothing', async ({ page }) => {
    await bookmarkThree(page)
    const release = await holdStorage(page)
    await openApp(page, '/entry/opsoclonus-myoclonus-syndrome')
    await page.reload()
    await page.getByRole('button', { name: /^Theme: system/u }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    const bookmark = page.getByRole('button', { name: 'Bookmark', exact: true })
    await expect(bookmark).toHaveAttribute('aria-busy', 'true')
    await expect(bookmark).not.toHaveAttribute('aria-pressed')
    await bookmark.click()
    await expect(page.getByText(/^Your library is still being read\./u).first()).toBeVisible()
    await openApp(page, '/bookmarks')
    await expect(page.getByText(/^Reading your library\./u)).toBeVisible()
    await expect(page.getByText('Nothing is bookmarked yet')).toHaveCount(0)
    await release()
    await expect(listed(page)).toHaveCount(4)
    await expect(page.getByText(/^Bookmarked: /u)).toBeVisible()
    await page.reload()
    await expect(listed(page)).toHaveCount(4)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })

  test('the program stands in the theme of the reader, and shows the reference without waiting long', async ({
    page,
  }) => {
    await openApp(page)
    await page.getByRole('button', { name: /^Theme: system/u }).click()
    await page.getByRole('button', { name: /^Theme: light/u }).click()
    const release = await holdStorage(page)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.getByRole('button', { name: /^Theme: dark/u })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Bookmark /u }).first()).toBeVisible()
    await release()
    await expect(page.getByRole('button', { name: /^Bookmark /u }).first()).toHaveAttribute(
      'aria-pressed',
      'false',
    )
  })

  test('a press on what is kept already changes nothing and says so', async ({ page }) => {
    await bookmarkThree(page)
    const release = await holdStorage(page)
    await page.reload()
    const button = page.getByRole('button', { name: /^Bookmark /u }).first()
    await expect(button).toHaveAttribute('aria-busy', 'true')
    await button.click()
    await release()
    await expect(page.getByText(/^Already bookmarked: /u)).toBeVisible()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await openApp(page, '/bookmarks')
    await expect(listed(page)).toHaveCount(3)
  })

  test('a click on the theme in the first moments of a start loses nothing', async ({ page }) => {
    await bookmarkThree(page)
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        const button = document.querySelector<HTMLElement>('[aria-label^="Theme:"]')
        if (button === null) return
        watcher.disconnect()
        setTimeout(() => button.click(), Number(sessionStorage.getItem('click-after-ms')))
      })
      watcher.observe(document, { childList: true, subtree: true })
    })
    await page.evaluate(() => (location.hash = '/bookmarks'))
    for (const [afterMs, theme] of [
      [0, 'light'],
      [60, 'dark'],
      [150, 'system'],
      [300, 'light'],
    ] as const) {
      await page.evaluate((ms) => sessionStorage.setItem('click-after-ms', String(ms)), afterMs)
      await page.reload()
      await expect(page.getByRole('button', { name: new RegExp(`^Theme: ${theme}`, 'u') })).toBeVisible()
      await expect(listed(page)).toHaveCount(3)
    }
  })
})
