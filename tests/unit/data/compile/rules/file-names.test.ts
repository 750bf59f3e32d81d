import { expect, it } from 'vitest'
import { changedEntry, entryFile, sampleFiles } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'file-names'

it('names an entry whose file is called otherwise', () => {
  expect(faultsOf(rule, changedEntry('id: sample-jerk', 'id: sample-jerks'))).toEqual([
    'entries/sample-jerk.yaml:1 id: is "sample-jerks", but the file is called sample-jerk.yaml',
  ])
})
it('names a copy that kept the id of its original', () => {
  expect(faultsOf(rule, { 'entries/sample-jerk-copy.yaml': sampleFiles[entryFile] ?? '' })).toEqual([
    'entries/sample-jerk-copy.yaml:1 id: is "sample-jerk", but the file is called sample-jerk-copy.yaml',
  ])
})
