import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'sodium-correction'

const withPearl = (text: string, note = ''): readonly string[] =>
  faultsOf(
    rule,
    changedEntry(
      'urgency: routine',
      `pearls: ["${text}"]\n${note === '' ? '' : `safetyNotes: [${note}]\n`}urgency: routine`,
    ),
  )

it('names a text without the note, a threshold and a limit', () => {
  expect(withPearl('Seizures: hypertonic saline.')).toHaveLength(1)
  expect(withPearl('Seizures: hypertonic saline.', rule)).toEqual([])
  expect(withPearl('Treat sodium below 120.', rule).join()).toContain('gives a threshold of sodium')
  expect(withPearl('At most 8 mmol/L per day.', rule).join()).toContain('gives a limit of the rise')
})
