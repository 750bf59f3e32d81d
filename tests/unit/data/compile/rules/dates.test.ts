import { expect, it } from 'vitest'
import { changedEntry, changedFile } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'dates'

it.each([
  ['2026-02-31', 'is no day of the calendar'],
  ['2025-02-29', 'is no day of the calendar'],
  ['2026-12-02', 'is in the future'],
  ['2036-01-01', 'is in the future'],
])('names the date %s, which %s', (date, message) => {
  expect(faultsOf(rule, changedEntry('reviewed: 2026-11-24', `reviewed: ${date}`))).toEqual([
    `entries/sample-jerk.yaml:30 reviewed: ${date} ${message}`,
  ])
  expect(faultsOf(rule, changedEntry('{ date: 2026-11-24', `{ date: ${date}`)).join()).toContain(
    `changes[0].date: ${date}`,
  )
})
it('takes today and a leap day', () => {
  expect(faultsOf(rule, changedEntry('reviewed: 2026-11-24', 'reviewed: 2026-12-01'))).toEqual([])
  expect(faultsOf(rule, changedEntry('reviewed: 2026-11-24', 'reviewed: 2024-02-29'))).toEqual([])
})
it('names the year and the day of access of a source', () => {
  expect(faultsOf(rule, changedFile('references.yaml', 'year: 2020', 'year: 2028')).join()).toContain(
    '2028 is in the future',
  )
  expect(
    faultsOf(rule, changedFile('references.yaml', 'tier: A', 'tier: A, accessed: 2026-06-31')).join(),
  ).toContain('[0].accessed: 2026-06-31 is no day')
})
