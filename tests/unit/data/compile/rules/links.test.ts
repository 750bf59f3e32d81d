import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'
import { parseRecords } from '../../../../../data/compile/read/read-records'
import { links } from '../../../../../data/compile/rules/links'
import { sampleSources } from '../records-folder'

const remediesOf = (changes: Readonly<Record<string, string>>): string =>
  [...links.check(parseRecords(sampleSources(changes)).records)].map(({ remedy }) => remedy).join()

const rule = 'links'

it('names an unknown finding, entry and safety note', () => {
  expect(faultsOf(rule, changedEntry('finding: ataxia', 'finding: no-sign'))).toEqual([
    'entries/sample-jerk.yaml:19 findings[1].finding: unknown finding "no-sign"',
  ])
  expect(faultsOf(rule, changedEntry('name: a tic, here', 'entry: no-tic, here')).join()).toContain(
    'tellApart[0].entry: unknown entry "no-tic"',
  )
  expect(
    faultsOf(rule, changedEntry('urgency: routine', 'safetyNotes: [no-note]\nurgency: routine')).join(),
  ).toContain('safetyNotes[0]: unknown safety note "no-note"')
})
it('says which finding bears a wording of the vocabulary', () => {
  const message = remediesOf(changedEntry('finding: ataxia', 'finding: wobbly-gait'))
  expect(message).toContain('The vocabulary calls this "ataxia": write ataxia.')
  expect(remediesOf(changedEntry('finding: deafness', 'finding: deafnes'))).toContain(
    'Did you mean "deafness"?',
  )
})
it('names an unknown id of the pathway', () => {
  const pathway = `start: a01
stages: [{ number: 1, title: First }]
nodes:
  - id: a01
    stage: 1
    question: What?
    answers: [{ label: Yes, entries: [no-jerk], present: [no-sign] }]
`
  expect(faultsOf(rule, { 'pathway.yaml': pathway })).toEqual([
    'pathway.yaml:7 nodes[0].answers[0].entries[0]: unknown entry "no-jerk"',
    'pathway.yaml:7 nodes[0].answers[0].present[0]: unknown finding "no-sign"',
  ])
})
