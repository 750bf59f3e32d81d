import { expect, openApp, test } from './fixture'
import type { Page } from 'playwright/test'

test.use({ isFreshPage: true })

/** A word no part of the program has, in letters alone so that no encoding changes it. */
const marker = 'qzxvulpinate'

/** Everything the page could have written to, as one text. Runs in the page. */
const collectStores = async (): Promise<Readonly<Record<string, string>>> => {
  const finished = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
  const databases: unknown[] = []
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue
    const db = await finished(indexedDB.open(name))
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store)
      databases.push(name, store, await finished(all.getAllKeys()), await finished(all.getAll()))
    }
    db.close()
  }
  const cached: string[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      cached.push(name, request.url)
      // Files of the program itself hold nothing typed; a runtime entry would be told by its body.
      const response = await cache.match(request)
      if (response?.headers.get('content-type')?.startsWith('text/') === true)
        cached.push(await response.text())
    }
  }
  return {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    indexedDB: JSON.stringify(databases),
    caches: cached.join('\n'),
    cookie: document.cookie,
    location: location.href,
    title: document.title,
    windowName: window.name,
    history: JSON.stringify(history.state),
  }
}

/** Reads until nothing was written for a while, as a write follows an act by up to half a second; no reading may hold the word. */
const expectNoTrace = async (page: Page, requests: readonly string[], when: string): Promise<void> => {
  const traces = new Set<string>()
  let last = ''
  let equalReads = 0
  const read = async (): Promise<number> => {
    const stores = await page.evaluate(collectStores)
    for (const [name, content] of Object.entries(stores)) {
      if (content.toLowerCase().includes(marker)) traces.add(name)
    }
    const now = JSON.stringify(stores)
    equalReads = now === last ? equalReads + 1 : 0
    last = now
    return equalReads
  }
  await expect.poll(read, { message: `stores at rest, ${when}`, intervals: [200] }).toBeGreaterThan(3)
  expect([...traces], when).toEqual([])
  expect(requests.join('\n').toLowerCase(), `requests, ${when}`).not.toContain(marker)
  const state = JSON.stringify(await page.context().storageState({ indexedDB: true }))
  expect(state.toLowerCase(), `storage of the profile, ${when}`).not.toContain(marker)
}

test('the pasted text reaches no storage, no address, no history and no request', async ({
  page,
  context,
}) => {
  const requests: string[] = []
  context.on('request', (request) => {
    requests.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()))
  })
  await openApp(page, '/medications')
  const field = page.getByRole('textbox', { name: 'Medication list' })
  await field.pressSequentially(`${marker} 5 mg\nMorphine ${marker} 10 mg\nsertraline, tramadol\n`)
  await expect(page.getByText(`${marker} 5 mg`).first()).toBeVisible()
  await expectNoTrace(page, requests, 'after typing')

  // An entry, the table filtered to what was reached, other views, and back: each writes its own state.
  await page.getByRole('link', { name: 'Opioid-induced myoclonus' }).first().click()
  await expect(page).toHaveURL(/#\/entry\//u)
  await page.goBack()
  await expect(field).toHaveValue(new RegExp(marker, 'u'))
  await page.getByRole('link', { name: /in the table$/u }).click()
  await expect(page).toHaveURL(/only=/u)
  await page
    .getByRole('textbox', { name: 'Search the reference' })
    .or(page.locator('#search'))
    .first()
    .fill('JME')
  const headings = {
    Compare: 'Compare',
    Bookmarks: 'Bookmarks',
    About: 'About this reference',
    Medications: 'Medication check',
  }
  for (const [view, name] of Object.entries(headings)) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click()
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
    await expectNoTrace(page, requests, `in ${view}`)
  }
  await expect(field).toHaveValue(new RegExp(marker, 'u'))

  // Bookmarking writes to storage: the recognised drugs, and not the word beside one of them.
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await expect(page.getByText(/^Bookmarked: Medications: morphine/u)).toBeVisible()
  await expectNoTrace(page, requests, 'after bookmarking the check')
  await expect
    .poll(async () => (await page.evaluate(collectStores))['indexedDB'], 'the bookmark itself is written')
    .toContain('/medications?drugs=morphine')
  await openApp(page, '/entry/hypnic-jerks')
  await page.getByRole('button', { name: 'Bookmark' }).click()
  await expect(page.getByText(/^Bookmarked: .*ypnic jerks/u)).toBeVisible()
  await expectNoTrace(page, requests, 'after another bookmark')

  // A reload ends what was held in memory.
  await openApp(page, '/medications')
  await page.reload()
  await expect(field).toHaveValue('')
  await expectNoTrace(page, requests, 'after a reload')
})
