import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPhrases, validatePhrases } from '../../data/compile/validate-phrases'
import { shippedReference } from '../unit/data/shipped'

const read = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')

/** Kinds in which a wrong reading is a false statement about the patient: none may be wrong. */
const neverWrong = ['normal-result', 'negation', 'not-the-patient', 'no-jerk-word', 'other-meaning']

describe.each([
  ['phrases.json', 0.95],
  ['phrases-own.json', 0.95],
  ['phrases-outside.json', 0.97],
] as const)('%s', (file, least) => {
  it('is read right, kind by kind', async () => {
    const reference = await shippedReference()
    const { n, right, byKind, wrong } = validatePhrases(reference, readPhrases(read(file), reference))
    const said = wrong.map(({ text, problems }) => `${text}: ${problems.join(', ')}`).join('\n')
    expect(right / n, said).toBeGreaterThanOrEqual(least)
    for (const kind of neverWrong) expect(byKind[kind]?.right, said).toBe(byKind[kind]?.n)
  })
})

it('a faulty phrase file is refused by the place of the fault', async () => {
  const reference = await shippedReference()
  expect(() => readPhrases('{', reference)).toThrow(/not JSON/u)
  expect(() => readPhrases('[{"kind":"x","text":""}]', reference)).toThrow(/text/u)
})
