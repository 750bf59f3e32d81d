import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'frequency-fits-percent'

it.each([
  ['rare', 85, 'very-frequent'],
  ['very-frequent', 12, 'occasional'],
  ['occasional', 2, 'rare'],
  ['frequent', 0, 'excluded or rare'],
])('names "%s" beside %d %%', (frequency, percent, classes) => {
  const row = `frequency: ${frequency}, percent: ${percent}`
  expect(faultsOf(rule, changedEntry('frequency: very-frequent, percent: 85, n: 17/20', row))).toEqual([
    `entries/sample-jerk.yaml:18 findings[0].frequency: "${frequency}" contradicts ${percent} %, which is ${classes}`,
  ])
})
