import { Linter } from 'eslint'
import { expect, it } from 'vitest'
import retryReads from '../../lint/retry-reads.js'

const refusedIn = (code: string): readonly string[] =>
  new Linter()
    .verify(`test('', async () => { ${code} })`, {
      plugins: { tests: { rules: { 'retry-reads': retryReads } } },
      rules: { 'tests/retry-reads': 'error' },
    })
    .map(({ message }) => /^`(\w+)/u.exec(message)?.[1] ?? message)

it.each([
  ['expect(await rows.count()).toBe(3)', 'count'],
  ['expect((await heads.allTextContents()).map((text) => text.trim())).toContain(name)', 'allTextContents'],
  [
    'const heads = await page.getByRole(role).allTextContents(); expect(heads).toEqual([])',
    'allTextContents',
  ],
  ['const box = await head.boundingBox(); expect(Math.round(box?.y ?? 0)).toBe(0)', 'boundingBox'],
  ['const { x } = await head.boundingBox(); expect(x).toBe(0)', 'boundingBox'],
  ['expect(Number(await table.getAttribute("aria-rowcount"))).toBeLessThan(9)', 'getAttribute'],
  ['expect(9).toBeGreaterThan(await rows.count())', 'count'],
  ['expect.soft(await link.isVisible()).toBe(true)', 'isVisible'],
  ['expect(await page.evaluate(() => document.title)).toBe("")', 'evaluate'],
  ['expect(page.url()).toContain("entry")', 'url'],
  ['await expect(status).toHaveText(await other.innerText())', 'innerText'],
])('refuses %s', (code, method) => {
  expect(refusedIn(code)).toEqual([method])
})

it.each([
  'await expect(rows).toHaveCount(3)',
  'await expect.poll(() => rows.count()).toBe(3)',
  'await expect.poll(async () => (await head.boundingBox())?.y).toBe(0)',
  'await expect(async () => { expect(Number(await count.innerText())).toBe(3) }).toPass()',
  'const before = await count.innerText(); await option.check(); await expect(status).toHaveText(before)',
  'const id = await page.evaluate(readId); await expect(page.locator(`#${id}`)).toBeVisible()',
  'await page.evaluate(() => location.reload())',
])('takes %s', (code) => {
  expect(refusedIn(code)).toEqual([])
})
