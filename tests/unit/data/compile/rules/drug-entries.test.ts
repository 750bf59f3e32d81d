import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'drug-entries'

it('names an entry about a drug that no drug leads to', () => {
  const changes = changedEntry('kind: type', 'kind: type\nparent: drug-induced-myoclonus')
  expect(faultsOf(rule, changes)).toEqual([
    'entries/sample-jerk.yaml:1 id: no drug of drugs.yaml leads to this entry',
  ])
  const drug =
    '{ id: x, name: x, class: y, kind: positive, level: textbook, entries: [sample-jerk], evidence: textbook }'
  const drugs = { 'drugs.yaml': `drugs: [${drug}]\npartners: []\ninteractions: []\n` }
  expect(faultsOf(rule, { ...changes, ...drugs })).toEqual([])
})
