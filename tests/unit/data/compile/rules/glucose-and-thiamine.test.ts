import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'glucose-and-thiamine'

const withPearl = (text: string, note = ''): readonly string[] =>
  faultsOf(
    rule,
    changedEntry(
      'urgency: routine',
      `pearls: ["${text}"]\n${note === '' ? '' : `safetyNotes: [${note}]\n`}urgency: routine`,
    ),
  )

it('names a text without the note, and one that lets glucose wait', () => {
  expect(withPearl('Glucose with thiamine at once.')).toHaveLength(1)
  expect(withPearl('Glucose with thiamine at once.', rule)).toEqual([])
  expect(withPearl('Give thiamine first, then glucose.', rule).join()).toContain(
    'lets glucose wait for thiamine',
  )
  expect(withPearl('Check glucose, thiamine.', rule).join()).toContain('without their order')
})
