import { expect, openApp, test } from './fixture'

/**
 * The three things the program exists for, by keyboard alone, as a doctor would: look up, compare, bookmark.
 * No mouse call stands in this file.
 */
test('look up Lance-Adams, compare it with acute post-hypoxic myoclonus, bookmark the comparison', async ({
  page,
}) => {
  await openApp(page)
  await page.keyboard.press('/')
  await page.keyboard.type('LAS')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Lance-Adams syndrome' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('acute post-hypoxic')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('c')
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/ids=lance-adams-syndrome,acute-post-hypoxic-myoclonus/u)
  await expect(page.getByText('What tells them apart')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText(/^Bookmarked:/u)).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await expect(page.getByRole('link', { name: /LAS/u })).toBeVisible()
})

test('focus is always seen and never under the sticky head', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement) || focused === document.body) return true
      const box = focused.getBoundingClientRect()
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10))
      return box.width > 0 && at !== null && (focused.contains(at) || at.contains(focused))
    })
    expect(seen, `focus after ${step + 1} tabs`).toBe(true)
  }
})

test('Back and reload return to the row that was in sight', async ({ page }) => {
  await openApp(page)
  const scroller = page.locator('.scroll')
  await scroller.evaluate((element) => element.scrollTo(0, 4000))
  await page.waitForFunction(() => history.state?.scrollAnchor !== undefined)
  const anchor = await page.evaluate(() => history.state.scrollAnchor.id as string)
  await page.locator(`tr[data-entry="${anchor}"] a.name`).evaluate((link: HTMLElement) => link.click())
  await expect(page).toHaveURL(/#\/entry\//u)
  await page.goBack()
  await expect(page.locator(`tr[data-entry="${anchor}"]`)).toBeInViewport()
  await page.reload()
  await expect(page.locator(`tr[data-entry="${anchor}"]`)).toBeInViewport()
})
