import { faultAt, type Rule } from './rule'

export const pathwayQuestionsReached: Rule = {
  prose: 'Every question of the pathway can be reached from its start.',
  *check({ pathway: record }) {
    if (record.value === null) return
    const { start, nodes } = record.value
    const answersOf = new Map(nodes.map(({ id, answers }) => [id, answers]))
    const reached = new Set<string>()
    const waiting = [start]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      waiting.push(...(answersOf.get(id) ?? []).flatMap(({ next }) => next ?? []))
    }
    for (const [i, { id }] of nodes.entries()) {
      if (reached.has(id)) continue
      const remedy = `Let an answer lead to it ("next: ${id}"), or delete it.`
      yield faultAt(record, ['nodes', i, 'id'], `no answer leads to question "${id}"`, remedy)
    }
  },
}
