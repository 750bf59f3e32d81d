import { expect, openApp, test } from './fixture'

test('bookmarks keep entry, comparison and note across a reload', async ({ page }) => {
  await openApp(page, '/entry/hypnic-jerks')
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await expect(page.getByText(/^Bookmarked: /u)).toBeVisible()
  await openApp(page, '/compare?ids=hypnic-jerks,juvenile-myoclonic-epilepsy')
  // The entry has a button of the same name; until this view is loaded it is that one.
  await expect(page.getByRole('heading', { name: 'Compare', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await expect(page.getByText(/^Bookmarked: .* \/ /u)).toBeVisible()
  await openApp(page, '/bookmarks')
  await expect(page.getByRole('listitem').filter({ hasText: 'Comparison, saved' })).toBeVisible()
  const item = page.getByRole('listitem').filter({ hasText: 'Entry, saved' })
  const note = item.getByRole('textbox', { name: /^Note on .*ypnic jerks/u })
  const state = item.getByRole('status')
  // The clock stands still between the two, so that the first text is not kept before it is taken back.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await note.fill('typed')
  await expect(state).toHaveText('Saving')
  await note.fill('')
  await expect(state).toHaveText('Saving')
  await page.clock.resume()
  await expect(state).toHaveText('')
  await note.fill('asks about <b>falling</b>')
  await note.blur()
  await expect(state).toHaveText('Saved')
  await page.reload()
  await expect(note).toHaveValue('asks about <b>falling</b>')
})

test('removing can be undone', async ({ page }) => {
  await openApp(page, '/entry/hypnic-jerks')
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await openApp(page, '/bookmarks')
  await page.getByRole('button', { name: /^Remove .*ypnic jerks/u }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is bookmarked yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: /ypnic jerks/u })).toBeVisible()
})

test('a malformed import changes nothing and says why', async ({ page, isDesktop }) => {
  test.skip(isDesktop, 'the desktop asks through a native dialog; tests/shell covers it')
  await openApp(page, '/entry/hypnic-jerks')
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await openApp(page, '/bookmarks')
  for (const text of ['', '{"format":', '\0\0\0\0', '{"format":"other"}', '[]']) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import' }).click()
    await (
      await chooser
    ).setFiles({ name: 'library.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(
      page.getByText(/library\.json was not imported: .*Nothing was changed\./u).last(),
    ).toBeVisible()
  }
  await expect(page.getByRole('link', { name: /ypnic jerks/u })).toBeVisible()
})

test('an export comes back by import', async ({ page, isDesktop }) => {
  test.skip(isDesktop, 'the desktop asks through a native dialog; tests/shell covers it')
  await openApp(page, '/entry/hypnic-jerks')
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await openApp(page, '/bookmarks')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const path = await (await download).path()
  await page.getByRole('button', { name: 'Remove every bookmark' }).click()
  await expect(page.getByRole('link', { name: /ypnic jerks/u })).toHaveCount(0)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import' }).click()
  await (await chooser).setFiles(path)
  await expect(page.getByText('1 bookmark imported')).toBeVisible()
  await expect(page.getByRole('link', { name: /ypnic jerks/u })).toBeVisible()
})
