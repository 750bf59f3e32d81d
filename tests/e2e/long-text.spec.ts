import { expect, openApp, test } from './fixture'

/** Like a paste: the whole text arrives in one input event. */
const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')

test('a page pasted into the search is searched in its beginning, says so, and leaves a short address', async ({
  page,
}) => {
  await openApp(page)
  const search = page.getByRole('combobox', { name: 'Search the reference' })
  await search.fill(words(40))
  const status = page.getByRole('status').filter({ hasText: 'were searched' })
  await expect(status).toContainText('The first 24 words were searched; 16 words were left out.')
  await expect(search).toHaveValue(words(40))
  await expect(page).toHaveURL(/q=word0\+/u)
  await expect.poll(() => page.url().length).toBeLessThan(400)
  await search.fill('a'.repeat(100_000))
  await expect(page.getByText('Only the first 300 characters were searched.')).toBeVisible()
  await expect.poll(() => page.url().length).toBeLessThan(500)
  await search.fill('JME')
  await expect(page.getByRole('link', { name: 'Juvenile myoclonic epilepsy' }).first()).toBeVisible()
})

test('a description over the limit is read in part, says so, and keeps the rest to be added', async ({
  page,
}) => {
  await openApp(page, '/findings')
  const field = page.getByRole('textbox', { name: 'What is seen, in your words' })
  await field.fill(`${'Fever was noted. '.repeat(3_000)}Opsoclonus and truncal ataxia`)
  await expect(
    page.getByText(/^Only the first (?:49,\d{3}|50,000) characters are read; the last [\d,]+ are not\./u),
  ).toBeVisible()
  await field.press('Enter')
  const entered = page.getByRole('list', { name: 'Findings entered' })
  await expect(entered).toContainText('Fever or hyperthermia, present')
  await expect(field).toHaveValue(/Opsoclonus and truncal ataxia$/u)
  await field.press('Enter')
  await expect(entered).toContainText('Opsoclonus')
  await expect(field).toHaveValue('')
})
