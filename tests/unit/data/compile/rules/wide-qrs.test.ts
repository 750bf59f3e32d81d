import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'wide-qrs'

const withPearl = (text: string, note = ''): readonly string[] =>
  faultsOf(
    rule,
    changedEntry(
      'urgency: routine',
      `pearls: ["${text}"]\n${note === '' ? '' : `safetyNotes: [${note}]\n`}urgency: routine`,
    ),
  )

it('names a text without treatment or note', () => {
  expect(withPearl('Wide QRS: call for help.', rule).join()).toContain(
    'names a wide QRS without its treatment',
  )
  expect(withPearl('Wide QRS: sodium bicarbonate.')).toHaveLength(1)
  expect(withPearl('Wide QRS: sodium bicarbonate.', rule)).toEqual([])
})
