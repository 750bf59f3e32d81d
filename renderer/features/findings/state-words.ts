import type { FindingState } from '../../../data/query/rank/case'

/** How each state of a finding is shown: a sign and a word. */
export const stateWords = {
  present: { sign: '+', word: 'present' },
  absent: { sign: '−', word: 'absent' },
  uncertain: { sign: '?', word: 'uncertain' },
} as const satisfies Record<FindingState, { sign: string; word: string }>

const order = ['present', 'absent', 'uncertain'] as const satisfies readonly FindingState[]
export const nextState = (state: FindingState): FindingState =>
  order[(order.indexOf(state) + 1) % order.length] ?? 'present'
