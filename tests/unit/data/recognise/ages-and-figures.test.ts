import { beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../../../data/query/reference/reference'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})
const read = (text: string) => recogniseCase(reference, text)
const stateIn = (text: string, id: string): string | undefined =>
  read(text).mentions.find(({ findingId }) => findingId === id)?.state

describe('age at onset', () => {
  it.each([
    ['in the fourth decade', 35],
    ['M/57', 57],
    ['(f, 61) with jerks', 61],
    ['born 4 days ago', 4 / 365.25],
    ['a 58-year-old with jerks since 22', 22],
    ['17-year-old girl, well until twelve', 12],
    ['a 66-year-old with a 30-year history of tremor', 36],
    ['mother aged 31 brings her 4-year-old daughter', 4],
    ['his 79-year-old mother came with him; he is 48', 48],
    ['her 70-year-old husband came', undefined],
    ['a 66-year-old with a 40-year history of smoking', 66],
  ])('%s', (text, age) => {
    const { age: found } = read(text)
    if (age === undefined) expect(found).toBeNull()
    else expect(found?.ageYears).toBeCloseTo(age, 3)
  })
})

describe('tempo', () => {
  it.each([
    ['woke up with jerks this morning', 'acute'],
    ['for the last week', 'acute'],
    ['4d of jerking', 'acute'],
    ['48 h history', 'acute'],
    ['for the past month or two', 'subacute'],
    ['several weeks', 'subacute'],
    ['as long as she can recall', 'chronic'],
    ['many years', 'chronic'],
    ['decades', 'chronic'],
    ['in coma for six days; now, two years later, jerks', 'chronic'],
    ['eight months ago she had a cardiac arrest and since then has jerks', 'chronic'],
    ['antibiotics for 3 days for a cough; jerks for 12 years', 'chronic'],
  ] as const)('%s', (text, tempo) => {
    expect(read(text).tempo?.tempo).toBe(tempo)
  })
})

describe('figures', () => {
  it.each([
    ['Ca 1.5, Mg 0.3', 'hypomagnesaemia', 'present'],
    ['K 4.1, Na 118, urea 40, creat 800', 'hyponatraemia', 'present'],
    ['K 4.1, Na 118, urea 40, creat 800', 'renal-insufficiency', 'present'],
    ['urea 44', 'renal-insufficiency', 'present'],
    ['CK 11.700 U/l', 'raised-ck', 'present'],
    ['CK 11.7 U/l', 'raised-ck', 'absent'],
    ['Temp. 39,4 °C', 'fever', 'present'],
    ['sodium fell from 140 to 117', 'hyponatraemia', 'present'],
    ['sodium rose from 112 to 138', 'hyponatraemia', undefined],
    ['HR 152', 'tachycardia', 'present'],
    ['pulse 138/min', 'tachycardia', 'present'],
    ['P 142', 'tachycardia', 'present'],
    ['heart rate 72', 'tachycardia', 'absent'],
    ['6-week-old infant, HR 150', 'tachycardia', 'absent'],
    ['pCO2 11.2', 'hypercapnia', 'present'],
  ])('%s: %s %s', (text, id, state) => {
    expect(stateIn(text, id)).toBe(state)
  })
})

describe('drugs that were not taken as a cause', () => {
  it.each([
    'X did not help',
    'X was offered and refused',
    'X was discussed as an option',
    'discussed X as an option',
    'her husband takes X',
    'has never taken X',
    'X not taken',
  ])('%s', (template) => {
    const wrong = ['levetiracetam', 'sertraline', 'clozapine', 'lithium', 'gabapentin', 'tramadol'].filter(
      (name) => read(template.replace('X', name)).drugs.length > 0,
    )
    expect(wrong).toEqual([])
  })
  it.each(['takes X', 'X was prescribed and taken', 'on X'])('but %s', (template) => {
    for (const name of ['sertraline', 'clozapine', 'lithium'])
      expect(read(template.replace('X', name)).drugs).toHaveLength(1)
  })
})
