import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import shown from '../../data/validation.json'
import { readVignettes, validateVignettes } from '../../data/compile/validate-vignettes'
import { validateSets } from '../../data/compile/validation-sets'
import { shippedReference } from '../unit/data/shipped'

const sourceOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

/** First, top three, top five: what was reached on 2026-12-01, less one case for a set that a better reading shifts. */
const floors = [
  ['vignettes.json', { n: 98, first: 0.9, three: 0.96, five: 0.97 }],
  ['vignettes-held-out.json', { n: 75, first: 0.92, three: 0.95, five: 0.96 }],
  ['published-reports.json', { n: 30, first: 0.66, three: 0.86, five: 0.9 }],
] as const

it.each(floors)('%s is answered as well as it was', async (file, { n, first, three, five }) => {
  const reference = await shippedReference()
  const result = validateVignettes(reference, readVignettes(sourceOf(file), reference))
  expect(result.n).toBe(n)
  expect(result.top1).toBeGreaterThanOrEqual(first)
  expect(result.top3).toBeGreaterThanOrEqual(three)
  expect(result.top5).toBeGreaterThanOrEqual(five)
})

/** The same where the running text of each case is the only input. */
const proseFloors = [
  ['letters-own.json', { n: 25, first: 0.96, three: 1, five: 1 }],
  ['published-reports.json', { n: 30, first: 0.66, three: 0.7, five: 0.73 }],
] as const

it.each(proseFloors)('%s is answered from its prose as well as it was', async (file, { n, first, three, five }) => {
  const reference = await shippedReference()
  const result = validateVignettes(reference, readVignettes(sourceOf(file), reference), 'prose')
  expect(result.n).toBe(n)
  expect(result.top1).toBeGreaterThanOrEqual(first)
  expect(result.top3).toBeGreaterThanOrEqual(three)
  expect(result.top5).toBeGreaterThanOrEqual(five)
})

it('the vignettes cover the content and are read', async () => {
  const reference = await shippedReference()
  const vignettes = readVignettes(sourceOf('vignettes.json'), reference)
  expect(new Set(vignettes.map(({ expected }) => expected)).size).toBeGreaterThanOrEqual(50)
  const { phrases, unresolved } = validateVignettes(reference, vignettes)
  expect(unresolved.length / phrases).toBeLessThanOrEqual(0.1)
})

it('About shows the figures of this content, every set with who wrote it', async () => {
  const reference = await shippedReference()
  // Renew with: npm run -s validate -- --about data/validation.json
  const sets = await validateSets(reference, fileURLToPath(new URL('.', import.meta.url)))
  expect(shown.sets).toEqual(JSON.parse(JSON.stringify(sets)))
})

it('a faulty vignette file is refused by the place of the fault', async () => {
  const reference = await shippedReference()
  expect(() => readVignettes('{', reference)).toThrow(/not JSON/u)
  expect(() => readVignettes('[{"id":"x","expected":"hiccup","ageYears":400}]', reference)).toThrow(/ageYears/u)
  expect(() => readVignettes('[{"id":"x","expected":"no-such-entry"}]', reference)).toThrow(/no-such-entry/u)
})
