import { expect, it } from 'vitest'
import { faultsOf } from './rule-faults'

const rule = 'pathway-questions-reached'

const pathway = (answers: string, more = ''): Readonly<Record<string, string>> => ({
  'pathway.yaml': `start: a01
stages: [{ number: 1, title: First }]
nodes:
  - { id: a01, stage: 1, question: What?, answers: [${answers}] }
${more}`,
})

it('names a question that no answer leads to', () => {
  const more = '  - { id: a02, stage: 1, question: Lost?, answers: [{ label: No, next: a01 }] }\n'
  expect(faultsOf(rule, pathway('{ label: Yes, entries: [sample-jerk] }', more))).toEqual([
    'pathway.yaml:5 nodes[1].id: no answer leads to question "a02"',
  ])
  expect(faultsOf(rule, pathway('{ label: Yes, next: a02 }', more))).toEqual([])
})
