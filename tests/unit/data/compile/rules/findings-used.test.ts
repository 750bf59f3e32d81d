import { expect, it } from 'vitest'
import { sampleFiles } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'findings-used'

it('names a finding that no entry lists, unless it is a broader one', () => {
  const line = '- { id: idle-sign, label: Idle, group: motor, obtained: bedside, definition: Idle. }\n'
  const findings = `${sampleFiles['findings.yaml'] ?? ''}${line}`
  expect(faultsOf(rule, { 'findings.yaml': findings })).toEqual([
    'findings.yaml:6 [5].id: no entry lists the finding "idle-sign"',
  ])
  const broader = findings.replace('id: ataxia,', 'id: ataxia, parent: idle-sign,')
  expect(faultsOf(rule, { 'findings.yaml': broader })).toEqual([])
})
