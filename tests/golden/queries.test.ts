import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readQueryCases, validateQueries } from '../../data/compile/validate-queries'
import { shippedReference } from '../unit/data/shipped'

const source = readFileSync(new URL('./queries.json', import.meta.url), 'utf8')

it('every golden query answers as its reason says', async () => {
  const reference = await shippedReference()
  const { misses } = validateQueries(reference, readQueryCases(source, reference))
  expect(misses).toEqual([])
})
it('a file that names an unknown entry is refused by name', async () => {
  const reference = await shippedReference()
  expect(() => readQueryCases('[{"query":"x","expected":["no-such-entry"]}]', reference)).toThrow('no-such-entry')
})
