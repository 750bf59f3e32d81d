import { expect, it } from 'vitest'
import { faultsOf } from './rule-faults'

const rule = 'drug-names'

const drug = (id: string, name: string): string =>
  `  - { id: ${id}, name: ${name}, class: a class, kind: positive, level: textbook, entries: [sample-jerk], evidence: textbook }\n`
const pair = (groups: string): string =>
  `  - { id: pair, name: A pair, groups: ${groups}, effect: An effect., entries: [sample-jerk], evidence: textbook }\n`
const drugs = (partners: string, interactions: string): Readonly<Record<string, string>> => ({
  'drugs.yaml': `drugs:\n${drug('lithium', 'lithium')}partners:\n${partners}interactions:\n${interactions}`,
})
const nsaids = '  - { id: nsaids, name: NSAID, members: [{ id: ibuprofen, name: ibuprofen }] }\n'

it('names a spelling that leads to two drugs', () => {
  const twice = nsaids.replace('name: ibuprofen', 'name: Lithium')
  expect(faultsOf(rule, drugs(twice, pair('[[lithium], [nsaids]]')))).toEqual([
    'drugs.yaml:4 partners[0].members[0]: "lithium" already names the drug "lithium"',
  ])
})
