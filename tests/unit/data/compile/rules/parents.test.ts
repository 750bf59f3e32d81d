import { expect, it } from 'vitest'
import { changedEntry, changedFile, otherEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'parents'

it('names a parent that does not exist, and an alias as parent', () => {
  expect(faultsOf(rule, changedEntry('kind: type', 'kind: type\nparent: nobody'))).toEqual([
    'entries/sample-jerk.yaml:6 parent: unknown entry "nobody"',
  ])
  const other = otherEntry('kind: type', 'kind: type\naliases: [old-jerk]')
  expect(
    faultsOf(rule, {
      ...changedEntry('kind: type', 'kind: type\nparent: old-jerk'),
      'entries/other-jerk.yaml': other,
    }),
  ).toEqual(['entries/sample-jerk.yaml:6 parent: unknown entry "old-jerk"'])
})
it('names a circle', () => {
  const changes = {
    ...changedEntry('kind: type', 'kind: type\nparent: other-jerk'),
    'entries/other-jerk.yaml': otherEntry('kind: type', 'kind: type\nparent: sample-jerk'),
  }
  expect(faultsOf(rule, changes)).toHaveLength(2)
  expect(faultsOf(rule, changes).join()).toContain(
    'parents form a circle: other-jerk -> sample-jerk -> other-jerk',
  )
})
it('names a finding below itself', () => {
  const changes = changedFile('findings.yaml', 'id: deafness,', 'id: deafness, parent: deafness,')
  expect(faultsOf(rule, changes)).toEqual([
    'findings.yaml:5 [4].parent: parents form a circle: deafness -> deafness',
  ])
})
