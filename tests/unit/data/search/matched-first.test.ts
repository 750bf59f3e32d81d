import { beforeAll, describe, expect, it } from 'vitest'
import { findingNames, findingTerms } from '../../../../data/query/search/finding-names'
import { matchedFirst } from '../../../../data/query/search/matched-first'
import { isTextbook } from '../../../../data/query/reference/sourcing'
import type { Reference } from '../../../../data/query/reference/reference'
import { shippedFiles, shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

describe('matched first', () => {
  const words = (text: string): readonly string[] => text.split(' ')
  it('puts what holds a matched term first and keeps the order among each', () => {
    const items = ['leg jerk', 'fever', 'arm jerk', 'rash']
    expect(matchedFirst(items, new Set(['jerk']), words)).toEqual(['leg jerk', 'arm jerk', 'fever', 'rash'])
  })
  it('gives the very list back where nothing matched', () => {
    const items = ['fever', 'rash']
    expect(matchedFirst(items, new Set(), words)).toBe(items)
    expect(matchedFirst(items, new Set(['jerk']), words)).toBe(items)
  })
  it('asks a finding by everything the search calls it', () => {
    const finding = reference.dataset.findings.find(({ lay }) => lay !== undefined)
    if (finding === undefined) throw new Error('no finding with lay words')
    expect(findingNames(finding)[0]).toBe(finding.label)
    expect(matchedFirst([finding], findingTerms(finding), findingTerms)).toEqual([finding])
    expect(findingTerms(finding)).toBe(findingTerms(finding))
  })
})

describe('what is said beyond names', () => {
  it('is read in free text and found by no search', () => {
    const finding = reference.finding('drops-objects')
    const [phrase = ''] = finding?.said ?? []
    expect(phrase).not.toBe('')
    expect(finding && findingNames(finding)).not.toContain(phrase)
  })
})

describe('textbook marks', () => {
  it('mean the same in the compiled file as in the records', async () => {
    const { dataset } = await shippedFiles()
    for (const [i, entry] of dataset.entries.entries()) {
      const compiled = reference.dataset.entries[i]
      for (const part of ['findings', 'causes', 'tests', 'management', 'prognosis'] as const) {
        expect((compiled?.[part] ?? []).map(isTextbook)).toEqual((entry[part] ?? []).map(isTextbook))
      }
      expect(compiled && isTextbook(compiled.onset)).toBe(isTextbook(entry.onset))
    }
  })
  it('are written beside sources and left out where they follow', async () => {
    const { files } = await shippedFiles()
    const { entries } = JSON.parse(files['dataset.json']) as { entries: readonly object[] }
    const text = JSON.stringify(entries)
    expect(text).toContain('"evidence":"textbook"')
    expect(text).toMatch(/"cite":\[[^\]]*\],"evidence":"textbook"/u)
    expect(entries.every((entry) => !/(?<!\]),"evidence"/u.test(JSON.stringify(entry)))).toBe(true)
  })
})
