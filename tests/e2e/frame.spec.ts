/** The frame never moves: whatever is opened, wheeled, focused or jumped to, only what lies in the frame scrolls. */
import type { Page } from 'playwright/test'
import { expect, test } from './fixture'
import { openState, viewStates } from './view-states'

/** Five sizes of a whole view in one test. */
test.describe.configure({ timeout: 120_000 })

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 640, height: 400 },
  { width: 400, height: 860 },
  { width: 320, height: 568 },
] as const

/** What is wrong with the frame now; empty when it stands. */
const frameFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const faults: string[] = []
    const expectSame = (what: string, is: number, wanted: number): void => {
      if (Math.abs(is - wanted) > 0.5) faults.push(`${what} is ${is}, not ${wanted}`)
    }
    expectSame('scrollHeight of the document', root.scrollHeight, innerHeight)
    expectSame('scrollWidth of the document', root.scrollWidth, innerWidth)
    expectSame('scrollHeight of the body', document.body.scrollHeight, innerHeight)
    expectSame('scrollWidth of the body', document.body.scrollWidth, innerWidth)
    expectSame('scrollX + scrollY', scrollX + scrollY, 0)
    expectSame('scrollTop of the body', document.body.scrollTop, 0)
    const search = document.querySelector('#search')?.getBoundingClientRect()
    if (search === undefined || search.top < 0 || search.bottom > 60)
      faults.push('the search bar is not at the top')
    const main = document.querySelector('main')
    if (main !== null && main.scrollWidth > main.clientWidth)
      faults.push(`main scrolls sideways: ${main.scrollWidth} of ${main.clientWidth}`)
    return faults
  })
/** Scroll containers that are not positioned: a hidden text in one hangs on the body and stretches the document. */
const looseScrollers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, overflowY, position } = getComputedStyle(element)
      // A field has nothing in it to be placed.
      if (element.matches('textarea, input, select')) continue
      const isScroller = [overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll')
      if (isScroller && position === 'static') faults.push(`${name(element)} scrolls and is not positioned`)
    }
    return faults
  })
const expectStill = (page: Page, after: string): Promise<void> =>
  expect.poll(() => frameFaults(page), { message: after }).toEqual([])

/** Wheels well past the end of what lies at these places. */
const wheelEverywhere = async (page: Page): Promise<void> => {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const places = [
    [width / 2, height / 2],
    [20, height / 2],
    [width - 20, height / 2],
    [width / 2, 20],
    [width / 2, height - 20],
  ] as const
  for (const [x, y] of places) {
    await page.mouse.move(x, y)
    await page.mouse.wheel(3_000, 30_000)
  }
}

for (const [view, states] of Object.entries(viewStates)) {
  for (const [name, state] of Object.entries(states)) {
    test(`the frame never moves: ${view}, ${name}`, async ({ page, isDesktop }) => {
      test.skip(isDesktop && name === 'thirty items', 'the desktop asks through a native dialog')
      await page.setViewportSize(sizes[0])
      await openState(page, state)
      for (const size of sizes) {
        await page.setViewportSize(size)
        const at = `${size.width} x ${size.height}`
        await expectStill(page, `opened at ${at}`)
        await expect.poll(() => looseScrollers(page), { message: at }).toEqual([])
        await wheelEverywhere(page)
        await expectStill(page, `wheeled past the end at ${at}`)
        const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('button')
        for (const link of await links.all()) {
          await link.click()
          await expectStill(page, `section link at ${at}`)
        }
        await page.evaluate(() => {
          const all = document.querySelectorAll<HTMLElement>(
            'main :is(a, button, input, textarea, summary, [tabindex])',
          )
          ;[...all].findLast((element) => element.checkVisibility())?.focus()
        })
        await expectStill(page, `last control focused at ${at}`)
        for (const key of ['End', 'PageDown', 'Shift+Tab', 'Tab', 'Tab', 'Tab'])
          await page.keyboard.press(key)
        await expectStill(page, `keys at ${at}`)
        await page.evaluate(() => {
          for (const element of document.querySelectorAll('main .visually-hidden, main [id]')) {
            element.scrollIntoView()
          }
          scrollTo(0, 9_999)
          document.body.scrollTop = 9_999
        })
        await expectStill(page, `jumps to hidden texts and anchors at ${at}`)
      }
    })
  }
}

test('the frame stands when the reference cannot be loaded', async ({ page, pageFaults }) => {
  await page.route(/manifest\.json/u, (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('could not be opened')
  for (const size of sizes) {
    await page.setViewportSize(size)
    await wheelEverywhere(page)
    await expectStill(page, `failure at ${size.width} x ${size.height}`)
  }
  pageFaults.length = 0
})
