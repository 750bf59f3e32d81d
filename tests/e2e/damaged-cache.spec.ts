/** A file of the web edition that is damaged on the way or in the browser's cache is fetched again, never shown, never kept. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../../electron/start/run-tool'
import { expect, openApp, test } from './fixture'
import {
  cachedHash,
  createOwnEdition,
  damageCached,
  flipByte,
  reloadUnderWorker,
  type OwnEdition,
} from './own-edition'

let edition: OwnEdition

test.use({
  isFreshPage: true,
  serviceWorkers: 'allow',
  webOrigin: [
    async ({}, use) => {
      edition = await createOwnEdition()
      await use(edition.origin)
      await edition.remove()
    },
    { scope: 'worker' },
  ],
})
test.skip(({ isDesktop }) => isDesktop, 'The desktop program reads its own files; it has no offline worker.')
// `webOrigin` starts the server that the reset puts back.
test.beforeEach(async ({ webOrigin: _ }) => edition.reset())

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64')
const goodHash = async (path: string) => hashOf(await readFile(join(edition.folder, path)))
const assets = () => readdirSync(join(repository, 'out', 'web', 'assets'))
const asset = (name: RegExp) => `assets/${assets().find((file) => name.test(file)) ?? ''}`

test('every file that the worker keeps is listed with its hash', () => {
  const worker = readFileSync(join(repository, 'out', 'web', 'sw.js'), 'utf8')
  const kept = [
    ...assets().map((file) => `assets/${file}`),
    'index.html',
    'data/dataset.json',
    'data/manifest.json',
  ]
  for (const path of kept) {
    const hash = hashOf(readFileSync(join(repository, 'out', 'web', path)))
    expect(worker, path).toContain(`sha256-${hash}`)
  }
})

test('a file that is damaged on the first visit is named, not kept, and right again with Try again', async ({
  page,
  pageFaults,
}) => {
  await flipByte(join(edition.folder, 'data', 'dataset.json'))
  await page.goto('/')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('dataset.json: does not match its manifest')
  await expect(alert).toContainText('press Try again')

  await cp(join(repository, 'out', 'web'), edition.folder, { recursive: true })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('table')).toBeVisible()
  await reloadUnderWorker(page)
  await expect(page.getByRole('table')).toBeVisible()
  expect(await cachedHash(page, 'data/dataset.json')).toBe(await goodHash('data/dataset.json'))
  // The browser reports the refused file of the first install.
  pageFaults.splice(0)
})

test('damaged copies in the cache, of whatever kind, are fetched again and replaced', async ({ page }) => {
  const paths = [
    'data/dataset.json',
    'data/search-index.json',
    'data/manifest.json',
    'index.html',
    asset(/^index-.*\.js$/u),
    asset(/^index-.*\.css$/u),
    asset(/latin-wght.*\.woff2$/u),
  ]
  await openApp(page)
  await reloadUnderWorker(page)
  for (const path of paths) {
    await damageCached(page, path)
    expect(await cachedHash(page, path), path).not.toBe(await goodHash(path))
  }
  await page.reload()
  await expect(page.getByRole('table')).toBeVisible()
  for (const path of paths)
    await expect.poll(() => cachedHash(page, path), { message: path }).toBe(await goodHash(path))
})

test('without a network a damaged copy is never shown; the remedy named works', async ({
  page,
  pageFaults,
}) => {
  await openApp(page)
  await reloadUnderWorker(page)
  await damageCached(page, 'data/search-index.json')
  await edition.switchOff()
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Connect to the network and press Try again')
  await edition.switchOn()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await edition.switchOff()
  await page.reload()
  await expect(page.getByRole('table')).toBeVisible()
  pageFaults.splice(0)
})

test('without a network a damaged page or program says so and comes back with a reload', async ({
  page,
  pageFaults,
}) => {
  await openApp(page)
  await reloadUnderWorker(page)
  for (const [path, heading] of [
    ['index.html', 'The program could not be opened'],
    [asset(/^index-.*\.js$/u), 'The program could not be started'],
  ] as const) {
    await damageCached(page, path)
    await edition.switchOff()
    await page.reload()
    await expect(page.getByRole('alert').getByRole('heading', { name: heading })).toBeVisible()
    await edition.switchOn()
    await page.getByText('Reload', { exact: true }).click()
    await expect(page.getByRole('table')).toBeVisible()
  }
  pageFaults.splice(0)
})

test('without a network a view with a damaged file says so, and opens once the file can be fetched', async ({
  page,
  pageFaults,
}) => {
  await openApp(page)
  await reloadUnderWorker(page)
  await damageCached(page, asset(/^PathwayView-.*\.js$/u))
  await edition.switchOff()
  await page.getByRole('link', { name: 'Pathway' }).click()
  await expect(page.getByRole('alert')).toContainText('This view could not be loaded')
  await edition.switchOn()
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: 'Pathway', level: 1 })).toBeVisible()
  pageFaults.splice(0)
})
