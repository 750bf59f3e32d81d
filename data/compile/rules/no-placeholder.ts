import { faultAt, type Rule } from './rule'
import { placeholder } from '../read/placeholder'
import { leavesIn, statingRecords } from './walk-records'

export const noPlaceholder: Rule = {
  prose: `No field still holds the "${placeholder}" of the template.`,
  *check({ references, findings, ambiguousNames, ...records }) {
    for (const record of [...statingRecords(records), references, findings, ambiguousNames]) {
      for (const { value, path } of leavesIn(record.value)) {
        if (value !== placeholder) continue
        yield faultAt(
          record,
          path,
          `still holds "${placeholder}"`,
          'Fill it in, or delete the line if it may be left out.',
        )
      }
    }
  },
}
