import { faultAt, type Rule } from './rule'
import { citationsIn, statingRecords } from './walk-records'

export const sourcesCited: Rule = {
  prose: 'Every source of references.yaml is cited by a record.',
  needsEveryFile: true,
  *check(records) {
    const cited = new Set<string>()
    // As written: what a broken row cites is cited as well.
    for (const { raw } of statingRecords(records)) {
      for (const { value } of citationsIn(raw)) cited.add(value)
    }
    for (const [i, { id }] of records.references.value.entries()) {
      if (cited.has(id)) continue
      const remedy = `Cite it where it supports a statement (cite: [${id}]), or delete it.`
      yield faultAt(records.references, [i, 'id'], `source "${id}" is cited nowhere`, remedy)
    }
  },
}
