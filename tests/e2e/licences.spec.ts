import { expect, openApp, test } from './fixture'

test('About shows the licence texts of everything bundled, the typeface and the content included', async ({
  page,
}) => {
  await openApp(page, '/about')
  await page.getByText('Licence texts of the program and of everything it contains').click()
  const texts = page.getByRole('region', { name: 'Licence texts' })
  for (const part of [
    'Myoclonus Reference, the program (MIT)',
    'Creative Commons Attribution 4.0',
    'SIL OPEN FONT LICENSE',
    '@fontsource-variable/inter',
    'vue-router',
    'minisearch',
    'reka-ui',
    'workbox-precaching',
  ])
    await expect(texts).toContainText(part)
})
