import { expect, it } from 'vitest'
import { changedEntry, otherEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'enough-look-alikes'

const pair = '  - { name: a tic, here: no urge, there: urge before the movement, evidence: textbook }\n'
const toOther = '  - { entry: other-jerk, here: this, there: that, evidence: textbook }\n'
it('names an entry without a look-alike', () => {
  expect(faultsOf(rule, changedEntry(`tellApart:\n${pair}`, ''))).toEqual([
    'entries/sample-jerk.yaml:1 tellApart: is told apart from 0 look-alikes; at least 1 needed',
  ])
})
it('counts a pair for the entry in which it is not written', () => {
  const changes = {
    ...changedEntry(pair, toOther),
    'entries/other-jerk.yaml': otherEntry(`tellApart:\n${pair}`, ''),
  }
  expect(faultsOf(rule, changes)).toEqual([])
})
it('asks three of an emergency', () => {
  expect(faultsOf(rule, changedEntry('urgency: routine', 'urgency: emergency')).join()).toContain(
    'is told apart from 1 look-alike; at least 3 needed (urgency: emergency)',
  )
})
