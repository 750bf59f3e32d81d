import { faultAt, type Rule } from './rule'

/** About twice the longest entry of 2026; a reader with two minutes reads no more. */
const mostBytes = 30_000

export const sizeOfEntry: Rule = {
  prose: `An entry has at most ${mostBytes.toLocaleString('en')} bytes as the program loads it.`,
  *check({ entries }) {
    for (const record of entries) {
      const bytes = new TextEncoder().encode(JSON.stringify(record.value)).length
      if (bytes <= mostBytes) continue
      const remedy =
        'Shorten it, or move what belongs to a narrower disorder into an entry of its own with this one as parent.'
      yield faultAt(record, [], `has ${bytes} bytes; at most ${mostBytes} are read in two minutes`, remedy)
    }
  },
}
