import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'notes-said-once'

const words = 'one two three four five six seven eight'
const notes = {
  'safety-notes.yaml': `- { id: first, title: First, text: ${words} nine., evidence: textbook }\n`,
}
it('names an entry that repeats eight words of a note, and not one that repeats seven', () => {
  expect(faultsOf(rule, { ...notes, ...changedEntry('A jerk made for tests.', `Also ${words}.`) })).toEqual([
    `entries/sample-jerk.yaml:29 summary: repeats the safety note "first": "${words}"`,
  ])
  const seven = words.replace(' eight', '')
  expect(faultsOf(rule, { ...notes, ...changedEntry('A jerk made for tests.', `Also ${seven}.`) })).toEqual(
    [],
  )
})
it('names a second note with the same words', () => {
  const second = `- { id: second, title: Second, text: Again ${words}., evidence: textbook }\n`
  expect(faultsOf(rule, { 'safety-notes.yaml': notes['safety-notes.yaml'] + second }).join()).toContain(
    'safety-notes.yaml:2 [1].text: repeats the safety note "first"',
  )
})
