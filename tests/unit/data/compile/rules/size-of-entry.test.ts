import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'size-of-entry'

it('names an entry that nobody reads in two minutes', () => {
  const pearls = Array.from({ length: 400 }, (_, i) => `  - ${`pearl ${i} `.repeat(9).trim()}\n`).join('')
  const [fault = ''] = faultsOf(rule, changedEntry('urgency: routine', `pearls:\n${pearls}urgency: routine`))
  expect(fault).toMatch(/^entries\/sample-jerk\.yaml:1 : has \d+ bytes; at most 30000/u)
})
