import { expect, it } from 'vitest'
import { sampleFiles } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'sources-cited'

it('names a source that nothing cites', () => {
  const references = `${sampleFiles['references.yaml'] ?? ''}- { id: idle2001, title: Idle, kind: review, tier: B }\n`
  expect(faultsOf(rule, { 'references.yaml': references })).toEqual([
    'references.yaml:2 [1].id: source "idle2001" is cited nowhere',
  ])
})
