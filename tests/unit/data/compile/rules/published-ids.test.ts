import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'published-ids'

it('names a published id that no entry bears', () => {
  expect(faultsOf(rule, { 'published-ids.txt': 'sample-jerk\nlost-jerk\n' })).toEqual([
    'published-ids.txt:2 [2]: no entry bears the published id "lost-jerk"',
  ])
})
it('is content with an alias', () => {
  const entry = changedEntry('kind: type', 'aliases: [lost-jerk]\nkind: type')
  expect(faultsOf(rule, { ...entry, 'published-ids.txt': 'sample-jerk\nlost-jerk\n' })).toEqual([])
})
