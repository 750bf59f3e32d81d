import { expect, it } from 'vitest'
import { sampleFiles } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'ids-once'

const repeat = (file: string, line: string): Readonly<Record<string, string>> => ({
  [file]: `${sampleFiles[file] ?? ''}${line}\n`,
})
it('names a finding and a source that are there twice', () => {
  const finding = '- { id: ataxia, label: Again, group: motor, obtained: bedside, definition: Again. }'
  expect(faultsOf(rule, repeat('findings.yaml', finding))).toEqual([
    'findings.yaml:6 [5].id: finding "ataxia" is here twice',
  ])
  const source = '- { id: smith2020, title: Again, kind: review, tier: B }'
  expect(faultsOf(rule, repeat('references.yaml', source))).toEqual([
    'references.yaml:2 [1].id: source "smith2020" is here twice',
  ])
})
it('names a question of the pathway that is there twice', () => {
  const node =
    '  - { id: a01, stage: 1, question: What?, answers: [{ label: Yes, entries: [sample-jerk] }] }\n'
  const pathway = `start: a01\nstages: [{ number: 1, title: First }]\nnodes:\n${node}${node}`
  expect(faultsOf(rule, { 'pathway.yaml': pathway })).toEqual([
    'pathway.yaml:5 nodes[1].id: question "a01" is here twice',
  ])
})
