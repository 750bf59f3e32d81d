import { expect, it } from 'vitest'
import { faultsOf } from './rule-faults'

const rule = 'pathway-answers'

const pathway = (answers: string, more = ''): Readonly<Record<string, string>> => ({
  'pathway.yaml': `start: a01
stages: [{ number: 1, title: First }]
nodes:
  - { id: a01, stage: 1, question: What?, answers: [${answers}] }
${more}`,
})

it.each([
  ['{ label: Yes }', 'nodes[0].answers[0]: leads nowhere'],
  ['{ label: Yes, next: b09 }', 'nodes[0].answers[0].next: unknown question "b09"'],
])('names the answer %s', (answer, message) => {
  expect(faultsOf(rule, pathway(answer))).toEqual([`pathway.yaml:4 ${message}`])
})
it('names an unknown stage and start', () => {
  const text = pathway('{ label: Yes, entries: [sample-jerk] }')['pathway.yaml'] ?? ''
  expect(faultsOf(rule, { 'pathway.yaml': text.replace('stage: 1,', 'stage: 7,') }).join()).toContain(
    'unknown stage 7',
  )
  expect(faultsOf(rule, { 'pathway.yaml': text.replace('start: a01', 'start: z01') }).join()).toContain(
    'start: unknown question "z01"',
  )
})
