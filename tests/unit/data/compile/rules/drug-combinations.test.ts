import { expect, it } from 'vitest'
import { faultsOf } from './rule-faults'

const rule = 'drug-combinations'

const drug = (id: string, name: string): string =>
  `  - { id: ${id}, name: ${name}, class: a class, kind: positive, level: textbook, entries: [sample-jerk], evidence: textbook }\n`
const pair = (groups: string): string =>
  `  - { id: pair, name: A pair, groups: ${groups}, effect: An effect., entries: [sample-jerk], evidence: textbook }\n`
const drugs = (partners: string, interactions: string): Readonly<Record<string, string>> => ({
  'drugs.yaml': `drugs:\n${drug('lithium', 'lithium')}partners:\n${partners}interactions:\n${interactions}`,
})
const nsaids = '  - { id: nsaids, name: NSAID, members: [{ id: ibuprofen, name: ibuprofen }] }\n'
const ace = '  - { id: ace, name: ACE inhibitor, members: [{ id: ramipril, name: ramipril }] }\n'

it('names a combination without a culprit', () => {
  expect(faultsOf(rule, drugs(`${nsaids}${ace}`, pair('[[ace], [nsaids]]')))).toEqual([
    'drugs.yaml:7 interactions[0].groups: needs a group of drugs that have an entry',
  ])
})
it('names a partner class that no combination names', () => {
  expect(faultsOf(rule, drugs(`${nsaids}${ace}`, pair('[[lithium], [nsaids]]')))).toEqual([
    'drugs.yaml:5 partners[1].id: no combination names the partner class "ace"',
  ])
})
