/** The stores of the views over the shipped reference: what an act changes, not what the rules of data/query answer. */
import { beforeEach, describe, expect, it } from 'vitest'
import { useContentStore } from '../../../../renderer/content/content'
import { useFindingsStore } from '../../../../renderer/features/findings/findings'
import { useMedicationsStore } from '../../../../renderer/features/medications/medications'
import { useQueryStore } from '../../../../renderer/features/table/query'
import { readyContent } from '../content/ready-content'
import { createTestHost, startWindow } from '../library/store-harness'

beforeEach(() => startWindow(createTestHost()).library.load())

it('content refuses to be read before it is there', () => {
  const content = useContentStore()
  expect(content.status.state).toBe('loading')
  expect(() => content.reference).toThrow('not loaded yet')
  expect(() => content.manifest).toThrow('not loaded yet')
})

describe('query', () => {
  beforeEach(readyContent)

  it('shows every entry unasked, unranked, and the found ones ranked', () => {
    const query = useQueryStore()
    const { entries = 0 } = useContentStore().manifest.counts
    expect(query.rows).toHaveLength(entries)
    expect(query.isRanked).toBe(false)
    query.text = 'hypnic jerks'
    expect(query.rows[0]?.entry.id).toBe('hypnic-jerks')
    expect(query.rows.length).toBeLessThan(entries)
    expect(query.isRanked).toBe(true)
  })

  it('narrows by a facet as its count says, and clears to where it began', () => {
    const query = useQueryStore()
    const all = query.rows.length
    query.toggleFacet('urgency', 'emergency')
    expect(query.chosenFacets).toEqual([{ facet: 'urgency', value: 'emergency' }])
    expect(query.rows.length).toBeGreaterThan(0)
    expect(query.rows.every(({ entry }) => entry.urgency === 'emergency')).toBe(true)
    query.onlyIds = ['hypnic-jerks']
    expect(query.rows).toEqual([])
    query.toggleFacet('urgency', 'emergency')
    expect(query.rows.map(({ entry }) => entry.id)).toEqual(['hypnic-jerks'])
    query.clear()
    expect(query.rows).toHaveLength(all)
  })

  it('folds a group and unfolds it', () => {
    const query = useQueryStore()
    query.toggleCollapsed('epileptic')
    expect([...query.collapsed]).toEqual(['epileptic'])
    query.toggleCollapsed('epileptic')
    expect([...query.collapsed]).toEqual([])
  })
})

describe('findings', () => {
  beforeEach(readyContent)

  it('takes a description apart, keeps what it could not read, and forgets it all on Start over', () => {
    const findings = useFindingsStore()
    expect(findings.isEmpty).toBe(true)
    findings.addText('16 year old with jerks on awakening, no ataxia, qqzxv blorf')
    expect(findings.ageYears).toBe(16)
    expect(findings.stateOf('jerks-on-awakening')).toBe('present')
    expect(findings.stateOf('ataxia')).toBe('absent')
    expect(findings.unread.join(' ')).toContain('blorf')
    const [piece = ''] = findings.unread
    findings.dismissUnread(piece)
    expect(findings.unread).not.toContain(piece)
    findings.clear()
    expect(findings.isEmpty).toBe(true)
    expect(findings.unread).toEqual([])
  })

  it('changes the state of a finding in its place, and takes it away', () => {
    const findings = useFindingsStore()
    findings.setFinding('ataxia', 'present')
    findings.setFinding('jerks-on-awakening', 'present')
    findings.setFinding('ataxia', 'absent')
    expect(findings.findings).toEqual([
      { findingId: 'ataxia', state: 'absent' },
      { findingId: 'jerks-on-awakening', state: 'present' },
    ])
    findings.removeFinding('ataxia')
    expect(findings.stateOf('ataxia')).toBeUndefined()
  })
})

describe('medications', () => {
  beforeEach(readyContent)

  it('writes a right name over a misspelling alone, and reads the list again', () => {
    const medications = useMedicationsStore()
    medications.text = 'cefepyme 2 g\nmorphine'
    const before = medications.check
    medications.correct({ start: 0, end: 8 }, 'cefepime')
    expect(medications.text).toBe('cefepime 2 g\nmorphine')
    expect(medications.check).not.toBe(before)
    expect(JSON.stringify(medications.check)).toContain('cefepime')
  })
})
