import { faultAt, type Rule } from './rule'

export const findingsUsed: Rule = {
  prose: 'Every finding of the vocabulary is listed by an entry, or is the parent of another finding.',
  needsEveryFile: true,
  *check({ findings: record, entries }) {
    const used = new Set(entries.flatMap(({ value }) => value.findings.map(({ finding }) => finding)))
    const broader = new Set(record.value.map(({ parent }) => parent))
    for (const [i, { id }] of record.value.entries()) {
      if (used.has(id) || broader.has(id)) continue
      const remedy = 'List it in the entries that show it, or delete it.'
      yield faultAt(record, [i, 'id'], `no entry lists the finding "${id}"`, remedy)
    }
  },
}
