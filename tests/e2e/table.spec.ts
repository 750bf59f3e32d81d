import type { Locator } from 'playwright/test'
import { expect, openApp, steadyCount, test } from './fixture'

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>

const rows = 'table tbody tr[data-entry]'

test('the table compares by onset, anatomy, findings and causes, with real headers', async ({ page }) => {
  await openApp(page)
  const table = page.getByRole('table', { name: /compared by onset/u })
  for (const name of ['Type', 'Onset', 'Anatomy', 'Associated findings', 'Typical causes']) {
    await expect(table.getByRole('columnheader', { name })).toBeVisible()
  }
  await expect(table.getByRole('rowheader').first()).toBeVisible()
  // Rows out of sight are not in the page; the count is still told.
  const drawn = await steadyCount(page.locator(rows))
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(drawn)
})

test('search narrows as you type, marks what matched and says how many', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('/')
  await page.keyboard.type('JME')
  await expect(page.locator(rows)).toHaveCount(1)
  await expect(page.getByRole('status').first()).toHaveText('1 entry')
  await expect(page.getByRole('rowheader').locator('mark').first()).toHaveText('JME')
  await page.getByRole('combobox', { name: 'Search the reference' }).fill('dancing eyes')
  await expect(page.getByRole('rowheader').first()).toContainText('Opsoclonus-myoclonus')
  await expect(page.getByRole('rowheader').first()).toContainText('Also called: dancing eyes', {
    ignoreCase: true,
  })
})

test('nonsense finds nothing, says so and offers a way on', async ({ page }) => {
  await openApp(page, '/?q=xqzzy')
  await expect(page.getByRole('heading', { name: /Nothing in this reference matches/u })).toBeVisible()
  await page.getByRole('button', { name: 'Show every entry' }).click()
  await expect(page.locator(rows).first()).toBeVisible()
})

test('a misspelling is offered as a question, never as a match', async ({ page }) => {
  await openApp(page, '/?q=opsoclonnus')
  await expect(page.getByText('No exact match. Did you mean one of these')).toBeVisible()
  await expect(page.getByRole('rowgroup').getByText('Did you mean', { exact: true })).toBeVisible()
  await page.goto('#/?q=opsoclonus')
  await expect(page.getByText('Did you mean')).toHaveCount(0)
})

test('columns sort by mouse and keyboard, and the address keeps the order', async ({ page }) => {
  await openApp(page)
  const header = page.getByRole('columnheader', { name: 'Onset' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/sort=onset/u)
  await header.getByRole('button').press('Enter')
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Onset' })).toHaveAttribute('aria-sort', 'descending')
})

test('rows work by keyboard: arrows, peek, compare, bookmark, open', async ({ page }) => {
  await openApp(page, '/?q=palatal tremor')
  await page.getByRole('combobox', { name: 'Search the reference' }).press('ArrowDown')
  await expect(page.locator(`${rows} a.name`).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(`${rows} a.name`).nth(1)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: /Peek at/u })).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByRole('region', { name: 'Set aside to compare' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText(/^Bookmarked:/u)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/entry\//u)
  await page.goBack()
  await expect(page).toHaveURL(/q=palatal/u)
})

test('the head and the first column stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 })
  await openApp(page)
  const scroller = page.locator('.scroll')
  await steadyCount(page.locator(rows))
  await scroller.evaluate((element) => element.scrollTo(300, 600))
  // Without this the rest is true of a table too short to scroll.
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(300)
  await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50)
  const head = page.getByRole('columnheader', { name: 'Type' })
  await expect(head).toBeInViewport({ ratio: 0.9 })
  const distance = async () => {
    const [from, to] = [await scroller.boundingBox(), await head.boundingBox()]
    return between(from, to)
  }
  await expect.poll(distance).toEqual({ x: 0, y: 0 })
})

/** Null where one of the two is not drawn. */
const between = (from: Box | null, to: Box | null): Pick<Box, 'x' | 'y'> | null =>
  from && to ? { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) } : null

test('at 1280 px the five columns need no scrolling sideways, also beside a scrollbar', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openApp(page)
  await steadyCount(page.locator(rows))
  const scroller = page.locator('.scroll')
  await expect
    .poll(() => scroller.evaluate((element) => element.scrollHeight - element.clientHeight))
    .toBeGreaterThan(0)
  await expect.poll(() => scroller.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})

test('sources open on demand and close by Escape, returning focus', async ({ page }) => {
  await openApp(page, '/?q=LAS')
  const mark = page.getByRole('button', { name: /Onset of Lance-Adams/u })
  await mark.click()
  const dialog = page.getByRole('dialog', { name: /Onset of Lance-Adams/u })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(mark).toBeFocused()
})

test('narrow windows get cards with the same four headings', async ({ page, isDesktop }) => {
  test.skip(isDesktop, 'the desktop window has a least width')
  await page.setViewportSize({ width: 400, height: 800 })
  await openApp(page, '/?q=JME')
  const card = page.locator('li[data-entry="juvenile-myoclonic-epilepsy"]')
  for (const heading of ['Onset', 'Anatomy', 'Findings', 'Causes']) {
    await expect(card.getByText(heading, { exact: true })).toBeVisible()
  }
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
})

test('on a narrow window a peek is a sheet that takes the focus and gives it back', async ({
  page,
  isDesktop,
}) => {
  test.skip(isDesktop, 'the desktop window has a least width')
  await page.setViewportSize({ width: 400, height: 800 })
  await openApp(page, '/?q=JME')
  const button = page.getByRole('button', { name: 'Peek at Juvenile myoclonic epilepsy' })
  await button.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('complementary', { name: 'Peek at Juvenile myoclonic epilepsy' })
  await expect(sheet.getByRole('heading', { name: 'Often confused with' })).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Close the peek' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(button).toBeFocused()
})
