import { expect, openApp, test } from './fixture'

const morning = '/findings?age=16&present=jerks-on-awakening,drops-objects,gtcs&absent=cognitive-impairment'

test('a description becomes findings and a list with reasons', async ({ page }) => {
  await openApp(page, '/findings')
  const field = page.getByRole('textbox', { name: 'What is seen, in your words' })
  await field.fill('16-year-old, morning jerks, drops things, no ataxia, xqzzy')
  await field.press('Enter')
  const entered = page.getByRole('list', { name: 'Findings entered' })
  await expect(entered).toContainText('Morning myoclonic jerks, present')
  await expect(entered).toContainText('Ataxia, absent')
  await expect(page.getByRole('list', { name: 'Not recognised' })).toContainText('xqzzy')
  await expect(page.getByRole('textbox', { name: 'Age at onset' })).toHaveValue('16')
  await expect(page.getByRole('heading', { name: 'Entries that fit, best first' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Juvenile myoclonic epilepsy' }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Do not miss, treatable now' })).toBeVisible()
  // Ids alone stand in the address, never what was typed.
  await expect(page).toHaveURL(/present=jerks-on-awakening/u)
  await expect(page).not.toHaveURL(/xqzzy/u)
})

test('a chip changes its state by keyboard, and Back undoes it', async ({ page }) => {
  await openApp(page, morning)
  const chip = page.getByRole('button', { name: /Dropping objects\s*, present/u })
  await chip.focus()
  await page.keyboard.press('a')
  await expect(page).toHaveURL(/absent=[^&]*drops-objects/u)
  await page.goBack()
  await expect(page.getByRole('button', { name: /Dropping objects\s*, present/u })).toBeVisible()
  await page.getByRole('button', { name: /Dropping objects\s*, present/u }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: /Dropping objects\s*, /u })).toHaveCount(0)
})

test('A to Z shows the candidates without an order of fit', async ({ page }) => {
  await openApp(page, morning)
  await page.getByRole('button', { name: 'A to Z' }).click()
  await expect(page.getByRole('heading', { name: 'Entries that fit, A to Z' })).toBeVisible()
  await expect(page).toHaveURL(/order=alphabetical/u)
})

test('the set is bookmarked and comes back', async ({ page }) => {
  await openApp(page, morning)
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await openApp(page, '/bookmarks')
  await page.getByRole('link', { name: /^Findings: Age 16 y/u }).click()
  await expect(page.getByRole('list', { name: 'Findings entered' })).toContainText('Dropping objects')
})

test('the pathway leads to the table and takes its findings along', async ({ page }) => {
  await openApp(page, '/pathway')
  await page.getByRole('button', { name: 'Unsure, or it looks different' }).press('Enter')
  await page.getByRole('button', { name: /^Urge beforehand/u }).press('Enter')
  await page.getByRole('link', { name: /^Take 2 findings along/u }).click()
  await expect(page.getByRole('list', { name: 'Findings entered' })).toContainText('Premonitory urge')
  await page.goBack()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^Urge beforehand/u })).toBeVisible()
})

test('the urgent lane names the emergencies, opens the rest by keyboard, and is heard', async ({ page }) => {
  await openApp(page, '/findings?present=multifocal-myoclonus,confusion')
  const lane = page.getByRole('region', { name: 'Do not miss, treatable now' })
  await expect(lane.getByRole('link', { name: 'Serotonin syndrome' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'emergencies within reach' })).toContainText(
    'Serotonin syndrome',
  )
  await expect(page.getByText('fits best')).toHaveCount(0)
  const shown = await lane.getByRole('listitem').count()
  const more = lane.getByRole('button', { name: /^and \d+ more$/u })
  await more.press('Enter')
  await expect.poll(() => lane.getByRole('listitem').count()).toBeGreaterThan(shown)
  await expect(lane.getByRole('button', { name: 'Show fewer' })).toHaveAttribute('aria-expanded', 'true')
})

test('too little entered is said, and leads to all emergencies', async ({ page }) => {
  await openApp(page, '/findings?present=myoclonus')
  const lane = page.getByRole('region', { name: 'Do not miss, treatable now' })
  await expect(lane).toContainText('Too little is entered to tell emergencies apart')
  await expect(lane.getByRole('listitem')).toHaveCount(0)
  await lane.getByRole('link', { name: /^All \d+ emergencies$/u }).click()
  await expect(page).toHaveURL(/urgency=emergency/u)
  await expect(page.getByRole('status').filter({ hasText: /^\s*\d+ entries/u })).toHaveText(
    /^\s*1\d entries/u,
  )
})
