import { expect, openApp, test } from './fixture'

test('an entry answers first and cites everything', async ({ page }) => {
  await openApp(page, '/entry/lance-adams-syndrome')
  await expect(page.getByRole('heading', { level: 1, name: /Lance-Adams/u })).toBeVisible()
  const card = page.getByRole('region', { name: 'Answer card' })
  for (const part of ['Onset', 'Generator', 'Points to it', 'Pitfalls', 'First tests']) {
    await expect(card.getByText(part, { exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Sources', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Sources', exact: true, level: 2 })).toBeInViewport()
  await expect(page.getByRole('region', { name: 'Sources' }).getByRole('listitem').first()).toBeVisible()
})

test('a look-alike leads to its comparison', async ({ page }) => {
  await openApp(page, '/entry/essential-palatal-myoclonus')
  await page
    .getByRole('region', { name: 'Often confused with' })
    .getByRole('link', { name: /^Compare .* with .*ymptomatic palatal/u })
    .first()
    .click()
  await expect(page).toHaveURL(/compare\?ids=essential-palatal-myoclonus,symptomatic-palatal-myoclonus/u)
})

test('an unknown entry says so and leads back', async ({ page }) => {
  await openApp(page, '/entry/no-such-entry')
  await expect(page.getByRole('heading', { name: /No entry is called/u })).toBeVisible()
  await page.getByRole('link', { name: 'Search the table' }).click()
  await expect(page.getByRole('table')).toBeVisible()
})
