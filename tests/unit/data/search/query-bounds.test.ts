import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerDrugQuestion } from '../../../../data/query/search/drug-question'
import { mostQueryCharacters, mostQueryWords, readQuery } from '../../../../data/query/search/query-bounds'
import type { Reference } from '../../../../data/query/reference/reference'
import { searchReference } from '../../../../data/query/search/search'
import { suggestScopes } from '../../../../data/query/search/suggest'
import { tokenizeForQuery } from '../../../../data/query/text/text'
import { cpuTime } from '../cpu-time'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

const distinct = (count: number): string => Array.from({ length: count }, (_, i) => `jerk${i}`).join(' ')

describe('readQuery', () => {
  it('leaves a question as it is typed', () => {
    for (const query of [
      '',
      ' ',
      'JME',
      '  jerks after  cardiac arrest ',
      'finding:"gait ataxia" onset:child',
    ]) {
      expect(readQuery(query)).toMatchObject({ text: query, leftOut: 0, isWordCut: false })
    }
  })

  it('reads the first words of a long one and counts the rest', () => {
    const words = Array.from({ length: 40 }, (_, i) => `w${i}`)
    expect(readQuery(words.join(' '))).toMatchObject({
      text: words.slice(0, mostQueryWords).join(' '),
      words: mostQueryWords,
      leftOut: 40 - mostQueryWords,
    })
    const long = Array.from({ length: 10 }, () => 'a'.repeat(39)).join(' ')
    expect(readQuery(long)).toMatchObject({ words: 7, leftOut: 3 })
  })

  it('is not filled by spaces, and never turns a text into an empty question', () => {
    expect(readQuery(`${' '.repeat(1_000)}JME`)).toMatchObject({ text: 'JME', words: 1, leftOut: 0 })
    const { text, isWordCut } = readQuery(`${'a'.repeat(5_000)} JME`)
    expect(text).toBe('a'.repeat(mostQueryCharacters))
    expect(isWordCut).toBe(true)
  })

  it('keeps its bounds and is the same when asked again, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000, unit: 'grapheme' }), (typed) => {
        const { text } = readQuery(typed)
        expect(text.length).toBeLessThanOrEqual(mostQueryCharacters)
        expect(tokenizeForQuery(text).length).toBeLessThanOrEqual(mostQueryWords)
        expect(readQuery(text).text).toBe(text)
        if (tokenizeForQuery(typed).length > 0) expect(tokenizeForQuery(text)).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a search of any length', () => {
  /** 100 ms at rest; a busy machine takes a few times as long. Unbounded, 40,000 letters took four seconds. */
  const mostMs = 500

  it.each([
    ['one letter over and over', 'a'.repeat(100_000)],
    ['a long word under the limit', 'a'.repeat(299)],
    ['long words', Array.from({ length: 2_000 }, (_, i) => `${'ab'.repeat(30)}${i}`).join(' ')],
    ['four thousand distinct words', distinct(4_000)],
    ['a compound without an end', 'a-'.repeat(50_000)],
    ['scopes without an end', 'finding:a '.repeat(10_000)],
    ['a quote that is never closed', `finding:"${'jerk '.repeat(20_000)}`],
    ['misspelt words', 'mioclonus seisure opsoclonos atxia '.repeat(2_000)],
    ['spaces inside a question', `can ${' '.repeat(20_000)}x cause`],
    ['a page', 'The patient had jerks on waking, and no ataxia was seen. '.repeat(1_000)],
  ])('is answered without delay: %s', (_, query) => {
    searchReference(reference, query)
    expect(cpuTime(() => searchReference(reference, query))).toBeLessThan(mostMs)
    expect(cpuTime(() => answerDrugQuestion(reference, query))).toBeLessThan(mostMs)
    expect(cpuTime(() => suggestScopes(reference, query))).toBeLessThan(mostMs)
    expect(searchReference(reference, query).read.text.length).toBeLessThanOrEqual(mostQueryCharacters)
  })

  it('takes no memory to speak of for a word of any length', () => {
    const before = process.memoryUsage()
    for (const letter of 'abcdefgh') {
      const { hits, didYouMean } = searchReference(reference, letter.repeat(100_000))
      expect([...hits, ...didYouMean]).toEqual([])
    }
    const after = process.memoryUsage()
    const grown = after.heapUsed - before.heapUsed + (after.arrayBuffers - before.arrayBuffers)
    // A collection may come late; unbounded, one such word took gigabytes.
    expect(grown).toBeLessThan(200 * 2 ** 20)
  })

  it('asks what it read, and says how much it left out', () => {
    const { read, hits } = searchReference(reference, `${'opsoclonus '.repeat(24)}xyzzy plugh`)
    expect(read).toMatchObject({ words: 24, leftOut: 2 })
    expect(hits[0]?.entryId).toMatch(/^opsoclonus/u)
  })
})
