import { expect, it } from 'vitest'
import { faultsOf } from './rule-faults'

const rule = 'hpo-terms'

it('names a term that leads to two findings, in whatever relation', () => {
  const terms = `- finding: ataxia
  means: { "HP:0002066": Gait ataxia }
- finding: action-jerk
  kinds: { "HP:0002066": Gait ataxia }
`
  expect(faultsOf(rule, { 'hpo-terms.yaml': terms })).toEqual([
    expect.stringContaining('HP:0002066 already leads to "ataxia"'),
  ])
})

it('accepts one row per finding with ids of their own', () => {
  const terms = `- finding: ataxia
  means: { "HP:0002066": Gait ataxia }
  wider: { "HP:0100022": Abnormality of movement }
`
  expect(faultsOf(rule, { 'hpo-terms.yaml': terms })).toEqual([])
})
