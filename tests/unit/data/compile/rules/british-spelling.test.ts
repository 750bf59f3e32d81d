import { expect, it } from 'vitest'
import { changedEntry, changedFile } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'british-spelling'

it.each([
  'A tumor.',
  'Anesthesia.',
  'Cerebral edema.',
  'Hyperglycemia.',
  'A behavioral sign.',
  'Hemorrhage.',
])('names "%s"', (text) => {
  expect(faultsOf(rule, changedEntry('A jerk made for tests.', text)).join()).toContain(
    'is American spelling',
  )
})
it('keeps names as people type them, and "generalized"', () => {
  expect(faultsOf(rule, changedEntry('[post-hypoxic sample', '[tumor jerk'))).toEqual([])
  expect(faultsOf(rule, changedEntry('A jerk made for tests.', 'A generalized jerk.'))).toEqual([])
})
it('reads findings too', () => {
  const changes = changedFile('findings.yaml', 'definition: Clumsy movement.', 'definition: From a tumor.')
  expect(faultsOf(rule, changes).join()).toContain('findings.yaml:2 [1].definition: "tumor"')
})
