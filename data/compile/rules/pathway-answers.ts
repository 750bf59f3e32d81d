import { faultAt, type Rule } from './rule'

export const pathwayAnswers: Rule = {
  prose:
    'Every answer of the pathway leads on to a question or names entries; every question and stage that is named exists.',
  *check({ pathway: record }) {
    if (record.value === null) return
    const { start, nodes, stages } = record.value
    const ids = new Set(nodes.map(({ id }) => id))
    const stageNumbers = new Set(stages.map(({ number }) => number))
    const howToName = `The questions of this file are ${nodes[0]?.id ?? 'none'} to ${nodes.at(-1)?.id ?? 'none'}.`
    if (!ids.has(start)) yield faultAt(record, ['start'], `unknown question "${start}"`, howToName)
    for (const [i, node] of nodes.entries()) {
      if (!stageNumbers.has(node.stage)) {
        const remedy = 'Add the stage to "stages", or write the number of one that is there.'
        yield faultAt(record, ['nodes', i, 'stage'], `unknown stage ${node.stage}`, remedy)
      }
      for (const [j, { next, entries }] of node.answers.entries()) {
        const path = ['nodes', i, 'answers', j]
        if (next === undefined && entries === undefined) {
          yield faultAt(
            record,
            path,
            'leads nowhere',
            'Add "next" (a question) or "entries" (a list of ids).',
          )
        }
        if (next !== undefined && !ids.has(next)) {
          yield faultAt(record, [...path, 'next'], `unknown question "${next}"`, howToName)
        }
      }
    }
  },
}
