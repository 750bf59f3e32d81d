import { expect, it } from 'vitest'
import { changedEntry, changedFile } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'identifiers-seen'

it('names a DOI and a PMID that are not in provenance.json', () => {
  const changes = changedFile('references.yaml', 'pmid: "1"', 'pmid: "31415926", doi: 10.1000/unseen')
  expect(faultsOf(rule, changes)).toEqual([
    'references.yaml:1 [0].doi: "10.1000/unseen" is no identifier that was seen at its source',
    'references.yaml:1 [0].pmid: "31415926" is no identifier that was seen at its source',
  ])
})
it.each([
  ['hpo', 'hpo: [{ id: HP:0009999 }]'],
  ['omim', 'omim: [{ id: "999999" }]'],
  ['orpha', 'orpha: [{ id: "99999" }]'],
  ['mondo', 'mondo: [{ id: MONDO:0099999 }]'],
  ['icd10', 'icd10: [{ code: G99.9, system: WHO }]'],
  ['icd11', 'icd11: [{ id: 8A99.9 }]'],
])('names an unseen code: %s', (list, code) => {
  const faults = faultsOf(rule, changedEntry('urgency: routine', `codes: { ${code} }\nurgency: routine`))
  expect(faults.join()).toContain(`codes.${list}[0]: `)
})
it('names an unseen HPO id of a finding', () => {
  const changes = changedFile('findings.yaml', 'id: deafness,', 'id: deafness, hpo: HP:0009999,')
  expect(faultsOf(rule, changes).join()).toContain('findings.yaml:5 [4].hpo')
})
