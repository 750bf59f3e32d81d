import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** On paper a query about width asks for the page, after the pages were counted: half of the table was lost so. */
test('every query about width or height is about the screen', () => {
  const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:vue|css|ts)$/u.test(file))
    .map((file) => `renderer/${file}`)
  expect(files.length).toBeGreaterThan(50)
  const faults = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:@media|useMedia\(')[^{)]*\((?:min|max)-(?:width|height)/gu)]
      .map(([query]) => query)
      .filter((query) => !/(?:@media|useMedia\(')\s*screen and /u.test(query))
      .map((query) => `${file}: ${query}`),
  )
  expect(faults).toEqual([])
})
