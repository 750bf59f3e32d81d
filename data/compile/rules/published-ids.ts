import { askWhetherMeant } from '../read/suggest'
import type { RecordFile } from '../read/record-file'
import { knownIds } from './known-ids'
import { faultAt, type Rule } from './rule'

const file: RecordFile<null> = {
  file: 'published-ids.txt',
  value: null,
  raw: null,
  brokenPaths: [],
  lineOf: ([line]) => Number(line ?? 0),
}

export const publishedIds: Rule = {
  prose:
    'An entry that was published keeps its id, or the id becomes an alias: bookmarks of readers lead to it (published-ids.txt).',
  *check(records) {
    const known = knownIds(records)
    for (const [i, id] of records.publishedIds.entries()) {
      if (known.has('entry', id)) continue
      const remedy = `Add "${id}" to the field "aliases" of the entry that took its place.${askWhetherMeant(id, known.all('entry'))}`
      yield faultAt(file, [i + 1], `no entry bears the published id "${id}"`, remedy)
    }
  },
}
