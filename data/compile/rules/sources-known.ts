import { placeholder } from '../read/placeholder'
import { askWhetherMeant } from '../read/suggest'
import { knownIds } from './known-ids'
import { faultAt, type Rule } from './rule'
import { citationsIn, statingRecords } from './walk-records'

export const sourcesKnown: Rule = {
  prose: 'Every key under "cite" is a source of references.yaml.',
  *check(records) {
    const known = knownIds(records)
    for (const record of statingRecords(records)) {
      for (const { value, path } of citationsIn(record.value)) {
        if (value === placeholder || known.has('reference', value)) continue
        const remedy = `Sources are listed in references.yaml; data/README.md says how one is added.${askWhetherMeant(value, known.all('reference'))}`
        yield faultAt(record, path, `unknown source "${value}"`, remedy)
      }
    }
  },
}
