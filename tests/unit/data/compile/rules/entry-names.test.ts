import { expect, it } from 'vitest'
import { otherEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'entry-names'

it('names an entry that claims a name of another, however it is written', () => {
  const other = otherEntry('synonyms: [second sample]', 'synonyms: [posthypoxic sample]')
  expect(faultsOf(rule, { 'entries/other-jerk.yaml': other })).toEqual([
    'entries/sample-jerk.yaml:4 synonyms[0]: "post-hypoxic sample" already names the entry "other-jerk"',
  ])
})
it('allows a short form that is declared to be shared', () => {
  const other = otherEntry('[OJ]', '[SJ]')
  const shared = '- { name: SJ, means: [sample jerk, second jerk] }\n'
  expect(faultsOf(rule, { 'entries/other-jerk.yaml': other })).toHaveLength(1)
  expect(faultsOf(rule, { 'entries/other-jerk.yaml': other, 'ambiguous-names.yaml': shared })).toEqual([])
})
