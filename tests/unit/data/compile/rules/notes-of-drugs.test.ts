import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'notes-of-drugs'

const offer = (option: string, notes = ''): readonly string[] =>
  faultsOf(
    rule,
    changedEntry(
      'urgency: routine',
      `management: [{ option: ${option}, kind: drug, level: expert, evidence: textbook }]\n${notes}urgency: routine`,
    ),
  )
it('names valproate without its two notes', () => {
  expect(offer('sodium valproate')).toHaveLength(2)
  expect(offer('valproic acid', 'safetyNotes: [valproate-polg]\n')).toEqual([
    'entries/sample-jerk.yaml:27 management[0]: offers valproate without its warning',
  ])
  expect(offer('valproate', 'safetyNotes: [valproate-polg, valproate-pregnancy]\n')).toEqual([])
})
it.each(['clonazepam', 'Clobazam', 'baclofen', 'nitrazepam'])(
  'names %s without the danger of stopping',
  (option) => {
    expect(offer(option)).toHaveLength(1)
    expect(offer(option, 'safetyNotes: [abrupt-gaba-withdrawal]\n')).toEqual([])
  },
)
