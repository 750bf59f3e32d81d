import { hpoRelations } from '../schema/hpo-term'
import type { Known, Report } from './check-records'
import type { Records } from './read-records'

/** One HPO term leads to one finding, and an id that means a finding exactly stands with that finding alone. */
export const checkHpoTerms = (records: Records, known: Known, report: Report): void => {
  const record = records.hpoTerms
  const owners = new Map<string, string>()
  for (const [i, { id, hpo }] of records.findings.value.entries()) {
    if (hpo === undefined) continue
    const owner = owners.get(hpo)
    if (owner !== undefined) report(records.findings, [i, 'hpo'], `${hpo} already means "${owner}"`)
    owners.set(hpo, id)
  }
  for (const [i, row] of record.value.entries()) {
    if (!known.findings.has(row.finding)) report(record, [i, 'finding'], `unknown finding "${row.finding}"`)
    for (const relation of hpoRelations) {
      for (const id of Object.keys(row[relation] ?? {})) {
        const owner = owners.get(id)
        if (owner !== undefined) report(record, [i, relation, id], `already leads to "${owner}"`)
        owners.set(id, row.finding)
      }
    }
  }
}
