import type { Entry } from '../../schema/entry'
import { faultAt, type Rule } from './rule'

/** What every entry lists at least. */
export const leastFindings = 5
const leastOfImportant = 8

/** Why more is asked of an entry than of others; null for the others. */
export const importanceOf = ({ urgency, commonness }: Entry): string | null =>
  urgency === 'emergency' ? 'urgency: emergency' : commonness === 'common' ? 'commonness: common' : null

export const enoughFindings: Rule = {
  prose: `An entry has at least ${leastFindings} findings; one that is an emergency or common has at least ${leastOfImportant}.`,
  *check({ entries }) {
    for (const record of entries) {
      const reason = importanceOf(record.value)
      const least = reason === null ? leastFindings : leastOfImportant
      const { length } = record.value.findings
      if (length >= least) continue
      const message = `has ${length} ${length === 1 ? 'finding' : 'findings'}; at least ${least} are needed${reason === null ? '' : ` (${reason})`}`
      const remedy =
        'Add findings from findings.yaml that a reader would see, those that argue against it ("excluded") included.'
      yield faultAt(record, ['findings'], message, remedy)
    }
  },
}
