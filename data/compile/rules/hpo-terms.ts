import { hpoRelations } from '../../schema/hpo-term'
import { faultAt, type Rule } from './rule'

const remedy =
  'Leave the id where it fits best: as `hpo` of the finding that it means exactly, or in one row of hpo-terms.yaml.'

export const hpoTerms: Rule = {
  prose:
    'One HPO term leads to one finding. The id that means a finding exactly is its `hpo` and stands nowhere else; hpo-terms.yaml holds the others.',
  *check({ findings, hpoTerms: record }) {
    const owners = new Map<string, string>()
    for (const [i, { id, hpo }] of findings.value.entries()) {
      if (hpo === undefined) continue
      const owner = owners.get(hpo)
      if (owner !== undefined) yield faultAt(findings, [i, 'hpo'], `${hpo} already means "${owner}"`, remedy)
      owners.set(hpo, id)
    }
    for (const [i, row] of record.value.entries()) {
      for (const relation of hpoRelations) {
        for (const id of Object.keys(row[relation] ?? {})) {
          const owner = owners.get(id)
          if (owner !== undefined)
            yield faultAt(record, [i, relation, id], `${id} already leads to "${owner}"`, remedy)
          owners.set(id, row.finding)
        }
      }
    }
  },
}
