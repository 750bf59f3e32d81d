import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'no-placeholder'

it('names what is left of the template', () => {
  expect(faultsOf(rule, changedEntry('A jerk made for tests.', 'TODO'))).toEqual([
    'entries/sample-jerk.yaml:29 summary: still holds "TODO"',
  ])
})
