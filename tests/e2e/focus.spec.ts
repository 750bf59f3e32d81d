import type { Locator, Page } from 'playwright/test'
import { expect, openApp, settledText, test } from './fixture'

/** Where the focus goes and what is said, by keyboard alone. */
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const said = (page: Page) => page.getByRole('status', { name: 'Announcements' })
const search = (page: Page) => page.getByRole('combobox', { name: 'Search the reference' })
const row = (page: Page, name: string) => page.getByRole('rowheader').getByRole('link', { name, exact: true })

const start = async (page: Page, route = '/') => {
  await openApp(page, route)
  await expect(said(page)).not.toHaveText('')
}

type View = {
  readonly key: string
  /** What is announced, in part. */
  readonly title: string
  /** The link of the rail. */
  readonly link: string
  readonly target: (page: Page) => Locator
  /** How often Esc is pressed until the focus is on the heading: out of suggestions, then out of the field. */
  readonly escapes: number
}
const onTitle = (page: Page) => page.getByRole('heading', { level: 1 })
const inField = (name: string) => (page: Page) => page.getByLabel(name).and(page.locator('input, textarea'))
const views: readonly View[] = [
  { key: 't', title: 'Differential', link: 'Table', target: onTitle, escapes: 0 },
  {
    key: 'f',
    title: 'Findings',
    link: 'Findings',
    target: inField('What is seen, in your words'),
    escapes: 1,
  },
  { key: 'c', title: 'Compare', link: 'Compare', target: inField('Add an entry'), escapes: 2 },
  { key: 'm', title: 'Medication', link: 'Medications', target: inField('Medication list'), escapes: 1 },
  { key: 'p', title: 'Pathway', link: 'Pathway', target: onTitle, escapes: 0 },
  { key: 'b', title: 'Bookmarks', link: 'Bookmarks', target: onTitle, escapes: 0 },
  { key: 'i', title: 'About', link: 'About', target: onTitle, escapes: 0 },
]

test('every view gone to by key has the focus in its field or on its heading, and says its title', async ({
  page,
}) => {
  await start(page, '/entry/hypnic-jerks')
  await expect(heading(page, 'Hypnic jerks')).toBeFocused()
  for (const { key, title, target, escapes } of views) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(said(page)).toContainText(title)
    await expect(page).toHaveTitle(/ - Myoclonus Reference$/u)
    await expect(target(page)).toBeFocused()
    for (let press = 0; press < escapes; press += 1) await page.keyboard.press('Escape')
    await expect(onTitle(page)).toBeFocused()
  }
})

for (const { title, link, target } of views) {
  test(`the rail and a link from outside lead into ${title} as the keys do`, async ({ page }) => {
    await start(page, '/entry/hypnic-jerks')
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: link }).press('Enter')
    await expect(target(page)).toBeFocused()
    await page.reload()
    await expect(target(page)).toBeFocused()
    await expect(said(page)).not.toHaveText('')
  })
}

test('a list pasted straight after g m lands in its field', async ({ page }) => {
  await start(page)
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  const field = page.getByRole('textbox', { name: 'Medication list' })
  await expect(field).toBeFocused()
  await page.keyboard.insertText('cefepime 2 g IV\ngabapentin 300 mg')
  await expect(page.getByRole('heading', { level: 3, name: 'cefepime' })).toBeVisible()
})

test('Enter in the search opens the first entry and leaves the field: c and b act on the entry', async ({
  page,
}) => {
  await start(page)
  await page.keyboard.press('/')
  await page.keyboard.type('jerks after cardiac arrest')
  await expect(search(page)).toHaveValue('jerks after cardiac arrest')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/entry\//u)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toBeFocused()
  const name = await settledText(title)
  await expect(said(page)).toHaveText(name)
  await page.keyboard.press('c')
  await expect(said(page)).toHaveText(`${name} set aside, 1 of 5`)
  await page.keyboard.press('b')
  await expect(page.getByText(`Bookmarked: ${name}`)).toBeVisible()
  await expect(search(page)).toHaveValue('jerks after cardiac arrest')
  await expect(page).toHaveURL(/#\/entry\//u)
  await page.keyboard.press('c')
  await expect(said(page)).toHaveText(`${name} no longer set aside, 0 of 5`)
  // From the field over the entry again, the same search opens the same entry.
  await page.keyboard.press('/')
  await page.keyboard.press('Enter')
  await expect(title).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/q=jerks/u)
  await expect(row(page, name)).toBeFocused()
})

test('typing into the search from another view leads to the table and keeps the field', async ({ page }) => {
  await start(page, '/entry/hypnic-jerks')
  await page.keyboard.press('/')
  await page.keyboard.type('asterixis')
  await expect(page).toHaveURL(/q=asterixis/u)
  await expect(search(page)).toBeFocused()
  await expect(search(page)).toHaveValue('asterixis')
})

test('a click into the filled search takes all of it, the next sets the caret', async ({ page }) => {
  await start(page, '/?q=lance')
  const selected = () =>
    search(page).evaluate(
      (field: HTMLInputElement) => (field.selectionEnd ?? 0) - (field.selectionStart ?? 0),
    )
  await search(page).click()
  await expect.poll(selected).toBe(5)
  await search(page).click()
  await expect.poll(selected).toBe(0)
})

