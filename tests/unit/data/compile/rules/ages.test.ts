import { expect, it } from 'vitest'
import { changedEntry, entryFile, sampleFiles } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'ages'

it('names a band outside the ages given', () => {
  expect(faultsOf(rule, changedEntry('bands: [adult]', 'bands: [adult, infant]'))).toEqual([
    'entries/sample-jerk.yaml:11 onset.bands[1]: "infant" lies outside extremeYears 40-59',
  ])
})
it('names typical years outside the extremes, and a band that is missing', () => {
  expect(faultsOf(rule, changedEntry('typicalYears: [42, 55]', 'typicalYears: [42, 70]'))).toEqual([
    'entries/sample-jerk.yaml:12 onset.typicalYears: lies outside extremeYears',
  ])
  const wide = (sampleFiles[entryFile] ?? '').replace('[42, 55]', '[10, 55]').replace('[40, 59]', '[5, 59]')
  expect(faultsOf(rule, { [entryFile]: wide })).toEqual([
    'entries/sample-jerk.yaml:11 onset.bands: lacks "adolescent", which typicalYears covers',
    'entries/sample-jerk.yaml:11 onset.bands: lacks "young-adult", which typicalYears covers',
  ])
})
