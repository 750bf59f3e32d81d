/** Pictures of every view of the built web edition, for looking at: `npm run shots [-- --only table,entry --out DIR]`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { repository } from '../electron/start/run-tool'
import { startStaticServer } from '../electron/start/static-server'
import { browserFlags, ensureBrowser, noBrowser } from './browser'

const views: Readonly<Record<string, string>> = {
  table: '/',
  search: '/?q=jerks after cardiac arrest',
  nothing: '/?q=xqzzy',
  entry: '/entry/lance-adams-syndrome',
  compare: '/compare?ids=essential-palatal-myoclonus,symptomatic-palatal-myoclonus',
  'compare-empty': '/compare',
  medications: '/medications?drugs=morphine,sertraline,cefepime,tramadol,benzodiazepine-withdrawal',
  'medications-empty': '/medications',
  bookmarks: '/bookmarks',
  findings: '/findings?age=16&present=jerks-on-awakening,drops-objects,gtcs&absent=cognitive-impairment',
  'findings-empty': '/findings',
  pathway: '/pathway?path=2-0',
  about: '/about',
}
const sizes = [
  { name: '1280', width: 1280, height: 800, zoom: 1 },
  { name: '1920', width: 1920, height: 1080, zoom: 1 },
  { name: '400', width: 400, height: 820, zoom: 1 },
  // 200 % zoom of a 1280 px window is a 640 px window at twice the pixels.
  { name: 'zoom200', width: 640, height: 400, zoom: 2 },
] as const

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      sizes: { type: 'string' },
      themes: { type: 'string', default: 'light,dark' },
      out: { type: 'string', default: join(repository, 'shots') },
    },
  })
  const browser = ensureBrowser()
  if (browser === null) throw new Error(noBrowser)
  await mkdir(values.out, { recursive: true })
  const server = await startStaticServer(join(repository, 'out', 'web'))
  const chrome = await chromium.launch({ executablePath: browser.path, args: [...browserFlags] })
  const chosen = values.only?.split(',') ?? Object.keys(views)
  const chosenSizes = sizes.filter(
    ({ name }) => values.sizes === undefined || values.sizes.split(',').includes(name),
  )
  for (const colorScheme of values.themes.split(',') as ('light' | 'dark')[]) {
    for (const { name, width, height, zoom } of chosenSizes) {
      const context = await chrome.newContext({
        viewport: { width, height },
        deviceScaleFactor: zoom,
        colorScheme,
        serviceWorkers: 'block',
      })
      for (const view of chosen) {
        // A window of its own: a search typed in one view stands in the field of the next.
        const page = await context.newPage()
        page.on('pageerror', (error) => console.error(`page error: ${error.message}`))
        page.on('console', (message) => {
          if (message.type() === 'error') console.error(`console: ${message.text()}`)
        })
        await page.goto(`${server.origin}/#${encodeURI(views[view] ?? view)}`)
        await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({
          path: join(values.out, `${view.replace(/\W+/gu, '-')}-${name}-${colorScheme}.png`),
        })
        await page.close()
      }
      await context.close()
    }
  }
  await chrome.close()
  await server.close()
  console.log(`Pictures are in ${values.out}`)
}

await main()
