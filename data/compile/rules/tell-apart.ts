import { faultAt, type Rule } from './rule'

export const tellApart: Rule = {
  prose:
    'An entry is not told apart from itself, and a pair of entries is written in one of the two files only, once.',
  *check({ entries }) {
    const idOf = new Map(
      entries.flatMap(({ value }) => (value.aliases ?? []).map((alias) => [alias, value.id] as const)),
    )
    for (const record of entries) {
      for (const [i, { entry }] of (record.value.tellApart ?? []).entries()) {
        if (entry === undefined || (idOf.get(entry) ?? entry) !== record.value.id) continue
        yield faultAt(
          record,
          ['tellApart', i, 'entry'],
          'an entry cannot be told from itself',
          'Write the id of the other entry.',
        )
      }
    }
  },
}
