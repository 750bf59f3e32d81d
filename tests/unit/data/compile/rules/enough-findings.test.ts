import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'enough-findings'

const row = '  - { finding: deafness, frequency: excluded, evidence: textbook }\n'
it('names an entry of four findings', () => {
  expect(faultsOf(rule, changedEntry(row, ''))).toEqual([
    'entries/sample-jerk.yaml:18 findings: has 4 findings; at least 5 are needed',
  ])
})
it.each([
  ['urgency: routine', 'urgency: emergency'],
  ['commonness: rare', 'commonness: common'],
])('asks more of what matters more: %s -> %s', (from, to) => {
  expect(faultsOf(rule, changedEntry(from, to)).join()).toContain(
    `has 5 findings; at least 8 are needed (${to})`,
  )
})
