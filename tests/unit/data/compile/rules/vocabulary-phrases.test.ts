import { expect, it } from 'vitest'
import { changedFile } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'vocabulary-phrases'

it.each([
  'synonyms: [Wobbly gait]',
  'lay: [ataxia]',
  'said: [jumps when reaching]',
  'examples: [[one, wobbly gait]]',
])('names a phrase of two findings: %s', (field) => {
  const changes = changedFile(
    'findings.yaml',
    'definition: Loss of hearing.',
    `definition: Loss of hearing., ${field}`,
  )
  expect(faultsOf(rule, changes).join()).toMatch(/findings\.yaml:5 \[4\].* already belongs to the finding "/u)
})
