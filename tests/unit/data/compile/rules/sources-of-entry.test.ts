import { expect, it } from 'vitest'
import { entryFile, sampleFiles } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'sources-of-entry'

it('names an entry without any source', () => {
  const bare = (sampleFiles[entryFile] ?? '').replaceAll('cite: [smith2020]', 'evidence: textbook')
  expect(faultsOf(rule, { [entryFile]: bare })).toEqual([
    'entries/sample-jerk.yaml:1 id: cites no source at all',
  ])
})
it('names an entry that rests mostly on textbooks', () => {
  const text = (sampleFiles[entryFile] ?? '').replace(
    /(rest-jerk|dementia)(.*)cite: \[smith2020\]/gu,
    '$1$2evidence: textbook',
  )
  expect(faultsOf(rule, { [entryFile]: text })).toEqual([
    'entries/sample-jerk.yaml:18 findings: only 2 of 6 findings and causes cite a source',
  ])
})
