import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerDrugQuestion } from '../../../../data/query/search/drug-question'
import { findingNames } from '../../../../data/query/search/finding-names'
import { highlight } from '../../../../data/query/search/highlight'
import { checkMedications } from '../../../../data/query/medications/check-medications'
import { parseQuery } from '../../../../data/query/search/query-syntax'
import type { Reference } from '../../../../data/query/reference/reference'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import { suggestScopes } from '../../../../data/query/search/suggest'
import { cpuTime } from '../cpu-time'
import { shippedReference } from '../shipped'

let reference: Reference
/** Ways of saying findings, and their words, without the marks that end a clause. */
let phrases: readonly string[] = []
let vocabulary: readonly string[] = []
beforeAll(async () => {
  reference = await shippedReference()
  phrases = reference.dataset.findings
    .flatMap((finding) => [...findingNames(finding), ...(finding.said ?? [])])
    .map((phrase) => phrase.replace(/[^\p{L}\p{N}\s-]/gu, ' '))
  vocabulary = [...new Set(phrases.flatMap((phrase) => phrase.split(/\s+/u)))].filter((word) => word !== '')
  recogniseCase(reference, 'jerks after arrest, no ataxia')
})

const fill = (part: string, length: number): string =>
  `${part} `.repeat(Math.ceil(length / (part.length + 1))).slice(0, length)

/**
 * The bound is 100 ms on a machine at rest; a busy one takes a few times as long. What is square or worse took seconds at
 * an eighth of this length.
 */
const mostMs = 400
/** Twice the text may take twice as long; noise may add to that, a square time takes four times. */
const mostGrowth = 3
const noiseMs = 60

const expectLinear = (act: (text: string) => unknown, text: string): void => {
  const half = cpuTime(() => act(text.slice(0, text.length / 2)))
  const whole = cpuTime(() => act(text))
  expect(whole, text.slice(0, 80)).toBeLessThan(mostMs)
  expect(whole, `${half} ms for half of ${text.slice(0, 80)}`).toBeLessThan(half * mostGrowth + noiseMs)
}

describe('a description of one clause is read in linear time, whatever it repeats', () => {
  const read = (text: string): unknown => recogniseCase(reference, text)

  it.each([
    'no',
    'no ataxia',
    '5 mg',
    'jerk jerk jerk left arm jerk right arm',
    'no fever no rash no ataxia no seizure no tremor',
    'when he walks he jerks',
    'and',
    'jerk and',
    'jerk,',
    'sudden',
    'a-a-a',
  ])('"%s" over and over', (part) => {
    expectLinear(read, fill(part, 4_000))
  })

  it('one word of four thousand letters', () => {
    expectLinear(read, 'a'.repeat(4_000))
  })

  it('words and phrases of the vocabulary, misspelt ones and mixtures, at random', () => {
    const word = fc.nat().map((at) => vocabulary[at % vocabulary.length] ?? '')
    const phrase = fc.nat().map((at) => phrases[at % phrases.length] ?? '')
    const misspelt = fc.tuple(word, fc.nat()).map(([text, at]) => {
      const place = at % Math.max(1, text.length)
      return `${text.slice(0, place)}x${text.slice(place + 1)}`
    })
    const denied = phrase.map((text) => `no ${text}`)
    const part = fc.oneof(
      word,
      phrase,
      misspelt,
      denied,
      fc.constantFrom('no', '5 mg', 'jerk', 'and', 'left arm'),
    )
    // A few parts are repeated to the length; many make a text of their own.
    const parts = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.array(part, { minLength: 200, maxLength: 600 }),
    )
    fc.assert(
      fc.property(parts, (list) => {
        expectLinear(read, fill(list.join(' '), 4_000))
      }),
      { numRuns: 20, seed: 11, endOnFailure: true },
    )
  }, 120_000)
})

describe('what else reads typed text is linear too', () => {
  const repeated = [
    'no',
    'morphine',
    'morphine 5 mg stopped',
    'jerk',
    'a-a',
    '5',
    "a'",
    'finding:"',
    'can',
    'gabapentn',
  ]
  it.each(repeated)('"%s" over and over', (part) => {
    expectLinear((text) => checkMedications(reference, text), fill(part, 20_000))
    const text = fill(part, 10_000)
    expectLinear((typed) => answerDrugQuestion(reference, `can ${typed} cause`), text)
    expectLinear((typed) => suggestScopes(reference, `finding:${typed}`), text)
    expectLinear((typed) => parseQuery(typed), text)
    expectLinear((typed) => highlight(typed, new Set(['jerk', 'no', 'a'])), text)
  })

  it('names of drugs in one line', () => {
    const names = reference.dataset.drugs.map(({ name }) => name).join(' ')
    expectLinear((text) => checkMedications(reference, text), fill(names, 20_000))
  })
})
