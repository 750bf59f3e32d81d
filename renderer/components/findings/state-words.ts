import type { FindingState } from '../../../data/query/rank/case'

/** How each state of a finding is shown: a sign, a word, and the key that sets it. */
export const stateWords = {
  present: { sign: '+', word: 'present', key: 'p' },
  absent: { sign: '−', word: 'absent', key: 'a' },
  uncertain: { sign: '?', word: 'uncertain', key: 'u' },
} as const satisfies Record<FindingState, { sign: string; word: string; key: string }>

const order = ['present', 'absent', 'uncertain'] as const satisfies readonly FindingState[]
export const nextState = (state: FindingState): FindingState =>
  order[(order.indexOf(state) + 1) % order.length] ?? 'present'
export const stateOfKey = (key: string): FindingState | undefined =>
  order.find((state) => stateWords[state].key === key.toLowerCase())
