import { expect, openApp, test } from './fixture'

const rows = 'table tbody tr[data-entry]'

test('filters narrow with live counts, show as chips and live in the address', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('f')
  const panel = page.getByRole('region', { name: 'Filters' })
  await expect(panel).toBeVisible()
  const option = panel.getByRole('checkbox', { name: /^Epileptic/u })
  const count = panel
    .getByText(/^Epileptic/u)
    .locator('..')
    .locator('.count')
  await expect(count).toHaveText(/^\d{2,}$/u)
  const told = await count.innerText()
  await option.check()
  await expect(page).toHaveURL(/class=epileptic/u)
  await expect(page.getByRole('status').first()).toHaveText(`${told} entries`)
  await panel.getByRole('checkbox', { name: /^Adolescent/u }).check()
  await expect(page).toHaveURL(/onset=adolescent/u)
  await page.getByRole('button', { name: 'Remove the filter Aetiological class: Epileptic' }).click()
  await expect(page).not.toHaveURL(/class=/u)
  await page.goBack()
  await expect(page).toHaveURL(/class=epileptic/u)
  await page.reload()
  await expect(page.getByRole('button', { name: /Remove the filter/u })).toHaveCount(2)
})

test('no row left says which way out', async ({ page }) => {
  await openApp(page, '/?class=functional&onset=neonate')
  await expect(page.getByRole('heading', { name: 'No entry passes every filter' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove all filters' }).click()
  await expect(page.locator(rows).first()).toBeVisible()
})

test('rows group by generator, class and onset', async ({ page }) => {
  await openApp(page)
  await page.getByRole('combobox', { name: 'Group the rows by' }).selectOption('generator')
  await expect(page.locator('tr.lane').first()).toContainText('Cortical')
  await expect(page).toHaveURL(/group=generator/u)
})

test('mimics stand in a lane of their own', async ({ page }) => {
  // A search for a mimic leads with its lane.
  await openApp(page, '/?q=tremor')
  await expect(page.locator('tr.lane').first()).toContainText('Mimics')
  await expect(page.getByRole('rowheader').first()).toContainText('Tremor')
})

test('forms fold under their parent', async ({ page }) => {
  await openApp(page, '/?peek=')
  const toggle = page.getByRole('button', { name: /forms? of/u }).first()
  await expect(toggle).toHaveAttribute('aria-expanded', 'true')
  const rowCount = async () => Number(await page.getByRole('table').getAttribute('aria-rowcount'))
  await expect.poll(rowCount).toBeGreaterThan(5)
  const before = await rowCount()
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  await expect.poll(rowCount).toBeLessThan(before)
  await toggle.click()
  await expect.poll(rowCount).toBe(before)
})

test('columns are chosen, moved and widened by keyboard, and remembered', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  await page.getByRole('checkbox', { name: 'EMG burst' }).check()
  await expect(page.getByRole('columnheader', { name: 'EMG burst' })).toBeAttached()
  const onset = page.getByRole('columnheader', { name: 'Onset' })
  const onsetWidth = async () => (await onset.boundingBox())?.width ?? 0
  await expect.poll(onsetWidth).toBeGreaterThan(0)
  const width = await onsetWidth()
  await page.getByRole('button', { name: 'Move Typical causes earlier' }).press('Enter')
  await page.getByRole('button', { name: 'Wider: Onset' }).press('Enter')
  // Headings of lanes are column headers too.
  const heads = page.locator('thead').getByRole('columnheader')
  const chosen = ['Type', 'Onset', 'Anatomy', 'Typical causes', 'Associated findings', 'EMG burst']
  await expect(heads).toHaveText(chosen)
  await expect.poll(onsetWidth).toBeGreaterThan(width)
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(heads).toHaveText(chosen)
  await expect.poll(onsetWidth).toBeGreaterThan(width)
})

test('scoped terms complete', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('/')
  await page.keyboard.type('gene:SC')
  await expect(page.getByRole('option', { name: /SCARB2/u })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/gene:S/u)
  await expect(page.locator(rows).first()).toBeVisible()
})

test('recent searches come back', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('/')
  await page.keyboard.type('dancing eyes')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/entry\//u)
  await openApp(page, '/')
  await page.getByRole('combobox', { name: 'Search the reference' }).click()
  await expect(page.getByRole('option', { name: /dancing eyes/u })).toBeVisible()
})

test('a question about a drug is answered from the list, and silence is not safety', async ({ page }) => {
  await openApp(page, '/?q=can cefepime cause myoclonus')
  const answer = page.getByRole('status', { name: 'Answer from the drug list' })
  await expect(answer).toContainText(/(?:Yes|Reported): cefepime/iu)
  await expect(answer.getByRole('button', { name: /source|Textbook/u })).toBeVisible()
  await openApp(page, '/?q=can homeopathine cause myoclonus')
  await expect(answer).toContainText('No entry in this reference')
  await expect(answer).toContainText('not evidence that it is safe')
})

test('the palette goes to entries, views and actions', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lance')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/entry\/lance-adams-syndrome/u)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: /Lance-Adams syndrome entry/u })).toBeVisible()
  await page.keyboard.type('go to bookmarks')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/bookmarks/u)
})
