import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { brokenBudgets, formatBudget, limits, measureBudgets } from '../../../../data/compile/budgets'
import { readSources, parseRecords } from '../../../../data/compile/read/read-records'
import { reportContent } from '../../../../data/compile/report'
import type { Reference } from '../../../../data/query/reference/reference'
import { recordsDir, shippedFiles, shippedReference } from '../shipped'

// What the records must keep is in data/compile/rules, where authors meet it; compiling them is what checks it.
let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

describe('the whole content', () => {
  it('is held against the lists that rules compare it with', async () => {
    const { records } = parseRecords(await readSources(recordsDir))
    expect(records.publishedIds.length).toBeGreaterThanOrEqual(116)
    expect(records.findingLabels.length).toBeGreaterThan(800)
    expect(records.provenance.value.doi?.length).toBeGreaterThan(300)
    expect(records.pathway.value?.nodes.length).toBeGreaterThan(10)
  })
  it('reads every tell-apart pair from both sides', () => {
    for (const { id } of reference.entries) {
      for (const { entryId } of reference.separatorsOf(id)) {
        if (entryId === null) continue
        const other = reference.entry(entryId)?.id ?? ''
        expect(reference.separatorsOf(other).some((pair) => pair.entryId === id)).toBe(true)
      }
    }
  })
  it('counts what it holds', async () => {
    const { dataset } = await shippedFiles()
    const report = reportContent(dataset, { dataset: 0, index: 0 })
    const files = readdirSync(join(recordsDir, 'entries')).filter((name) => /^[a-z0-9].*\.yaml$/u.test(name))
    expect(report.entries.total).toBe(files.length)
    expect(report.claims.cited + report.claims.textbook).toBeGreaterThan(
      report.findings.listed + report.causes,
    )
  })
})

describe('the figures with a limit', () => {
  it('are kept', async () => {
    expect(brokenBudgets(measureBudgets(await shippedFiles())).map(formatBudget)).toEqual([])
  })
  it('are said with value and limit where they are not', async () => {
    const budgets = measureBudgets(await shippedFiles()).map((budget) => ({
      ...budget,
      value: budget.kind === 'at most' ? budget.limit + 1 : budget.limit - 0.01,
    }))
    expect(brokenBudgets(budgets)).toHaveLength(5)
    const [dataset, , , findings] = budgets.map(formatBudget)
    expect(dataset).toBe(
      `dataset.json: ${(limits.dataset + 1).toLocaleString('en')} bytes, at most 2,400,000 bytes`,
    )
    expect(findings).toBe('findings with a source: 84.0 %, at least 85.0 %')
  })
})
