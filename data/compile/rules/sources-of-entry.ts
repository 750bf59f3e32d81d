import { faultAt, type Rule } from './rule'
import { citationsIn } from './walk-records'

/** Share of findings and causes that must name a source. */
const leastShare = 0.5

export const sourcesOfEntry: Rule = {
  prose:
    'An entry cites at least one source, and at least half of its findings and causes cite one; the rest is marked "evidence: textbook".',
  *check({ entries }) {
    for (const record of entries) {
      if (citationsIn(record.value).next().done) {
        yield faultAt(
          record,
          ['id'],
          'cites no source at all',
          'Add "cite: [key]" where a source supports a statement.',
        )
        continue
      }
      const { findings, causes } = record.value
      const statements: readonly { readonly cite?: readonly string[] | undefined }[] = [
        ...findings,
        ...causes,
      ]
      const cited = statements.filter(({ cite }) => cite !== undefined).length
      if (cited >= statements.length * leastShare) continue
      yield faultAt(
        record,
        ['findings'],
        `only ${cited} of ${statements.length} findings and causes cite a source`,
        `Add "cite: [key]" to at least ${Math.ceil(statements.length * leastShare) - cited} more.`,
      )
    }
  },
}
