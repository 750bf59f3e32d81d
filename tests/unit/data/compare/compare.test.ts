import { beforeAll, describe, expect, it } from 'vitest'
import { compareEntries } from '../../../../data/query/compare/compare'
import { comparisonCsv, comparisonMarkdown } from '../../../../data/query/compare/compare-export'
import type { Reference } from '../../../../data/query/reference/reference'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})
const palatal = ['essential-palatal-myoclonus', 'symptomatic-palatal-myoclonus']

const attributeOf = ({ attributes }: ReturnType<typeof compareEntries>) => attributes[0]!

describe('comparing', () => {
  it('keeps the order asked for and drops unknown, repeated and surplus ids', () => {
    const ids = ['symptomatic-palatal-myoclonus', 'nobody', ...palatal, ...palatal]
    expect(compareEntries(reference, ids).entries.map(({ id }) => id)).toEqual([
      'symptomatic-palatal-myoclonus',
      'essential-palatal-myoclonus',
    ])
    expect(
      compareEntries(
        reference,
        reference.entries.map(({ id }) => id),
      ).entries,
    ).toHaveLength(5)
  })
  it('puts the most separating finding first', () => {
    const { findings } = compareEntries(reference, palatal)
    const spreads = findings.map(({ spread }) => spread)
    expect(spreads).toEqual([...spreads].sort((a, b) => b - a))
  })
  it('ear click speaks for essential, olivary change for symptomatic palatal tremor', () => {
    const { findings } = compareEntries(reference, palatal)
    const marks = (id: RegExp) => findings.find(({ term }) => id.test(term.id))?.cells.map(({ mark }) => mark)
    expect(marks(/click/u)?.[0]).toBe('+')
    expect(marks(/olivary/u)?.[1]).toBe('+')
  })
  it('an entry beside itself in another order agrees on every finding with itself', () => {
    const { findings, agreement } = compareEntries(reference, ['hypnic-jerks'])
    expect(findings.every(({ isShared }) => isShared)).toBe(true)
    expect(agreement).toBe(1)
  })
  it('reads a tell-apart pair from either side', () => {
    const [pair] = compareEntries(reference, palatal).pairs
    const [mirrored] = compareEntries(reference, [...palatal].reverse()).pairs
    expect(pair?.separators.length).toBeGreaterThan(0)
    expect(mirrored?.separators.map(({ here }) => here).sort()).toEqual(
      pair?.separators.map(({ there }) => there).sort(),
    )
  })
})

describe('exports', () => {
  it('carry version, sources and intended use', () => {
    const comparison = compareEntries(reference, palatal)
    for (const text of [
      comparisonMarkdown(reference, comparison, '2026.11.24-test'),
      comparisonCsv(reference, comparison, '2026.11.24-test'),
    ]) {
      expect(text).toContain('2026.11.24-test')
      expect(text).toContain('never replaces clinical judgement')
      expect(text).toMatch(/doi:10\.|PMID \d/u)
    }
  })
  it('guard a spreadsheet against formulas and broken rows', () => {
    const comparison = compareEntries(reference, palatal)
    const hostile = {
      ...comparison,
      attributes: [
        {
          id: 'x',
          label: '=cmd()',
          isSame: false,
          cells: [{ text: 'a "b", c', sources: { cite: [], isTextbook: false } }],
        },
      ],
    }
    const csv = comparisonCsv(reference, hostile, 'v')
    expect(csv).toContain(`'=cmd(),"a ""b"", c"`)
  })
  it('guard every cell that a spreadsheet would take for a formula', () => {
    const comparison = compareEntries(reference, palatal)
    for (const label of ['=1', '+1', '-1', '@a', '\t=1', ' =1', '＝1'])
      expect(
        comparisonCsv(reference, { ...comparison, attributes: [{ ...attributeOf(comparison), label }] }, 'v'),
      ).toContain(`'${label}`)
  })
  it('need no guard in a cell of their own, and read as UTF-8 in every spreadsheet', () => {
    const csv = comparisonCsv(reference, compareEntries(reference, palatal), 'v')
    expect(csv.codePointAt(0)).toBe(0xfeff)
    expect(csv.lastIndexOf('\u{FEFF}')).toBe(0)
    expect(csv).toMatch(/,"?(?:yes|no|variable|unusual), /u)
    expect(csv).not.toMatch(/(?:^|,|")'/mu)
  })
})
