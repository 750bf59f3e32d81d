import { beforeAll, describe, expect, it } from 'vitest'
import { caseFromAddress, caseToAddress } from '../../../../data/query/rank/case-address'
import { caseMarkdown } from '../../../../data/query/rank/case-export'
import type { CaseInput } from '../../../../data/query/rank/case'
import { mimicStrip } from '../../../../data/query/rank/lanes'
import { nextFindings } from '../../../../data/query/rank/next-finding'
import { rankEntries } from '../../../../data/query/rank/rank-entries'
import { sensitivityOf } from '../../../../data/query/rank/sensitivity'
import { weighUp } from '../../../../data/query/rank/weigh-up'
import type { Reference } from '../../../../data/query/reference/reference'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

const morning: CaseInput = {
  ageYears: 16,
  findings: [
    { findingId: 'jerks-on-awakening', state: 'present' },
    { findingId: 'gtcs', state: 'present' },
    { findingId: 'cognitive-impairment', state: 'absent' },
    { findingId: 'tremor', state: 'uncertain' },
  ],
  drugIds: ['valproate'],
}

describe('nextFindings', () => {
  it('asks for nothing that is already answered, and says what either answer would do', () => {
    const next = nextFindings(reference, morning, rankEntries(reference, morning), 8)
    expect(next).toHaveLength(8)
    const ids = next.map(({ findingId }) => findingId)
    for (const { findingId } of morning.findings) expect(ids).not.toContain(findingId)
    // "Seizure" is contained in a tonic-clonic one; dementia in cognitive impairment, which is absent.
    expect(ids).not.toContain('seizure')
    expect(ids).not.toContain('dementia')
    for (const { findingId, ifPresent, ifAbsent, gain } of next) {
      const answered = (state: 'present' | 'absent') =>
        rankEntries(reference, { ...morning, findings: [...morning.findings, { findingId, state }] })
          .slice(0, 3)
          .map(({ entryId }) => entryId)
      expect(ifPresent).toEqual(answered('present'))
      expect(ifAbsent).toEqual(answered('absent'))
      expect(gain).toBeGreaterThan(0)
    }
    // What defines an entry first, then by gain.
    const inOrder = next.toSorted((a, b) => Number(b.isCriterion) - Number(a.isCriterion) || b.gain - a.gain)
    expect(ids).toEqual(inOrder.map(({ findingId }) => findingId))
  })
})

describe('sensitivityOf', () => {
  it('gives the head of the list without each item that weighs', () => {
    const lines = sensitivityOf(reference, morning)
    expect(lines.map(({ id }) => id).sort()).toEqual(
      ['age', 'cognitive-impairment', 'drugs', 'gtcs', 'jerks-on-awakening'].sort(),
    )
    const line = lines.find(({ id }) => id === 'jerks-on-awakening')
    const without = rankEntries(reference, {
      ...morning,
      findings: morning.findings.filter(({ findingId }) => findingId !== 'jerks-on-awakening'),
    })
    expect(line?.top).toEqual(without.slice(0, 3).map(({ entryId }) => entryId))
  })
})

describe('mimicStrip', () => {
  it('shows mimics alone in the strip', () => {
    const strip = mimicStrip(reference, rankEntries(reference, morning), 4)
    expect(strip.map(({ entryId }) => reference.entry(entryId)?.kind)).toEqual(Array(4).fill('mimic'))
  })
})

it('weighUp puts every item on one side, and misses only what is expected and not entered', () => {
  const [first] = rankEntries(reference, morning)
  if (first === undefined) throw new Error('The list is empty')
  const { pro, contra, neutral, missing } = weighUp(reference, morning, first)
  expect(pro.length + contra.length + neutral.length).toBe(first.contributions.length)
  expect(neutral.map(({ id }) => id)).toContain('tremor')
  for (const id of missing) expect(morning.findings.map(({ findingId }) => findingId)).not.toContain(id)
})

describe('the address of a case', () => {
  it('brings the case back', () => {
    expect(caseFromAddress(caseToAddress(morning))).toEqual({ ...morning, tempo: undefined })
  })

  it('leaves out what does not fit', () => {
    expect(caseFromAddress({ age: '400', tempo: 'sideways', present: ',,' })).toEqual({
      ageYears: undefined,
      tempo: undefined,
      findings: [],
      drugIds: [],
    })
  })
})

it('a case leaves as Markdown with version, intended use and several candidates', () => {
  const text = caseMarkdown(reference, morning, rankEntries(reference, morning), '2026.11.26')
  expect(text).toContain('Age at onset: 16 y')
  expect(text).toContain('Absent: Cognitive impairment')
  expect(text).toContain('content 2026.11.26')
  expect(text).toContain('never replaces clinical judgement')
  expect(text.match(/^\d+\. /gmu)).toHaveLength(10)
})
