import { expect, openApp, steadyCount, test } from './fixture'

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
  const names = page.locator('tr[data-entry] a.name')
  const setAside = page.getByRole('region', { name: 'Set aside to compare' })
  await expect(names).toHaveText('Lance-Adams syndrome')
  await page.keyboard.press('ArrowDown')
  await expect(names).toBeFocused()
  await page.keyboard.press('c')
  await expect(setAside).toContainText('LAS')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Lance-Adams syndrome' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('acute post-hypoxic')
  await expect(names.first()).toHaveText(/^Acute post-hypoxic myoclonus/u)
  await page.keyboard.press('ArrowDown')
  await expect(names.first()).toBeFocused()
  await page.keyboard.press('c')
  await expect(setAside).toContainText(/post-hypoxic/iu)
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
  await expect(page.locator('tr[data-entry] a.name').first()).toBeFocused()
  for (let step = 1; step <= 12; step += 1) {
    await page.evaluate(() => Object.assign(window, { focusBefore: document.activeElement }))
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(focusState), `focus after ${step} tabs`).toBe('moved and seen')
  }
})

/** Runs in the page. */
const focusState = (): string => {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'on nothing'
  if (focused === Reflect.get(window, 'focusBefore')) return 'not moved'
  const box = focused.getBoundingClientRect()
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10))
  const isSeen = box.width > 0 && at !== null && (focused.contains(at) || at.contains(focused))
  return isSeen ? 'moved and seen' : `${focused.outerHTML.slice(0, 120)} is covered or empty`
}

test('Back and reload return to the row that was in sight', async ({ page }) => {
  await openApp(page)
  const scroller = page.locator('.scroll')
  await steadyCount(page.locator('tr[data-entry]'))
  await scroller.evaluate((element) => element.scrollTo(0, 4000))
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(1000)
  await page.waitForFunction(() => history.state?.scrollAnchor !== undefined)
  const anchor = await page.evaluate(() => history.state.scrollAnchor.id as string)
  await page.locator(`tr[data-entry="${anchor}"] a.name`).evaluate((link: HTMLElement) => link.click())
  await expect(page).toHaveURL(/#\/entry\//u)
  await page.goBack()
  await expect(page.locator(`tr[data-entry="${anchor}"]`)).toBeInViewport()
  await page.reload()
  await expect(page.locator(`tr[data-entry="${anchor}"]`)).toBeInViewport()
})