test('Back and Esc return to the row far down the list that the entry was opened from', async ({ page }) => {
  await start(page)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('rowheader').first().getByRole('link').first()).toBeFocused()
  await page.keyboard.press('End')
  const last = page.locator('tr[data-entry] a.name').last()
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  const name = await settledText(last)
  for (const goBack of [() => page.goBack(), () => page.keyboard.press('Escape')]) {
    await page.keyboard.press('Enter')
    await expect(heading(page, name)).toBeFocused()
    await goBack()
    await expect(row(page, name)).toBeFocused()
    await expect(row(page, name)).toBeInViewport()
  }
})

test('Esc goes from a chain of entries to the table with its query, and from other views to the table', async ({
  page,
}) => {
  await start(page, '/?q=palatal tremor')
  await page.keyboard.press('ArrowDown')
  const first = page.getByRole('rowheader').first().getByRole('link').first()
  await expect(first).toBeFocused()
  const name = await settledText(first)
  await first.press('Enter')
  await expect(heading(page, name)).toBeFocused()
  await page.locator('main a[href^="#/entry/"]').first().press('Enter')
  await expect(heading(page, name)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/\?/u)
  for (const key of ['p', 'b', 'i']) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(page).not.toHaveURL(/#\/(?:\?|$)/u)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/#\/(?:\?|$)/u)
  }
})

test('Esc from an entry opened by a link, or reloaded, goes to its row in the table', async ({ page }) => {
  await start(page, '/entry/lance-adams-syndrome')
  await page.keyboard.press('Escape')
  await expect(row(page, 'Lance-Adams syndrome')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Lance-Adams syndrome')).toBeFocused()
  await page.reload()
  await expect(heading(page, 'Lance-Adams syndrome')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(row(page, 'Lance-Adams syndrome')).toBeFocused()
})

test('f goes into the filters and back; Esc closes peek, then filters, from the row', async ({ page }) => {
  await start(page)
  await page.keyboard.press('ArrowDown')
  const first = page.getByRole('rowheader').first().getByRole('link').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('f')
  const panel = page.getByRole('region', { name: 'Filters' })
  await expect(panel.getByRole('checkbox').first()).toBeFocused()
  // A box to tick is no typing: Space ticks, g and / are keys.
  await page.keyboard.press('Space')
  await expect(panel.getByRole('checkbox').first()).toBeChecked()
  await page.keyboard.press('Space')
  await expect(panel.getByRole('checkbox').first()).not.toBeChecked()
  await page.keyboard.press('f')
  await expect(panel).toBeHidden()
  await expect(first).toBeFocused()
  await page.keyboard.press('f')
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(heading(page, 'Differential table')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const name = await settledText(first)
  await page.keyboard.press('Space')
  await expect(said(page)).toHaveText(`Peek at ${name}`)
  await expect(first).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: /^Peek/u })).toBeHidden()
  await expect(said(page)).toHaveText('Peek closed')
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(first).toBeFocused()
})

test('a full tray is said, and taking an entry out of it keeps the focus in sight', async ({ page }) => {
  await start(page)
  await page.keyboard.press('ArrowDown')
  for (let set = 1; set <= 5; set += 1) {
    await page.keyboard.press('c')
    await expect(said(page)).toContainText(`set aside, ${set} of 5`)
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: '5 entries are set aside already' })).toBeVisible()
  const tray = page.getByRole('region', { name: 'Set aside to compare' })
  await tray
    .getByRole('button', { name: /^Remove/u })
    .first()
    .press('Enter')
  await expect(said(page)).toContainText('no longer set aside, 4 of 5')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await tray.getByRole('button', { name: 'Clear' }).press('Enter')
  await expect(said(page)).toHaveText('Nothing is set aside to compare, 0 of 5')
  await expect(heading(page, 'Differential table')).toBeFocused()
})

test('every dialog gives the focus back to where it came from', async ({ page }) => {
  await start(page)
  await page.keyboard.press('ArrowDown')
  const first = page.getByRole('rowheader').first().getByRole('link').first()
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(first).toBeFocused()
  await page.keyboard.press('?')
  await expect(shortcuts).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await expect(shortcuts).toBeHidden()
  await page.keyboard.type('theme: dark')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(first).toBeFocused()
  const help = page.getByRole('button', { name: 'Keyboard shortcuts' })
  await help.press('Enter')
  await expect(shortcuts).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('go to findings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What is seen, in your words' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('show or hide the filters')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Filters' }).getByRole('checkbox').first()).toBeFocused()
  await page.goBack()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(shortcuts).toBeVisible()
  await page.goBack()
  await expect(shortcuts).toBeHidden()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('a control that takes itself away leaves the focus in the view', async ({ page }) => {
  await start(page, '/?class=epileptic')
  await page.getByRole('button', { name: /^Remove the filter/u }).press('Enter')
  await expect(heading(page, 'Differential table')).toBeFocused()
  await openApp(page, '/findings?present=ataxia')
  await page.getByRole('button', { name: 'Start over' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'What is seen, in your words' })).toBeFocused()
})
