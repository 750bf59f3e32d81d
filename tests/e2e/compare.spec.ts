import { expect, openApp, steadyCount, test } from './fixture'

const palatal = '/compare?ids=essential-palatal-myoclonus,symptomatic-palatal-myoclonus'

test('two entries stand side by side, what tells them apart first', async ({ page }) => {
  await openApp(page, palatal)
  const headings = page.getByRole('columnheader').filter({ has: page.getByRole('link') })
  await expect(headings).toHaveCount(2)
  const groups = page.locator('tr.group')
  await expect(groups.first()).toContainText('What tells them apart')
  await expect(page.getByText('expected').first()).toBeAttached()
})

test('agreement hides on demand', async ({ page }) => {
  await openApp(page, palatal)
  const button = page.getByRole('button', { name: 'Hide agreement' })
  const rows = page.locator('table tbody tr')
  // These two differ in most rows, so nothing is hidden from the start.
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  const all = await steadyCount(rows)
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  const note = page.getByText(/^\d+ rows on which all agree are hidden\.$/u)
  await expect(note).toBeVisible()
  await expect.poll(() => rows.count()).toBeLessThan(all)
  await button.click()
  await expect(note).toHaveCount(0)
  await expect(rows).toHaveCount(all)
})

test('entries are added by search, moved and removed by keyboard', async ({ page }) => {
  await openApp(page, palatal)
  await page.getByRole('combobox', { name: 'Add an entry' }).fill('JME')
  await page.getByRole('option', { name: /Juvenile myoclonic/u }).click()
  await expect(page).toHaveURL(/ids=.*juvenile-myoclonic-epilepsy/u)
  await page.getByRole('button', { name: /^Move Juvenile.* left$/u }).press('Enter')
  await expect(page).toHaveURL(/essential-palatal-myoclonus,juvenile-myoclonic-epilepsy,symptomatic/u)
  await page.getByRole('button', { name: /^Remove Juvenile/u }).press('Enter')
  await expect(page).not.toHaveURL(/juvenile/u)
})

test('a comparison leaves as CSV with version, sources and intended use', async ({ page, isDesktop }) => {
  test.skip(isDesktop, 'the desktop asks through a native dialog; tests/shell covers it')
  await openApp(page, palatal)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save CSV' }).click()
  const stream = await (await download).createReadStream()
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  expect(text).toMatch(/Version,"?Myoclonus Reference, content \d{4}/u)
  expect(text).toContain('Intended use')
  expect(text).toContain('Source 1')
})

test('on paper a comparison carries its sources, version and intended use', async ({ page }) => {
  await openApp(page, palatal)
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  const sources = page.getByRole('region', { name: 'Sources' })
  await expect(sources).toBeVisible()
  await expect.poll(() => sources.getByRole('listitem').count()).toBeGreaterThan(5)
  await expect(page.getByText(/content \d{4}.*never replaces clinical judgement/u)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
})

test('unknown ids in a link are named, not dropped silently', async ({ page }) => {
  await openApp(page, `${palatal},nobody`)
  await expect(page.getByRole('alert')).toContainText('nobody')
})
