import { expect, it } from 'vitest'
import { changedEntry, entryFile } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'frequency-says-seen'

it.each([
  'argues against',
  'never seen',
  'think of another cause',
  'another diagnosis',
  'speaks for a lesion, means a seizure',
  'absent by definition',
  'cortical myoclonus until shown otherwise',
])('names a rare finding whose note says that it does not occur: %s', (note) => {
  const faults = faultsOf(
    rule,
    changedEntry('frequency: occasional, evidence', `frequency: rare, note: "${note}", evidence`),
  )
  expect(faults.join()).toContain('findings[1].frequency: "ataxia" "rare" means seen in 1-4 %')
})
it('names an exclusion that is not excluded', () => {
  const flagged = changedEntry(
    'frequency: occasional, evidence',
    'frequency: rare, flags: [exclusion], evidence',
  )
  expect(faultsOf(rule, flagged).join()).toContain('"ataxia" is flagged as an exclusion')
})
it.each([
  ['giant-sep', 'giantSep'],
  ['c-reflex', 'cReflex'],
])('names a finding that electrophysiology denies: %s', (finding, field) => {
  const text = changedEntry('finding: ataxia', `finding: ${finding}`)[entryFile] ?? ''
  const denied = `${text}neurophysiology: { ${field}: no, evidence: textbook }\n`
  expect(faultsOf(rule, { [entryFile]: denied }).join()).toContain(
    `"${finding}" contradicts neurophysiology.${field}: no`,
  )
})
