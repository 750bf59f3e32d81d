/** With forced colours (contrast themes) every state is seen: it differs from its neighbour by more than a background. */
import type { Locator, Page } from 'playwright/test'
import { expect, openApp, test } from './fixture'
import { caseRoute } from './view-states'

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }))

/** What the eye gets of a control: each of these is either the system's or forced to be. */
const lookOf = (control: Locator): Promise<string> =>
  control.evaluate((element) => {
    const style = getComputedStyle(element)
    return [style.backgroundColor, style.color, style.borderTopColor, style.borderTopWidth].join(' ')
  })
/** The colour pair that the system keeps for what is chosen. */
const chosenColours = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText'
    const { backgroundColor, color } = getComputedStyle(probe)
    probe.remove()
    return `${backgroundColor} ${color}`
  })
const expectState = async (page: Page, inState: Locator, neighbour: Locator): Promise<void> => {
  const chosen = await chosenColours(page)
  await expect.poll(() => lookOf(inState)).toContain(chosen)
  await expect.poll(() => lookOf(neighbour)).not.toContain(chosen)
  // What stands in it is read against the same ground.
  const inner = inState.locator('span:visible').first()
  if ((await inner.count()) > 0)
    await expect
      .poll(async () => chosen.endsWith(await inner.evaluate((e) => getComputedStyle(e).color)))
      .toBe(true)
}

/** Leaves a toggle pressed, however the view opened it. */
const pressIn = async (toggle: Locator): Promise<void> => {
  await expect(toggle).toHaveAttribute('aria-pressed', /true|false/u)
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
}

test('the view one is in is marked in the rail', async ({ page }) => {
  await openApp(page, '/medications')
  const rail = page.getByRole('navigation', { name: 'Views' })
  await expectState(
    page,
    rail.getByRole('link', { name: 'Medications' }),
    rail.getByRole('link', { name: 'Table' }),
  )
  await page.setViewportSize({ width: 400, height: 860 })
  await expectState(
    page,
    rail.getByRole('link', { name: 'Medications' }),
    rail.getByRole('link', { name: 'Table' }),
  )
})

test('the highlighted command of the palette', async ({ page }) => {
  await openApp(page, '/about')
  await page.keyboard.press('Control+k')
  const options = page.getByRole('dialog').getByRole('option')
  await page.keyboard.press('ArrowDown')
  const highlighted = options.and(page.locator('[data-highlighted]'))
  await expect(highlighted).toHaveCount(1)
  await expectState(page, highlighted, options.and(page.locator(':not([data-highlighted])')).first())
})

test('the chosen suggestion of the search and of the Compare field', async ({ page }) => {
  await openApp(page, '/')
  await page.getByRole('combobox', { name: 'Search the reference' }).click()
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' })
  await page.keyboard.press('ArrowDown')
  await expectState(
    page,
    suggestions.getByRole('option', { selected: true }),
    suggestions.getByRole('option', { selected: false }).first(),
  )
  await openApp(page, '/compare')
  await page.getByRole('combobox', { name: 'Add an entry' }).fill('myoclonus')
  const entries = page.getByRole('listbox', { name: 'Add an entry' })
  await page.keyboard.press('ArrowDown')
  await expectState(
    page,
    entries.getByRole('option', { selected: true }),
    entries.getByRole('option', { selected: false }).first(),
  )
})

test('pressed buttons: order of the list, Compare and Bookmark of an entry, of a row and of a comparison', async ({
  page,
}) => {
  await openApp(page, caseRoute)
  const order = page.getByRole('group', { name: 'Order of the list' })
  await expectState(
    page,
    order.getByRole('button', { name: 'Ranked' }),
    order.getByRole('button', { name: 'A to Z' }),
  )
  await openApp(page, '/entry/lance-adams-syndrome')
  const compare = page.getByRole('button', { name: 'Compare', exact: true })
  await compare.click()
  await expectState(page, compare, page.getByRole('button', { name: 'Print' }))
  await openApp(page, '/?q=lance')
  await expectState(
    page,
    page.getByRole('button', { name: 'Compare Lance-Adams syndrome' }),
    page.getByRole('button', { name: 'Bookmark Lance-Adams syndrome' }),
  )
  await openApp(page, '/compare?ids=lance-adams-syndrome,hypnic-jerks')
  const hide = page.getByRole('button', { name: 'Hide agreement' })
  await pressIn(hide)
  await expectState(page, hide, page.getByRole('button', { name: 'Print' }))
  await openApp(page, '/bookmarks')
  await page.getByRole('textbox', { name: 'New collection' }).fill('Ward')
  await page.keyboard.press('Enter')
  await expectState(
    page,
    page.getByRole('button', { name: 'Ward' }),
    page.getByRole('button', { name: 'All' }),
  )
})

const borderOf = (element: Locator): Promise<string> =>
  element.evaluate((e) => {
    const { borderTopStyle, borderTopWidth, borderBottomWidth } = getComputedStyle(e)
    return borderTopStyle === 'solid' ? `${borderTopWidth} ${borderBottomWidth}` : 'none'
  })
test('the row that is peeked at, the emergency banner and the red box keep a border', async ({ page }) => {
  await openApp(page, '/?q=lance&peek=lance-adams-syndrome')
  await expect(page.getByRole('complementary', { name: 'Peek at Lance-Adams syndrome' })).toBeVisible()
  const cells = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'Lance-Adams syndrome' }) })
  await expect.poll(() => borderOf(cells.getByRole('cell').first())).toBe('3px 3px')
  await openApp(page, '/entry/serotonin-syndrome')
  await expect.poll(() => borderOf(page.locator('[data-urgency="emergency"]'))).toBe('3px 3px')
  await openApp(page, '/entry/lance-adams-syndrome')
  await openApp(page, caseRoute)
  await expect.poll(() => borderOf(page.getByRole('region', { name: /^Do not miss/u }))).toBe('3px 3px')
})

/** Every rule that tells a state by colour alone has to be covered above or by the general rule of forced-colors.css. */
test('no state of any view is left without a sign', async ({ page }) => {
  for (const route of ['/', '/?q=jerks', caseRoute, '/bookmarks', '/about', '/pathway?path=2-0']) {
    await openApp(page, route)
    await expect(page.getByRole('main').getByRole('heading').first()).toBeAttached()
    const chosen = await chosenColours(page)
    const missing = () =>
      page.evaluate(
        (wanted) =>
          [
            ...document.querySelectorAll('[aria-current=page], [aria-pressed=true], [data-highlighted]'),
          ].flatMap((e) => {
            const { backgroundColor, color } = getComputedStyle(e)
            return `${backgroundColor} ${color}` === wanted ? [] : [e.outerHTML.slice(0, 120)]
          }),
        chosen,
      )
    await expect.poll(missing, { message: route }).toEqual([])
  }
})
