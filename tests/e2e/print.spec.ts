/** Paper holds the whole of a view, whatever window it is printed from. */
import type { Page } from 'playwright/test'
import { expect, settledText, test } from './fixture'
import { openState, viewStates, type ViewState } from './view-states'

test.skip(({ isDesktop }) => isDesktop, 'printing to a file is the browser test; tests/shell covers the host')

// Each test goes through several whole views, which takes its time on a busy machine.
test.describe.configure({ timeout: 120_000 })

/** Windows it is printed from: as a table, as a table without room, as cards. */
const anyWidth = [1280, 880, 400] as const
/** Each with the fewest entries it may hold. */
const tables = {
  plain: { route: '/', least: 116, widths: anyWidth },
  searched: { route: '/?q=ataxia', least: 20, widths: anyWidth },
  grouped: { route: '/?group=class', least: 116, widths: [1280] },
  filtered: { route: '/?urgency=emergency', least: 10, widths: [1280, 400] },
  chosen: { route: '/?only=lance-adams-syndrome,asterixis,hypnic-jerks', least: 3, widths: [400] },
} as const

/** Pages of a PDF, by its page objects. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0
const printed = (page: Page) =>
  page.evaluate(() => ({
    names: new Set(
      [...document.querySelectorAll<HTMLElement>('[data-entry] a.name')].flatMap((link) =>
        link.checkVisibility() ? [link.textContent] : [],
      ),
    ).size,
    foot: document.querySelector<HTMLElement>('.print-foot')?.innerText ?? '',
    height: document.documentElement.scrollHeight,
  }))

/** How many entries the table says it holds. */
const statedCount = async (page: Page): Promise<number> => {
  const said = await settledText(page.getByText(/^\d+ (?:of \d+ )?entr/u).first())
  return Number(/^\d+/u.exec(said.trim())?.[0])
}

for (const [name, wanted] of Object.entries(tables)) {
  for (const width of wanted.widths) {
    test(`the table prints whole from ${width} px: ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 860 })
      await openState(page, wanted)
      const count = await statedCount(page)
      expect(count).toBeGreaterThanOrEqual(wanted.least)
      await page.emulateMedia({ media: 'print' })
      await expect.poll(async () => (await printed(page)).names).toBe(count)
      const { foot, height } = await printed(page)
      expect(foot).toContain('health professionals')
      expect(foot).toMatch(/content \d/u)
      // The foot line is the last thing there is: nothing is cut off above it.
      expect(height).toBeGreaterThan(count * 60)
      await page.emulateMedia({ media: null })
      // Printed for real: the page is then as wide as its paper.
      for (const format of ['A4', 'Letter'] as const)
        expect(pagesOf(await page.pdf({ format }))).toBeGreaterThanOrEqual(Math.ceil(count / 12))
    })
  }
}

/** What would be cut off on paper: everything outside a box that clips or scrolls, or beyond the paper's edge. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const name = (e: Element): string => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`
    return [...document.querySelectorAll<HTMLElement>('body, main, main *')].flatMap((element) => {
      if (!element.checkVisibility() || element.closest('.visually-hidden, svg, textarea, select') !== null)
        return []
      const { overflowX, overflowY, position, textOverflow, display } = getComputedStyle(element)
      const faults: string[] = []
      const isClipping =
        [overflowX, overflowY].some((value) => value !== 'visible') && textOverflow !== 'ellipsis'
      const isLonger =
        element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
      if (isClipping && isLonger && display !== 'inline')
        faults.push(`${name(element)} cuts off what is longer than it`)
      if (position === 'fixed') faults.push(`${name(element)} stands on every page`)
      if (element.getBoundingClientRect().right > innerWidth + 1)
        faults.push(`${name(element)} runs off the paper`)
      return faults
    })
  })
const paperWidth = { A4: 703, Letter: 725 } as const

for (const [view, states] of Object.entries(viewStates)) {
  for (const [name, state] of Object.entries<ViewState>(states)) {
    test(`nothing is cut off on paper: ${view}, ${name}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await openState(page, state)
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ media: 'print' })
        await page.setViewportSize({ width: paperWidth.A4, height: 900 })
        await expect.poll(() => cutOff(page), { message: `from ${width} px` }).toEqual([])
        await page.emulateMedia({ media: null })
      }
    })
  }
}
