import { expect, it } from 'vitest'
import type { CaseFinding } from '../../../../../data/query/rank/case'
import { nextState, stateWord } from '../../../../../renderer/features/findings/state-words'

it('a click goes from present over absent and not yet to uncertain, and round again', () => {
  const words: string[] = []
  let finding: CaseFinding = { findingId: 'ataxia', state: 'present' }
  for (let click = 0; click < 5; click += 1) {
    words.push(stateWord(finding))
    finding = nextState(finding)
  }
  expect(words).toEqual(['present', 'absent', 'not yet', 'uncertain', 'present'])
})
