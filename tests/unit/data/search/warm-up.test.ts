import { describe, expect, it } from 'vitest'
import { searchReference } from '../../../../data/query/search/search'
import { warmUp } from '../../../../data/query/search/warm-up'
import { shippedReference } from '../shipped'

describe('the warm-up', () => {
  it('changes no answer, finished or broken off', async () => {
    const cold = await shippedReference()
    const broken = await shippedReference()
    const warm = await shippedReference()
    const steps = warmUp(broken)
    for (let i = 0; i < 7; i += 1) steps.next()
    const beginnings = new Set(warm.entries.map(({ name }) => name.slice(0, 2)))
    expect([...warmUp(warm)]).toHaveLength(2 * warm.entries.length + beginnings.size)
    for (const query of ['jerks after cardiac arrest', 'opsoclonnus', 'knee replacement', 'JME', 'sleep']) {
      const answer = searchReference(cold, query)
      expect(searchReference(broken, query)).toEqual(answer)
      expect(searchReference(warm, query)).toEqual(answer)
    }
  })
})
