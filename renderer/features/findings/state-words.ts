import type { CaseFinding, FindingState } from '../../../data/query/rank/case'

/** How each state of a finding is shown: a sign and a word. */
export const stateWords = {
  present: { sign: '+', word: 'present' },
  absent: { sign: '−', word: 'absent' },
  uncertain: { sign: '?', word: 'uncertain' },
} as const satisfies Record<FindingState, { sign: string; word: string }>

/** The word for a finding as entered: absent so far is "not yet". */
export const stateWord = ({ state, isNotYet }: CaseFinding): string =>
  state === 'absent' && isNotYet === true ? 'not yet' : stateWords[state].word

/** What a click makes of a finding: present, absent, not yet, uncertain, and round again. */
export const nextState = ({ findingId, state, isNotYet }: CaseFinding): CaseFinding => {
  if (state === 'present') return { findingId, state: 'absent' }
  if (state === 'uncertain') return { findingId, state: 'present' }
  return isNotYet === true
    ? { findingId, state: 'uncertain' }
    : { findingId, state: 'absent', isNotYet: true }
}
