import { expect, it } from 'vitest'
import { changedFile, sampleFiles } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'sources-once'

const second = (fields: string): Readonly<Record<string, string>> => ({
  'references.yaml': `${sampleFiles['references.yaml'] ?? ''}- { id: jones2001, title: Same, kind: review, tier: B, ${fields} }\n`,
})
it('names a source with the PMID of another', () => {
  expect(faultsOf(rule, second('pmid: "1"'))).toEqual([
    'references.yaml:2 [1].pmid: "smith2020" is the same source (pmid 1)',
  ])
})
it('reads a DOI in any case', () => {
  const first = changedFile('references.yaml', 'pmid: "1"', 'doi: 10.1000/ABC')
  const both = `${first['references.yaml'] ?? ''}- { id: jones2001, title: Same, kind: review, tier: B, doi: 10.1000/abc }\n`
  expect(faultsOf(rule, { 'references.yaml': both }).join()).toContain('"smith2020" is the same source')
})
