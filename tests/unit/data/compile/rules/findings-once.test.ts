import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'findings-once'

it('names a finding that is listed twice, unless for different forms', () => {
  const twice = 'finding: ataxia, frequency: occasional'
  expect(faultsOf(rule, changedEntry('finding: dementia, frequency: occasional', twice))).toEqual([
    'entries/sample-jerk.yaml:21 findings[3]: "ataxia" is listed twice',
  ])
  expect(
    faultsOf(
      rule,
      changedEntry('finding: dementia, frequency: occasional', `${twice}, appliesTo: late form`),
    ),
  ).toEqual([])
})
