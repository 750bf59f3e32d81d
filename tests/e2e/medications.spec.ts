import { expect, openApp, test } from './fixture'
import type { Page } from 'playwright/test'

const list = `Morphine sulphate MR 30 mg BD
SERTRALINE 100 MG OD
tramadol 50mg PRN, cefepim 2 g IV
clonazepam stopped last week
Bisoprolol 2.5 mg OD`

const field = (page: Page) => page.getByRole('textbox', { name: 'Medication list' })
const drugs = (page: Page) =>
  page.getByRole('region', { name: /^Reported to cause/u }).getByRole('heading', { level: 3 })

test('a pasted list is grouped: combinations, recognised drugs by evidence, no entry', async ({ page }) => {
  await openApp(page, '/medications')
  await field(page).fill(list)
  await expect(page.getByRole('region', { name: /^Combinations that matter/u })).toContainText(
    'sertraline + tramadol',
  )
  await expect(drugs(page)).toContainText([
    'morphine',
    'sertraline',
    'cefepime',
    'tramadol',
    'benzodiazepines (withdrawal)',
  ])
  const recognised = page.getByRole('region', { name: /^Reported to cause/u })
  await expect(recognised.getByText('spelling read as cefepime')).toBeVisible()
  await expect(recognised.getByText('Withdrawal is itself a cause')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '5 drugs recognised' })).toContainText(
    '1 item without an entry',
  )
  await recognised.getByRole('button', { name: /sources?: morphine and myoclonus/u }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('lithium, ramipril, ibuprofen: the combinations are shown, and the partners are no culprits', async ({
  page,
}) => {
  await openApp(page, '/medications')
  await field(page).fill('lithium 400 mg nocte, ramipril 5 mg, ibuprofen 400 mg, bisoprolol')
  const combinations = page.getByRole('region', { name: /^Combinations that matter/u })
  await expect(combinations).toContainText('lithium + ramipril')
  await expect(combinations).toContainText('lithium + ibuprofen')
  await expect(drugs(page)).toHaveText([/^lithium/u])
  const partners = page.getByRole('region', { name: /^Partners in a combination only/u })
  await expect(partners).toContainText('no entry as a cause of jerks in this reference')
  await expect(partners.getByRole('listitem')).toHaveText([/ramipril ACE inhibitor/u, /ibuprofen NSAID/u])
  const without = page.getByRole('region', { name: /^No entry in this reference/u })
  await expect(without.getByRole('listitem')).toHaveText(['bisoprolol'])
  await expect(page.getByRole('region', { name: 'Line by line' })).toContainText('partner only')
  await expect(page.getByRole('status').filter({ hasText: '1 drug recognised' })).toContainText(
    '2 read for combinations only',
  )
  await page.goto(`${page.url().split('#')[0] ?? ''}#/medications?drugs=lithium,ramipril`)
  await expect(combinations).toContainText('lithium + ramipril')
})

test('what has no entry is never worded as safe', async ({ page }) => {
  await openApp(page, '/medications')
  await field(page).fill('Bisoprolol 2.5 mg, xyzzyfen 3 mg, morphine paracetamol')
  const without = page.getByRole('region', { name: /^No entry in this reference/u })
  await expect(without.getByRole('listitem')).toHaveText(['Bisoprolol 2.5 mg', 'xyzzyfen 3 mg'])
  await expect(without).toContainText('A missing entry is no sign of safety')
  await expect(without).toContainText('not read: paracetamol')
  await expect(page.getByRole('main')).not.toContainText(
    /\b(?:is|are|considered) safe\b|no risk|not a cause/iu,
  )
})

test('a spelling near to two drugs is read as neither until one is chosen', async ({ page }) => {
  await openApp(page, '/medications')
  await field(page).fill('Dalantin 100 mg')
  await expect(page.getByRole('button', { name: 'Dilantin (phenytoin)' })).toBeVisible()
  await expect(drugs(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Dilantin (phenytoin)' }).click()
  await expect(field(page)).toHaveValue('Dilantin 100 mg')
  await expect(drugs(page)).toContainText(['phenytoin'])
  await expect(field(page)).toBeFocused()
})

test('by keyboard alone: go there, type, follow a line to its drug, open an entry, come back to the list', async ({
  page,
}) => {
  await openApp(page)
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await expect(page.getByRole('heading', { level: 1, name: 'Medication check' })).toBeVisible()
  await field(page).focus()
  await page.keyboard.type('gabapentin 300\nlithium')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^lithium/u })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 3, name: /^lithium/u })).toBeFocused()
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /lithium/iu })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/entry\/lithium/u)
  await page.goBack()
  await expect(field(page)).toHaveValue('gabapentin 300\nlithium')
})

test('a bookmark keeps the recognised drugs and brings them back without the list', async ({ page }) => {
  await openApp(page, '/medications')
  await field(page).fill(list)
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await expect(page.getByText(/^Bookmarked: Medications: morphine/u)).toBeVisible()
  await openApp(page, '/bookmarks')
  await page.reload()
  await expect(page.getByText(/^Medications, saved/u)).toBeVisible()
  await page.getByRole('link', { name: /^Medications: morphine/u }).click()
  await expect(page).toHaveURL(/#\/medications\?drugs=[a-z,-]+$/u)
  await expect(page.getByRole('heading', { name: 'Saved check' })).toBeVisible()
  await expect(drugs(page)).toHaveCount(5)
  await expect(page.getByRole('region', { name: /^Combinations that matter/u })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bookmark' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: 'Check a list' }).click()
  await expect(field(page)).toHaveValue('')
})

test('unknown drugs of a link are named, not dropped silently', async ({ page }) => {
  await openApp(page, '/medications?drugs=morphine,nobody')
  await expect(page.getByText(/No longer in this reference and left out: nobody/u)).toBeVisible()
})

test('the entries reached open in the table, and only those', async ({ page }) => {
  await openApp(page, '/medications')
  await field(page).fill('lithium')
  await page.getByRole('link', { name: 'Show 1 entry in the table' }).click()
  await expect(page).toHaveURL(/only=lithium-induced-myoclonus/u)
  await expect(page.getByRole('status').filter({ hasText: /^1 entry$/u })).toBeVisible()
  await page.getByRole('button', { name: 'Show all entries again' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^\d{2,} entries$/u })).toBeVisible()
})

test('a huge paste does not freeze the view and says what was not read', async ({ page }) => {
  await openApp(page, '/medications')
  // At once, as a paste does; the driver's own filling types line by line.
  await field(page).evaluate((area: HTMLTextAreaElement) => {
    area.value = 'morphine 10 mg\n'.repeat(7000)
    area.dispatchEvent(new Event('input'))
  })
  await expect(page.getByRole('alert')).toContainText('Only the first 300 items')
  await expect(drugs(page)).toContainText(['morphine'])
})

test('clearing can be undone', async ({ page }) => {
  await openApp(page, '/medications')
  await page.getByRole('button', { name: 'Fill in an example' }).click()
  await expect(drugs(page)).not.toHaveCount(0)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(field(page)).toHaveValue('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(field(page)).toHaveValue(/Gabapentin/u)
})
