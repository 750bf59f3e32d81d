import type { Pathway, PathwayAnswer, PathwayNode } from '../../schema/pathway'

type PathwayStep = {
  readonly node: PathwayNode
  readonly answer: PathwayAnswer
  readonly choice: number
}

/** Where a reader stands on the pathway after a row of answers. */
export type PathwayWalk = {
  /** Questions answered, in order. */
  readonly steps: readonly PathwayStep[]
  /** The question that is open, or null at an end. */
  readonly node: PathwayNode | null
  /** Entries that the last answer reaches; they may be named before the path has ended. */
  readonly entries: readonly string[]
  /** Findings that the answers state; a later answer overrides an earlier one. */
  readonly present: readonly string[]
  readonly absent: readonly string[]
}

/**
 * Follows answers from the start. Answers that do not exist end the walk where they stand, so a damaged address still
 * shows a question.
 *
 * @param choices place of the chosen answer at each question, from 0
 */
export const walkPathway = (pathway: Pathway, choices: readonly number[]): PathwayWalk => {
  const nodes = new Map(pathway.nodes.map((node) => [node.id, node]))
  const steps: PathwayStep[] = []
  const states = new Map<string, 'present' | 'absent'>()
  let node = nodes.get(pathway.start) ?? null
  for (const choice of choices) {
    const answer = node?.answers[choice]
    if (node === null || answer === undefined) break
    steps.push({ node, answer, choice })
    for (const id of answer.present ?? []) states.set(id, 'present')
    for (const id of answer.absent ?? []) states.set(id, 'absent')
    node = answer.next === undefined ? null : (nodes.get(answer.next) ?? null)
  }
  const idsIn = (state: 'present' | 'absent'): readonly string[] =>
    [...states].filter(([, s]) => s === state).map(([id]) => id)
  return {
    steps,
    node,
    entries: steps.at(-1)?.answer.entries ?? [],
    present: idsIn('present'),
    absent: idsIn('absent'),
  }
}
