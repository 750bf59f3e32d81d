import { describe, expect, it } from 'vitest'
import { likelyExactTerms, siblingGaps } from '../../../../data/compile/report-gaps'
import type { Dataset } from '../../../../data/schema/dataset'

const entry = (id: string, ...findings: readonly string[]) => ({
  id,
  parent: 'family',
  aetiology: 'epileptic',
  generators: ['cortical'],
  findings: findings.map((finding) => ({ finding, frequency: 'frequent' })),
})
const dataset = {
  findings: [
    { id: 'seizure', label: 'Seizure' },
    { id: 'tonic', label: 'Tonic seizure', parent: 'seizure' },
    { id: 'fits', label: 'Fits', synonyms: ['Spasm, epileptic'] },
    { id: 'rare', label: 'Rare' },
  ],
  entries: [
    entry('a', 'seizure', 'fits'),
    entry('b', 'tonic', 'fits'),
    entry('c', 'seizure', 'rare'),
    entry('d', 'fits'),
  ],
  hpoTerms: [{ finding: 'fits', means: { 'HP:1': 'Spasm epileptic' }, kinds: { 'HP:2': 'Other' } }],
} as unknown as Dataset

describe('the report of gaps', () => {
  it('names what half of a group lists and a member neither states nor excludes, related findings counted', () => {
    expect(siblingGaps(dataset).map(({ entry: id, finding }) => `${id} ${finding}`)).toEqual([
      'c fits',
      'd seizure',
    ])
  })
  it('names terms beside the exact ids that bear the very name of their finding', () => {
    expect(likelyExactTerms(dataset)).toEqual(['fits: HP:1 Spasm epileptic'])
  })
})
