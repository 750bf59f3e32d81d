import { importanceOf } from './enough-findings'
import { faultAt, type Rule } from './rule'

const leastLookAlikes = 1
const leastOfImportant = 3

export const enoughLookAlikes: Rule = {
  prose: `An entry is told apart from at least ${leastLookAlikes} look-alike; one that is an emergency or common from at least ${leastOfImportant}. A pair counts for both entries.`,
  needsEveryFile: true,
  *check({ entries }) {
    const idOf = new Map(
      entries.flatMap(({ value }) =>
        [value.id, ...(value.aliases ?? [])].map((id) => [id, value.id] as const),
      ),
    )
    const counts = new Map<string, number>()
    const count = (id: string): unknown => counts.set(id, (counts.get(id) ?? 0) + 1)
    for (const { value } of entries) {
      for (const { entry } of value.tellApart ?? []) {
        count(value.id)
        const other = entry === undefined ? undefined : idOf.get(entry)
        if (other !== undefined && other !== value.id) count(other)
      }
    }
    for (const record of entries) {
      const reason = importanceOf(record.value)
      const least = reason === null ? leastLookAlikes : leastOfImportant
      const has = counts.get(record.value.id) ?? 0
      if (has >= least) continue
      const message = `is told apart from ${has} ${has === 1 ? 'look-alike' : 'look-alikes'}; at least ${least} needed${reason === null ? '' : ` (${reason})`}`
      const remedy =
        'Add a row to "tellApart": {entry: <id>, here: what is seen in this entry, there: what is seen in the other}, or "name" for a look-alike without an entry.'
      yield faultAt(record, ['tellApart'], message, remedy)
    }
  },
}
