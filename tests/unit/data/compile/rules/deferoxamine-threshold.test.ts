import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'deferoxamine-threshold'

const withPearl = (text: string): readonly string[] =>
  faultsOf(rule, changedEntry('urgency: routine', `pearls: ["${text}"]\nurgency: routine`))

it('names another threshold than 200', () => {
  expect(withPearl('Deferoxamine above 300 microgram/L.').join()).toContain(
    'gives another threshold: 300 microgram/L',
  )
  expect(withPearl('No deferoxamine above 200 microgram/L.')).toEqual([])
})
