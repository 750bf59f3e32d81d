import { beforeAll, describe, expect, it } from 'vitest'
import { walkPathway } from '../../../../data/query/pathway/pathway'
import type { Pathway } from '../../../../data/schema/pathway'
import { shippedReference } from '../shipped'

let pathway: Pathway
beforeAll(async () => {
  const { dataset } = await shippedReference()
  if (dataset.pathway === null) throw new Error('The records hold no pathway')
  pathway = dataset.pathway
})

describe('walkPathway', () => {
  it('starts at the first question', () => {
    expect(walkPathway(pathway, [])).toMatchObject({ steps: [], entries: [], present: [], absent: [] })
    expect(walkPathway(pathway, []).node?.id).toBe(pathway.start)
  })

  it('stops at an answer that does not exist', () => {
    expect(walkPathway(pathway, [99, 0]).node?.id).toBe(pathway.start)
  })

  it('reaches an end with entries from every question, without a circle on the first way on', () => {
    const visit = (choices: readonly number[], depth: number): void => {
      const { node, entries, steps } = walkPathway(pathway, choices)
      if (node === null) {
        expect(entries.length, steps.map(({ node: n }) => n.id).join(' ')).toBeGreaterThan(0)
        return
      }
      if (depth === 0) return
      for (const [choice, answer] of node.answers.entries()) {
        if (answer.next === undefined || depth > 3) visit([...choices, choice], depth - 1)
      }
    }
    visit([], 5)
  })

  it('carries the findings that the answers state', () => {
    const startle = pathway.nodes
      .find(({ id }) => id === pathway.start)
      ?.answers.findIndex(({ present }) => present)
    const { present } = walkPathway(pathway, [startle ?? 0])
    expect(present.length).toBeGreaterThan(0)
  })
})
