import { faultAt, type Rule } from './rule'
import { leavesIn } from './walk-records'

const note = /not (?:shown|seen|noted|recorded)|from memory|to be completed|not on (?:the )?excerpt/iu

export const workingNotes: Rule = {
  prose: 'A source shows no working note of its author, such as "pages not seen".',
  *check({ references }) {
    for (const { value, path } of leavesIn(references.value)) {
      const words = note.exec(String(value))?.[0]
      if (words === undefined) continue
      yield faultAt(
        references,
        path,
        `"${words}" is a working note`,
        'Delete it; leave a field out that you did not see.',
      )
    }
  },
}
