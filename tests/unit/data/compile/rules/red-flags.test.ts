import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'red-flags'

it('names an emergency without red flags', () => {
  expect(faultsOf(rule, changedEntry('urgency: routine', 'urgency: emergency'))).toEqual([
    'entries/sample-jerk.yaml:27 urgency: an emergency needs red flags',
  ])
  const flagged = changedEntry(
    'urgency: routine',
    'urgency: emergency\nredFlags: [{ text: Fever., evidence: textbook }]',
  )
  expect(faultsOf(rule, flagged)).toEqual([])
})
