import { beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../../../data/query/reference/reference'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import { shippedReference } from '../shipped'

let reference: Reference
/** Findings of one or two words that, standing alone, are read as themselves. */
let named: readonly { readonly id: string; readonly words: string }[] = []

const statesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    recogniseCase(reference, text).mentions.map(({ findingId, state }) => [findingId, state]),
  )
const isPresent = (text: string, id: string): boolean => statesIn(text)[id] === 'present'

beforeAll(async () => {
  reference = await shippedReference()
  named = reference.dataset.findings
    .map(({ id, label }) => ({ id, words: label.toLowerCase() }))
    .filter(({ words }) => /^[a-z]+(?: [a-z]+)?$/u.test(words) && !/^(?:no|normal|non)\b/u.test(words))
    // Normal functions, drugs and what was done lately name no service.
    .filter(
      ({ id, words }) =>
        !/^family|consanguinity/u.test(id) && !/^(?:preserved|recent)|exposure$/u.test(words),
    )
    .filter(({ id, words }) => isPresent(words, id))
})

/** Wording in which the word for a sign is said of a service, a stranger, a relative or a test that has no result yet. */
const notThePatients: readonly string[] = [
  'X clinic',
  'seen in the X clinic',
  'X nurse specialist phoned',
  'X leaflet given',
  'referred by the X service',
  'X support group details',
  'X diary given',
  'X risk assessment: low',
  'works with X patients',
  'the patient in the next bed has X',
  'his roommate has X',
  'cares for his wife who has X',
  'his wife was recently diagnosed with X',
  'her husband died of X',
  'wife, who has X, is cared for by him',
  '? X',
  'safety-netted re X',
  'X: to be looked for',
]

describe('what is said of others, of services or of tests to come is no finding of the patient', () => {
  it('knows the words alone', () => {
    expect(named.length).toBeGreaterThan(100)
  })
  it.each(notThePatients)('%s', (template) => {
    const wrong = named.filter(({ id, words }) => isPresent(template.replace('X', words), id))
    expect(wrong.map(({ words }) => template.replace('X', words))).toEqual([])
  })
  it.each([
    'seen in clinic with X',
    'X, seen by the nurse',
    'attends the clinic because of X',
    'X. Leaflet given',
  ])('but %s is one', (template) => {
    const missed = named.filter(({ id, words }) => !isPresent(template.replace('X', words), id))
    expect(missed.map(({ words }) => template.replace('X', words))).toEqual([])
  })
})

describe('fixed compounds mean something else', () => {
  it.each([
    ['1 mm ST depression in lead II', 'depression'],
    ['respiratory depression after morphine', 'depression'],
    ['bone marrow depression', 'depression'],
    ['known irritable bowel', 'irritability'],
    ['agitated saline study', 'agitation'],
    ['rheumatic fever as a girl', 'fever'],
    ['two weeks of absence from school', 'absence-seizure'],
    ['leave of absence', 'absence-seizure'],
    ['the shoes fit badly', 'seizure'],
    ['fit and well', 'seizure'],
    ['fit for surgery', 'seizure'],
    ['confusion about the appointment date', 'confusion'],
    ['stroke unit', 'brain-lesion'],
    ['the level falls within the range', 'falls'],
    ['a weak positive result', 'muscle-weakness'],
    ['startled by the diagnosis', 'exaggerated-startle'],
    ['Mr Falls attended', 'falls'],
    ['alcohol swab', 'alcohol-dependence'],
    ['blood alcohol level undetectable', 'alcohol-dependence'],
    ['drinks wine socially', 'alcohol-dependence'],
    ['drinks 10 units per week', 'alcohol-dependence'],
  ])('%s', (text, id) => {
    expect(reference.finding(id)).toBeDefined()
    expect(isPresent(text, id)).toBe(false)
  })
  it.each([
    ['depression for two years', 'depression'],
    ['irritable and tearful', 'irritability'],
    ['he was fit and then had a fit', 'seizure'],
    ['confusion about time and place', 'confusion'],
    ['drinks 90 units per week, alcoholic', 'alcohol-dependence'],
    ['fever and jerks', 'fever'],
    ['absence of ankle jerks', 'areflexia'],
  ])('but %s does not', (text, id) => {
    expect(isPresent(text, id)).toBe(true)
  })
})

describe('relatives with an adjective, and whose jerks wake whom', () => {
  it.each(['demented', 'diabetic', 'deaf', 'depressed', 'alcoholic', 'epileptic', 'hypertensive'])(
    '%s',
    (word) => {
      for (const kin of ['mother', 'father', 'husband', 'wife', 'brother', 'aunt']) {
        const present = Object.entries(statesIn(`lives with his ${word} ${kin}`)).filter(
          ([id, state]) => state === 'present' && !id.startsWith('family-history'),
        )
        expect(present).toEqual([])
      }
    },
  )
  it.each([
    'his wife is woken by his seizures',
    'her husband was hurt by her seizures',
    'her husband says she has seizures',
  ])('%s', (text) => {
    expect(isPresent(text, 'seizure')).toBe(true)
  })
})
