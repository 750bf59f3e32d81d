import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'puncture-and-imaging'

const withPearl = (text: string, note = ''): readonly string[] =>
  faultsOf(
    rule,
    changedEntry(
      'urgency: routine',
      `pearls: ["${text}"]\n${note === '' ? '' : `safetyNotes: [${note}]\n`}urgency: routine`,
    ),
  )

it('names a puncture without its conditions', () => {
  expect(withPearl('Lumbar puncture the same day.')).toHaveLength(1)
  expect(withPearl('Lumbar puncture the same day.', rule)).toEqual([])
  expect(withPearl('A scan must not delay it.', rule).join()).toContain('sets puncture before imaging')
})
