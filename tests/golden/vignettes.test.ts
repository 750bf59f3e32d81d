import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import shown from '../../data/validation.json'
import { readVignettes, validateVignettes } from '../../data/compile/validate-vignettes'
import { shippedReference } from '../unit/data/shipped'

const source = readFileSync(new URL('./vignettes.json', import.meta.url), 'utf8')

it('the vignettes cover the content and are answered', async () => {
  const reference = await shippedReference()
  const vignettes = readVignettes(source, reference)
  expect(vignettes.length).toBeGreaterThanOrEqual(60)
  expect(new Set(vignettes.map(({ expected }) => expected)).size).toBeGreaterThanOrEqual(50)
  const { top1, top3, top5, phrases, unresolved } = validateVignettes(reference, vignettes)
  expect(top1).toBeGreaterThanOrEqual(0.75)
  expect(top3).toBeGreaterThanOrEqual(0.9)
  expect(top5).toBeGreaterThanOrEqual(0.94)
  expect(unresolved.length / phrases).toBeLessThanOrEqual(0.1)
})

it('About shows the figures of this content', async () => {
  const reference = await shippedReference()
  const { n, top1, top3, top5, misses } = validateVignettes(reference, readVignettes(source, reference))
  // Renew with: npm run -s validate -- --vignettes tests/golden/vignettes.json --write data/validation.json
  expect(shown).toMatchObject({ n, top1, top3, top5, misses })
})

it('a faulty vignette file is refused by the place of the fault', async () => {
  const reference = await shippedReference()
  expect(() => readVignettes('{', reference)).toThrow(/not JSON/u)
  expect(() => readVignettes('[{"id":"x","expected":"hiccup","ageYears":400}]', reference)).toThrow(/ageYears/u)
  expect(() => readVignettes('[{"id":"x","expected":"no-such-entry"}]', reference)).toThrow(/no-such-entry/u)
})
