import { chromium, type Page } from 'playwright'
import { startStaticServer } from '../../electron/start/static-server'
import { browserFlags, ensureBrowser } from '../browser'
import { summary, type Summary } from './summary'
import { typed } from './typed'

type PageFigures = {
  readonly startMs: number
  readonly keys: number
  readonly keyToPaintMs: Summary
  /** Tasks of more than 50 ms while typing; `n` is how many. */
  readonly longTaskMs: Summary
  /** Time between frames while the whole table is scrolled through; 16.7 is sixty a second. */
  readonly scrollFrameMs: Summary
}

type Collected = { keyMs: number[]; longTaskMs: number[] }

/** Types each query key by key; the browser itself measures from the key to the next paint. */
const typeAll = async (page: Page): Promise<Collected & { readonly keys: number }> => {
  const field = page.getByRole('combobox', { name: 'Search the reference' })
  await field.focus()
  await page.evaluate(() => {
    const store = globalThis as unknown as Collected
    store.keyMs = []
    store.longTaskMs = []
  })
  let keys = 0
  for (const text of typed) {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    for (const key of text) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      keys += 1
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))))
    }
  }
  const collected = await page.evaluate(() => {
    const { keyMs, longTaskMs } = globalThis as unknown as Collected
    return { keyMs, longTaskMs }
  })
  return { ...collected, keys }
}

/** Scrolls the table a few rows' height a second, frame by frame, and takes the time of each frame. */
const scrollThrough = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const stepPx = 40
    const frames = 300
    const scroller = document.querySelector('tr[data-entry]')?.closest('table')?.parentElement
    if (!scroller) return []
    const taken: number[] = []
    let last = await new Promise<number>((done) => requestAnimationFrame(done))
    for (let frame = 0; frame < frames; frame += 1) {
      scroller.scrollTop += stepPx
      const now = await new Promise<number>((done) => requestAnimationFrame(done))
      taken.push(now - last)
      last = now
    }
    return taken
  })

/** Figures of the built web edition in Chromium, or null where there is no browser. */
export const benchPage = async (webRoot: string): Promise<PageFigures | null> => {
  const browser = await ensureBrowser()
  if (browser === null) return null
  const server = await startStaticServer(webRoot)
  const chrome = await chromium.launch({ executablePath: browser.path, args: [...browserFlags] })
  const page = await chrome.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript(() => {
    const store = globalThis as unknown as Collected
    store.keyMs = []
    store.longTaskMs = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') store.keyMs.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.longTaskMs.push(entry.duration)
    }).observe({ type: 'longtask' })
  })
  const started = performance.now()
  await page.goto(`${server.origin}/`)
  await page.locator('tr[data-entry]').first().waitFor()
  const startMs = performance.now() - started
  // The start is over: the worker has stored the edition and the program is compiled.
  await page.waitForTimeout(1500)
  const scrolled = await scrollThrough(page)
  const { keys, keyMs, longTaskMs } = await typeAll(page)
  await chrome.close()
  await server.close()
  // Chromium reports no event under 16 ms; those are counted as 16.
  const all = [...keyMs, ...Array.from({ length: Math.max(0, keys - keyMs.length) }, () => 16)]
  return {
    startMs: Math.round(startMs),
    keys,
    keyToPaintMs: summary(all),
    longTaskMs: summary(longTaskMs),
    scrollFrameMs: summary(scrolled),
  }
}
