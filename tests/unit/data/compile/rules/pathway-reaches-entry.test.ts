import { expect, it } from 'vitest'
import { otherEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'pathway-reaches-entry'

const pathway = (answers: string, more = ''): Readonly<Record<string, string>> => ({
  'pathway.yaml': `start: a01
stages: [{ number: 1, title: First }]
nodes:
  - { id: a01, stage: 1, question: What?, answers: [${answers}] }
${more}`,
})

const answer = '{ label: Yes, entries: [sample-jerk] }'
it('names an entry that no answer names', () => {
  expect(faultsOf(rule, { ...pathway(answer), 'entries/other-jerk.yaml': otherEntry() })).toEqual([
    'entries/other-jerk.yaml:1 id: cannot be reached from the pathway',
  ])
})
it('is content with the parent', () => {
  const child = otherEntry('kind: type', 'kind: type\nparent: sample-jerk')
  expect(faultsOf(rule, { ...pathway(answer), 'entries/other-jerk.yaml': child })).toEqual([])
})
