/** No blank bands in an entry: between two lines of a section there is never more than a line or two of nothing. */
import type { Page } from 'playwright/test'
import { expect, openApp, test } from './fixture'
import { longEntries } from './view-states'

/** More than any distance the design has between two blocks. */
const mostPx = 60

/**
 * Heights of nothing between what is drawn in the sections, from top to bottom: text by its lines, and boxes that have no
 * text, such as drawings.
 */
const gaps = (page: Page): Promise<readonly string[]> =>
  page.evaluate((most) => {
    const boxes: { top: number; bottom: number; what: string }[] = []
    const sections = document.querySelectorAll(
      'article section[aria-labelledby], article nav, article [aria-label="Answer card"]',
    )
    for (const section of sections) {
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if ((node.textContent ?? '').trim() === '' || node.parentElement?.closest('.visually-hidden'))
          continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const { top, bottom, height } of range.getClientRects())
          if (height > 0) boxes.push({ top, bottom, what: (node.textContent ?? '').trim().slice(0, 40) })
      }
      for (const drawing of section.querySelectorAll('svg')) {
        const { top, bottom, height } = drawing.getBoundingClientRect()
        if (height > 0) boxes.push({ top, bottom, what: 'drawing' })
      }
    }
    boxes.sort((a, b) => a.top - b.top)
    let end = boxes[0]?.bottom ?? 0
    let last = ''
    return boxes.flatMap(({ top, bottom, what }) => {
      const gap = top - end
      const found = gap > most ? [`${Math.round(gap)} px of nothing between “${last}” and “${what}”`] : []
      if (bottom > end) {
        end = bottom
        last = what
      }
      return found
    })
  }, mostPx)

for (const id of longEntries) {
  test(`no blank band in ${id}, on the screen and on paper`, async ({ page }) => {
    await openApp(page, `/entry/${id}`)
    await expect(page.getByRole('heading', { level: 2, name: 'Management' })).toBeVisible()
    for (const width of [1280, 1920, 640, 400]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => gaps(page), { message: `${width} px` }).toEqual([])
    }
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => gaps(page), { message: 'on paper' }).toEqual([])
  })
}
