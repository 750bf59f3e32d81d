import { faultAt, type Rule } from './rule'
import { leavesIn } from './walk-records'

/** What the template of `npm run data -- --new` holds where the author writes. */
export const placeholder = 'TODO'

export const noPlaceholder: Rule = {
  prose: `No field still holds the "${placeholder}" of the template.`,
  *check({ entries, findings, references, drugs, safetyNotes }) {
    for (const record of [...entries, findings, references, drugs, safetyNotes]) {
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
