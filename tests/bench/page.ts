import { chromium, type Page } from 'playwright'
import { startStaticServer } from '../../electron/start/static-server'
import { browserFlags, ensureBrowser } from '../browser'
import { summary, type Summary } from './summary'
import { typed } from './typed'

type PageFigures = {
  readonly startMs: number
  readonly keys: number
  /** To the next paint, which shows the first rows of the answer; typed at some fifteen keys a second. */
  readonly keyToPaintMs: Summary
  /** To the paint of the last row in sight; typed at some ten keys a second, so that no key cuts the one before short. */
  readonly keyToWholeMs: Summary
  /** Tasks of more than 50 ms while typing; `n` is how many. */
  readonly longTaskMs: Summary
  /** Time between frames while the whole table is scrolled through; 16.7 is sixty a second. */
  readonly scrollFrameMs: Summary
}

type Collected = { keyMs: number[]; longTaskMs: number[] }
type Whole = { wholeMs: number }

/** Types each query key by key, `restMs` after each frame; `onKey` after each of them. Returns how many keys. */
const typeAll = async (page: Page, restMs: number, onKey?: () => Promise<void>): Promise<number> => {
  await page.getByRole('combobox', { name: 'Search the reference' }).focus()
  let keys = 0
  for (const text of typed) {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    for (const key of text) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      keys += 1
      await page.evaluate(
        (rest) => new Promise((done) => requestAnimationFrame(() => setTimeout(done, rest))),
        restMs,
      )
      await onKey?.()
    }
  }
  return keys
}

/** The browser itself measures from the key to the next paint. */
const typeQuickly = async (page: Page): Promise<Collected & { readonly keys: number }> => {
  await page.evaluate(() => {
    const store = globalThis as unknown as Collected
    store.keyMs = []
    store.longTaskMs = []
  })
  const keys = await typeAll(page, 30)
  const collected = await page.evaluate(() => {
    const { keyMs, longTaskMs } = globalThis as unknown as Collected
    return { keyMs, longTaskMs }
  })
  return { ...collected, keys }
}

/** From each key to the frame after which its rows changed no more. */
const typeCalmly = async (page: Page): Promise<number[]> => {
  await page.evaluate(() => {
    const store = globalThis as unknown as Whole
    let pressed = 0
    store.wholeMs = 0
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp
        store.wholeMs = 0
      },
      true,
    )
    const results = document.querySelector('tr[data-entry]')?.closest('table')?.parentElement?.parentElement
    new MutationObserver(() =>
      requestAnimationFrame(() => {
        const key = pressed
        setTimeout(() => {
          if (key === pressed) store.wholeMs = performance.now() - key
        })
      }),
    ).observe(results ?? document.body, { subtree: true, childList: true, characterData: true })
  })
  const taken: number[] = []
  await typeAll(page, 60, async () => {
    taken.push(await page.evaluate(() => (globalThis as unknown as Whole).wholeMs))
  })
  // A key that leaves the answer as it is changes no row.
  return taken.filter((ms) => ms > 0)
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
  const browser = ensureBrowser()
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
  const { keys, keyMs, longTaskMs } = await typeQuickly(page)
  const wholeMs = await typeCalmly(page)
  await chrome.close()
  await server.close()
  // Chromium reports no event under 16 ms; those are counted as 16.
  const all = [...keyMs, ...Array.from({ length: Math.max(0, keys - keyMs.length) }, () => 16)]
  return {
    startMs: Math.round(startMs),
    keys,
    keyToPaintMs: summary(all),
    keyToWholeMs: summary(wholeMs),
    longTaskMs: summary(longTaskMs),
    scrollFrameMs: summary(scrolled),
  }
}
