import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'notes-used'

it('names a safety note of no entry', () => {
  const notes = {
    'safety-notes.yaml': '- { id: idle-note, title: Idle, text: Nothing., evidence: textbook }\n',
  }
  expect(faultsOf(rule, notes)).toEqual([
    'safety-notes.yaml:1 [0].id: no entry names the safety note "idle-note"',
  ])
  expect(
    faultsOf(rule, {
      ...notes,
      ...changedEntry('urgency: routine', 'safetyNotes: [idle-note]\nurgency: routine'),
    }),
  ).toEqual([])
})
