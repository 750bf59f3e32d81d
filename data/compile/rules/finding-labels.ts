import type { RecordFile } from '../read/record-file'
import { knownIds } from './known-ids'
import { faultAt, type Rule } from './rule'

const file: RecordFile<null> = {
  file: 'finding-labels.tsv',
  value: null,
  raw: null,
  brokenPaths: [],
  lineOf: ([line]) => Number(line ?? 0),
}
/** The heading is the first line. */
const firstRow = 2

export const findingLabels: Rule = {
  prose:
    'Every label of the evidence (finding-labels.tsv) has a finding of the vocabulary, or "-" and a reason why not.',
  *check(records) {
    const known = knownIds(records)
    for (const [i, [label = '', terms = '', reason = '']] of records.findingLabels.entries()) {
      const path = [i + firstRow]
      if (terms === '-') {
        if (reason === '')
          yield faultAt(
            file,
            path,
            `"${label}" has no finding and no reason`,
            'Write the reason in the third column.',
          )
        continue
      }
      for (const id of terms.split('+')) {
        if (known.has('finding', id)) continue
        const remedy = 'Write the finding that took its place, or "-" and the reason in the third column.'
        yield faultAt(file, path, `"${label}" leads to the unknown finding "${id}"`, remedy)
      }
    }
  },
}
