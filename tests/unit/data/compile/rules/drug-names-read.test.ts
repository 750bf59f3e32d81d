import { expect, it } from 'vitest'
import { faultsOf } from './rule-faults'

const rule = 'drug-names-read'

const withName = (name: string): readonly string[] => {
  const drug = `{ id: x, name: a drug, names: [${name}], class: y, kind: positive, level: textbook, entries: [sample-jerk], evidence: textbook }`
  return faultsOf(rule, { 'drugs.yaml': `drugs: [${drug}]\npartners: []\ninteractions: []\n` })
}
it.each(['od', 'tablet', 'nocte'])('names a drug that a list would lose: %s', (name) => {
  expect(withName(name)).toEqual([
    `drugs.yaml:1 drugs[0]: "${name}" is read as a word of doses, not as a drug`,
  ])
})
it('takes a name, and INH, which is read by its place', () => {
  expect(withName('Lithobid')).toEqual([])
  expect(withName('INH')).toEqual([])
})
