import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'toxic-hyperthermia'

const withPearl = (text: string, note = ''): readonly string[] =>
  faultsOf(
    rule,
    changedEntry(
      'urgency: routine',
      `pearls: ["${text}"]\n${note === '' ? '' : `safetyNotes: [${note}]\n`}urgency: routine`,
    ),
  )

it('names a text without the note, another temperature and bare restraint', () => {
  expect(withPearl('Rigid and hot: paralysis.')).toHaveLength(1)
  expect(withPearl('Rigid, above 41 °C: paralysis, cool to 39 °C.', rule)).toEqual([])
  expect(withPearl('Rigid, above 40 °C: paralysis.', rule).join()).toContain('temperature of its own: 40 °C')
  expect(withPearl('Use restraint.').join()).toContain('names restraint without sedation')
  expect(withPearl('No restraint without sedation.')).toEqual([])
})
