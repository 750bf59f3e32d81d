import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../../../data/query/reference/reference'
import { assembleCase } from '../../../../data/query/recognise/assemble-case'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import { recogniseAge } from '../../../../data/query/recognise/ages'
import { recogniseTempo } from '../../../../data/query/recognise/tempo'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

const statesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    recogniseCase(reference, text).mentions.map(({ findingId, state }) => [findingId, state]),
  )
const unresolvedIn = (text: string): readonly string[] =>
  recogniseCase(reference, text).unresolved.map(({ start, end }) => text.slice(start, end))

describe('recogniseCase', () => {
  // The phrases of the issue, and a few that a bedside description needs.
  it.each([
    ['wobbly gait', 'gait-truncal-ataxia'],
    ['jumps at every noise', 'exaggerated-startle'],
    ['jerks only when falling asleep', 'sleep-onset-jerks'],
    ['myoclonus worse with action', 'action-myoclonus'],
    ['days after cardiac arrest', 'hypoxic-event'],
    ['flapping tremor', 'asterixis'],
    ['generalised polyspike-wave on EEG', 'generalized-polyspike-wave'],
  ])('reads "%s" as %s', (text, findingId) => {
    expect(statesIn(text)[findingId]).toBe('present')
  })

  it('reads negation, to the end of a list and no further', () => {
    expect(statesIn('no ataxia')).toEqual({ ataxia: 'absent' })
    expect(statesIn('no ataxia, seizures or dementia')).toMatchObject({
      ataxia: 'absent',
      seizure: 'absent',
      dementia: 'absent',
    })
    expect(statesIn('no ataxia but seizures')).toMatchObject({ ataxia: 'absent', seizure: 'present' })
    expect(statesIn('ataxia absent. Fever')).toMatchObject({ ataxia: 'absent', fever: 'present' })
  })

  it('does not carry a negation to what follows in a list without "or"', () => {
    const text = 'no fever, on cefepime 2 g BD'
    expect(statesIn(text)).toMatchObject({ fever: 'absent', 'antibiotic-exposure': 'present' })
    expect(recogniseCase(reference, text).drugs.map(({ id }) => id)).toEqual(['cefepime'])
    expect(unresolvedIn(text)).toEqual([])
    expect(statesIn('no ataxia, jerks on waking')).toMatchObject({
      ataxia: 'absent',
      'jerks-on-awakening': 'present',
    })
    expect(statesIn('without fever. Ataxia or tremor')).toMatchObject({ fever: 'absent', ataxia: 'present' })
  })

  it('reads a bare tempo as tempo alone', () => {
    expect(recogniseCase(reference, 'acute').tempo?.tempo).toBe('acute')
    expect(statesIn('acute')).toEqual({})
    expect(statesIn('acute onset')).toEqual({ 'abrupt-onset': 'present' })
  })

  it('keeps doubt as doubt', () => {
    expect(statesIn('possible ataxia')).toEqual({ ataxia: 'uncertain' })
  })

  it('takes a negation inside a known phrase for part of it', () => {
    expect(statesIn('no EEG correlate')['no-eeg-correlate']).toBe('present')
  })

  it('reads a sign of a relative as family history', () => {
    const states = statesIn('chorea in the father')
    expect(states['chorea']).toBeUndefined()
    expect(states['family-history-dominant']).toBe('present')
  })

  it('reads age, tempo and drugs, and counts none of their words as not understood', () => {
    const text = '3-year-old, over two weeks, ataxia, on cefepime'
    const { age, tempo, drugs } = recogniseCase(reference, text)
    expect(age?.ageYears).toBe(3)
    expect(tempo?.tempo).toBe('subacute')
    expect(drugs.map(({ id }) => id)).toEqual(['cefepime'])
    expect(unresolvedIn(text)).toEqual([])
  })

  it('reads a misspelt drug as a drug, and keeps the unknown word beside it in view', () => {
    expect(unresolvedIn('takes gabapentine')).not.toContain('gabapentine')
    expect(unresolvedIn('cefepime xqzzy').join(' ')).toBe('xqzzy')
  })

  it('drops no unknown word silently', () => {
    expect(unresolvedIn('ataxia, frobnication of the blarg')).toEqual(['frobnication of the blarg'])
  })

  it('never throws, and places every span inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { mentions, unresolved } = recogniseCase(reference, text)
        for (const { start, end } of [...mentions.map(({ span }) => span), ...unresolved]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('recognises the label of every finding as that finding or a narrower reading of it', () => {
    const missed = reference.dataset.findings.filter(
      ({ label }) => recogniseCase(reference, label.toLowerCase()).mentions.length === 0,
    )
    expect(missed.map(({ id }) => id)).toEqual([])
  })
})

describe('recogniseAge', () => {
  it.each([
    ['3-year-old girl', 3],
    ['aged 34', 34],
    ['6 months old', 0.5],
    ['17 y/o', 17],
    ['67M', 67],
    ['newborn', 3 / 365.25],
    ['a teenager', 14],
  ])('reads "%s"', (text, years) => {
    expect(recogniseAge(text)?.ageYears).toBeCloseTo(years, 3)
  })

  it('reads no age out of a dose, a duration or an impossible figure', () => {
    expect(recogniseAge('500 mg twice a day')).toBeNull()
    expect(recogniseAge('aged 400')).toBeNull()
  })
})

it('recogniseTempo reads a contrary word before the word it contains', () => {
  expect(recogniseTempo('non-progressive')?.tempo).toBe('static')
  expect(recogniseTempo('slowly progressive')?.tempo).toBe('progressive')
  expect(recogniseTempo('ataxia')).toBeNull()
})

describe('assembleCase', () => {
  it('turns what is said absent, keeps figures given apart, and names what it could not read', () => {
    const { input, unresolved, phraseCount } = assembleCase(reference, {
      ageYears: 40,
      present: ['70-year-old', 'asterixis', 'xqzzy'],
      absent: ['seizures', 'no fever'],
      drugs: ['Neurontin 300 mg TDS', 'notadrug'],
    })
    expect(input.ageYears).toBe(40)
    expect(input.findings).toEqual(
      expect.arrayContaining([
        { findingId: 'asterixis', state: 'present' },
        { findingId: 'seizure', state: 'absent' },
        { findingId: 'fever', state: 'absent' },
      ]),
    )
    expect(input.drugIds).toEqual(['gabapentin'])
    expect(unresolved).toEqual(['xqzzy', 'notadrug'])
    expect(phraseCount).toBe(7)
  })
})
