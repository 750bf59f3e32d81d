/** The field that takes entries one after another: empty after each, the focus kept, the list ready. */
import type { Page } from 'playwright/test'
import { expect, openApp, test } from './fixture'
import { caseRoute } from './view-states'

const addField = (page: Page) => page.getByRole('combobox', { name: 'Add an entry to the comparison' })
const expectReady = async (page: Page, ids: readonly string[]): Promise<void> => {
  await expect.poll(() => decodeURIComponent(page.url())).toMatch(new RegExp(`ids=${ids.join(',')}$`, 'u'))
  await expect(addField(page)).toHaveValue('')
  await expect(addField(page)).toBeFocused()
  await expect(page.getByRole('columnheader')).toHaveCount(ids.length)
}

test('three entries in a row by keyboard, with and without an arrow', async ({ page }) => {
  await openApp(page, '/compare')
  await addField(page).focus()
  await page.keyboard.type('lance')
  await expect(page.getByRole('option', { name: 'Lance-Adams syndrome' })).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expectReady(page, ['lance-adams-syndrome'])

  await page.keyboard.type('acute post')
  const first = page.getByRole('option').first()
  await expect(first).toHaveText(/^Acute post-hypoxic myoclonus/u)
  await page.keyboard.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expectReady(page, ['lance-adams-syndrome', 'acute-post-hypoxic-myoclonus'])

  await page.keyboard.type('functional my')
  await expect(page.getByRole('option').first()).toHaveText(/^Functional/u)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expectReady(page, ['lance-adams-syndrome', 'acute-post-hypoxic-myoclonus', 'functional-myoclonus'])
})

test('entries in a row by mouse up to the fifth, after which the field says that it is full', async ({
  page,
}) => {
  await openApp(page, '/compare')
  await addField(page).click()
  const ids: string[] = []
  for (const [words, id] of [
    ['JME', 'juvenile-myoclonic-epilepsy'],
    ['serotonin', 'serotonin-syndrome'],
    ['hypnic', 'hypnic-jerks'],
    ['lance', 'lance-adams-syndrome'],
  ] as const) {
    await page.keyboard.type(words)
    await page.getByRole('option').first().click()
    ids.push(id)
    await expectReady(page, ids)
  }
  // The list is there without another click.
  await page.getByRole('option').first().click()
  await expect(page.getByRole('columnheader')).toHaveCount(5)
  await expect(addField(page)).toBeFocused()
  await expect(addField(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(addField(page)).toHaveAttribute('placeholder', '5 entries at most')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.type('asterixis')
  await page.keyboard.press('Enter')
  await expect(addField(page)).toHaveValue('')
  await expect(page.getByRole('columnheader')).toHaveCount(5)
})

test('Enter on nothing adds nothing; Escape closes the list and leaves the words', async ({ page }) => {
  await openApp(page, '/compare')
  await addField(page).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('xqzzyqq')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Nothing matches')).toBeHidden()
  await expect(addField(page)).toHaveValue('xqzzyqq')
  await expect(page).toHaveURL(/\/compare$/u)
})

test('a first guess is named, withdrawn and named again without losing the focus', async ({ page }) => {
  await openApp(page, caseRoute)
  const guess = page.getByRole('combobox', { name: 'Your own first guess' })
  const withdraw = page.getByRole('button', { name: 'Withdraw the guess' })
  for (const [words, name] of [
    ['JME', 'Juvenile myoclonic epilepsy'],
    ['lance', 'Lance-Adams syndrome'],
  ] as const) {
    await guess.focus()
    await page.keyboard.type(words)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(withdraw).toBeFocused()
    await expect(
      page.getByRole('region', { name: 'Your own first guess' }).getByRole('link', { name }),
    ).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(guess).toBeFocused()
    await expect(guess).toHaveValue('')
  }
})
