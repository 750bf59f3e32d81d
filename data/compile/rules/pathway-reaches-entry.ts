import { faultAt, type Rule } from './rule'

export const pathwayReachesEntry: Rule = {
  prose:
    'Every entry can be reached from the pathway: an answer names it, or names the entry that is its parent.',
  needsEveryFile: true,
  *check({ pathway, entries }) {
    if (pathway.value === null) return
    const named = new Set(
      pathway.value.nodes.flatMap(({ answers }) => answers.flatMap((answer) => answer.entries ?? [])),
    )
    const byId = new Map(entries.map(({ value }) => [value.id, value]))
    const isReached = (id: string, from: readonly string[] = []): boolean => {
      const entry = byId.get(id)
      if (entry === undefined || from.includes(id)) return false
      if ([id, ...(entry.aliases ?? [])].some((name) => named.has(name))) return true
      return entry.parent !== undefined && isReached(entry.parent, [...from, id])
    }
    for (const record of entries) {
      const { id } = record.value
      if (isReached(id)) continue
      const remedy = `Write the broader entry as "parent", or add "${id}" to the field "entries" of the answer in pathway.yaml that describes it.`
      yield faultAt(record, ['id'], 'cannot be reached from the pathway', remedy)
    }
  },
}
