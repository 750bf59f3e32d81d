import { expect } from 'vitest'
import { formatProblem } from '../../../../../data/compile/problem'
import { parseRecords } from '../../../../../data/compile/read/read-records'
import { formatPath } from '../../../../../data/compile/read/record-file'
import { allRules } from '../../../../../data/compile/rules/all-rules'
import { sampleSources } from '../records-folder'

/** The day on which the sample records are checked. */
export const today = '2026-12-01'

/**
 * What one rule says of the sample records, changed as asked: `file:line path: message`. The changed records fit their schema,
 * so that the fault is the rule's; and each fault has a remedy that is a sentence.
 */
export const faultsOf = (name: string, changes: Readonly<Record<string, string>> = {}): readonly string[] => {
  const { records, problems } = parseRecords(sampleSources(changes), today)
  expect(problems.map(formatProblem)).toEqual([])
  const rule = allRules[name]
  if (rule === undefined) throw new Error(`There is no rule ${name}`)
  return [...rule.check(records)].map(({ record, path, message, remedy }) => {
    expect(remedy).toMatch(/^[A-Z].*[.?]$/u)
    return `${record.file}:${record.lineOf(path)} ${formatPath(path)}: ${message}`
  })
}
