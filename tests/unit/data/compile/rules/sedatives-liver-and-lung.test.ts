import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'sedatives-liver-and-lung'

const warn = (note: string, safetyNotes = ''): readonly string[] =>
  faultsOf(
    rule,
    changedEntry(
      'urgency: routine',
      `management: [{ option: benzodiazepines in hepatic encephalopathy, kind: harmful, level: expert, note: "${note}", evidence: textbook }]\n${safetyNotes}urgency: routine`,
    ),
  )
it('names a warning without its exceptions or note', () => {
  expect(warn('deepen coma')).toHaveLength(2)
  expect(warn('deepen coma; status epilepticus and withdrawal are treated')).toHaveLength(1)
  expect(
    warn('deepen coma; status epilepticus and withdrawal are treated', `safetyNotes: [${rule}]\n`),
  ).toEqual([])
})
