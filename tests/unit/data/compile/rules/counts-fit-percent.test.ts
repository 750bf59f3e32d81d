import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'counts-fit-percent'

const withCount = (percent: string, n: string): readonly string[] =>
  faultsOf(rule, changedEntry('percent: 85, n: 17/20', `${percent}n: ${n}`))
it.each([
  ['20/10', '20/10 counts more patients with the finding than patients'],
  ['3/0', '3/0 counts no patients'],
])('names the impossible count %s', (n, message) => {
  expect(withCount('', n)).toEqual([`entries/sample-jerk.yaml:18 findings[0].n: ${message}`])
})
it.each([
  ['percent: 50, ', '1/10', '50 % is not 1/10, which is 10 %'],
  ['percent: 85, ', '33/40', '85 % is not 33/40, which is 82.5 %'],
])('names a percentage of another count: %s%s', (percent, n, message) => {
  expect(withCount(percent, n)).toEqual([`entries/sample-jerk.yaml:18 findings[0].percent: ${message}`])
})
it('allows rounding', () => {
  expect(withCount('percent: 84, ', '17/20')).toEqual([])
  expect(withCount('percent: 86.7, ', '13/15')).toEqual([])
})
