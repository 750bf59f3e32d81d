/**
 * One page per worker that tests take in turn. A new page costs about three seconds of a core (a process, a cold cache and
 * the whole reference compiled again), which was most of the time of the browser tests. The page starts every test as a new
 * one does: nothing stored, no route held, the usual size and look. What cannot be taken back is refused: such a test says
 * `test.use({ isFreshPage: true })`.
 */
import type { Browser, Page, ViewportSize } from 'playwright/test'
import { watchContext } from './page-watch'

export type WarmPage = {
  /** @returns the page, as a new one; its faults are added to `faults` until it is taken again. */
  take(browser: Browser, origin: string, viewport: ViewportSize | null, faults: string[]): Promise<Page>
  /** Leaves the program, so that what it does on leaving is still seen by the test that ran in it. */
  leave(origin: string): Promise<void>
  close(): Promise<void>
}

/** A file of the program that runs no code. Of its own origin, because another one costs a new process. */
const waitingPlace = '/data/manifest.json'

/** Chromium asks for it by itself where a document names no icon; every page of the program names one. */
const ownIcon = '/favicon.ico)'

export function createWarmPage(): WarmPage {
  let held: Page | null = null
  let faultsOfTest: string[] = []

  const open = async (browser: Browser, origin: string): Promise<Page> => {
    const context = await browser.newContext()
    await watchContext(context, origin, {
      push: (...faults) => faultsOfTest.push(...faults.filter((fault) => !fault.includes(ownIcon))),
    })
    const page = await context.newPage()
    // What the program does ahead of the first search takes more than a second of a core at every load, and most tests
    // search nothing. It changes no answer (tests/unit/data/search/warm-up.test.ts) and runs on every fresh page.
    await page.addInitScript(() => (window.requestIdleCallback = () => 0))
    refuseWhatLasts(page)
    return page
  }
  return {
    async take(browser, origin, viewport, faults) {
      if (held?.isClosed() !== false) held = await open(browser, origin)
      else await resetPage(held, origin, viewport)
      faultsOfTest = faults
      return held
    },
    async leave(origin) {
      if (held === null || held.isClosed()) return
      for (const other of held.context().pages()) if (other !== held) await other.close()
      await held.unrouteAll({ behavior: 'ignoreErrors' })
      await held.goto(`${origin}${waitingPlace}`)
      await held.evaluate(() => sessionStorage.clear())
    },
    async close() {
      await held?.context().close()
    },
  }
}

async function resetPage(page: Page, origin: string, viewport: ViewportSize | null): Promise<void> {
  const context = page.context()
  const debug = await context.newCDPSession(page)
  await debug.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await debug.detach()
  await context.clearPermissions()
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    forcedColors: null,
    reducedMotion: null,
    contrast: null,
  })
  if (viewport !== null) await page.setViewportSize(viewport)
  // Out of the window, where the mouse of a new page is.
  await page.mouse.move(-1, -1)
}

function refuseWhatLasts(page: Page): void {
  const refuse = (): never => {
    throw new Error('This stays on the page for later tests. Say test.use({ isFreshPage: true }).')
  }
  for (const name of ['addInitScript', 'exposeFunction', 'exposeBinding'] as const)
    Object.defineProperty(page, name, { value: refuse })
  Object.defineProperty(page.clock, 'install', { value: refuse })
}
