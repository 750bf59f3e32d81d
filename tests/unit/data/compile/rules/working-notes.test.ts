import { expect, it } from 'vitest'
import { changedFile } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'working-notes'

it.each(['A source (pages not seen)', 'Quoted from memory', 'Title to be completed'])('names %s', (title) => {
  expect(faultsOf(rule, changedFile('references.yaml', 'A source', title)).join()).toContain(
    'is a working note',
  )
})
