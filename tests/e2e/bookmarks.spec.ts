import type { Page } from 'playwright/test'
import type { BookmarkRecord } from '../../renderer/library/library'
import { emptyLibrary, serializeLibrary } from '../../renderer/library/file/library-format'
import { expect, openApp, test } from './fixture'

test.describe('with a clock of its own', () => {
  test.use({ isFreshPage: true })

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

test('a pasted letter and a long search kept as a bookmark do not hold up the next save', async ({
  page,
}) => {
  await openApp(page)
  const search = page.getByRole('combobox', { name: 'Search the reference' })
  await search.fill('palpebral '.repeat(170))
  await search.blur()
  await search.fill('startle '.repeat(75))
  await page.getByRole('button', { name: 'Keep search' }).click()
  await expect(page.getByText(/^Bookmarked: startle /u)).toBeVisible()
  await search.fill('')
  await openApp(page, '/entry/hypnic-jerks')
  await page.getByRole('button', { name: 'Bookmark', exact: true }).click()
  await expect(page.getByText(/^Bookmarked: .*ypnic jerks/u)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await openApp(page, '/bookmarks')
  await page.reload()
  await expect(page.getByRole('textbox', { name: /^Note on /u })).toHaveCount(2)
})

/** Text of a library as the program exports it. */
async function libraryText(bookmarks: readonly BookmarkRecord[]): Promise<string> {
  return serializeLibrary({ ...emptyLibrary(), bookmarks }, '2026-11-24T08:00:00.000Z')
}
async function importText(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import' }).click()
  const file = { name: 'ward.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await (await chooser).setFiles(file)
}
const manyBookmarks = (prefix: string, count: number): BookmarkRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${prefix}${i}`,
    kind: 'search',
    title: `${prefix} ${i}`,
    route: `/?q=${prefix}${i}`,
    entryIds: [],
    note: '',
    collectionId: null,
    createdAt: '2026-11-24T08:00:00.000Z',
    contentDates: {},
  }))

test('Undo of an import takes back the import alone', async ({ page, isDesktop }) => {
  test.skip(isDesktop, 'the desktop asks through a native dialog; tests/shell covers it')
  await openApp(page, '/bookmarks')
  await importText(page, await libraryText(manyBookmarks('ward', 2)))
  await expect(page.getByText('2 bookmarks imported from ward.json')).toBeVisible()
  await page.getByRole('textbox', { name: 'New collection' }).fill('Clinic')
  await page.getByRole('textbox', { name: 'New collection' }).press('Enter')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: /^ward /u })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Clinic' })).toBeVisible()
})

test('thousands of bookmarks are listed by steps, and an import that is too many changes nothing', async ({
  page,
  isDesktop,
}) => {
  test.skip(isDesktop, 'the desktop asks through a native dialog; tests/shell covers it')
  await openApp(page, '/bookmarks')
  await importText(page, await libraryText(manyBookmarks('ward', 3_000)))
  // Generous: reading, checking and storing thousands takes about a second of a free machine.
  await expect(page.getByText('3,000 bookmarks imported from ward.json')).toBeVisible({ timeout: 60_000 })
  const links = page.getByRole('link', { name: /^ward /u })
  await expect(links).toHaveCount(50)
  await page.getByRole('button', { name: 'Show 50 more' }).click()
  await expect(links).toHaveCount(100)
  await importText(page, await libraryText(manyBookmarks('clinic', 2_500)))
  await expect(
    page.getByText(/2,500 new bookmarks and you have 3,000.*500 too many\. Nothing was changed\./u),
  ).toBeVisible()
  await expect(page.getByText('100 of 3,000 bookmarks')).toBeVisible()
})
