import { beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../../../data/query/reference/reference'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import { isAntibody } from '../../../../data/query/recognise/antibody-results'
import { triggers } from '../../../../data/query/recognise/set-statements'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})
const stateIn = (text: string, id: string): string | undefined =>
  recogniseCase(reference, text).mentions.find(({ findingId }) => findingId === id)?.state

/** One name of each trigger, as its pattern has it. */
const triggerNames = {
  'sound-sensitive': 'noise',
  'touch-sensitive': 'touch',
  'light-sensitive': 'flashing lights',
  'stimulus-sensitive-myoclonus': 'external stimuli',
  'fever-triggered': 'fever',
  'hyperventilation-triggered': 'hyperventilation',
  'reading-talking-triggered': 'reading',
  'sleep-deprivation-triggered': 'sleep deprivation',
  'stress-worsened': 'stress',
  'action-myoclonus': 'action',
} as const

describe('a trigger without effect denies that it is one', () => {
  it('every trigger of the table is tried, and is a finding', () => {
    expect(Object.keys(triggerNames)).toEqual(Object.keys(triggers))
    expect(Object.keys(triggers).filter((id) => reference.finding(id) === undefined)).toEqual([])
  })
  it.each([
    'X does not bring on the jerks',
    'X has no effect on the jerks',
    'the jerks are not brought on by X',
    'jerks unaffected by X',
    'X did not provoke jerks',
    'X makes no difference to the jerks',
  ])('%s', (template) => {
    const wrong = Object.entries(triggerNames).filter(
      ([id, name]) => stateIn(template.replace('X', name), id) !== 'absent',
    )
    expect(wrong).toEqual([])
  })
  it('denies each of a list, in capitals too, and nothing that only shares a word', () => {
    const listed = 'NOISE, TOUCH OR FLASHING LIGHTS HAVE NO EFFECT ON THE JERKS'
    for (const id of ['sound-sensitive', 'touch-sensitive', 'light-sensitive'])
      expect(stateIn(listed, id), id).toBe('absent')
    expect(stateIn('light touch does not bring on the jerks', 'touch-sensitive')).toBe('absent')
    expect(stateIn('light touch does not bring on the jerks', 'light-sensitive')).toBeUndefined()
  })
})

describe('silent denials', () => {
  it.each([
    ['afebrile', 'fever'],
    ['apyrexial on arrival', 'fever'],
    ['no temperature', 'fever'],
    ['painless', 'pain'],
    ['parents are unrelated', 'consanguinity'],
    ['his parents are not blood relatives', 'consanguinity'],
    ['beer makes no difference', 'alcohol-responsive'],
    ['no benefit from wine', 'alcohol-responsive'],
    ['myoclonus does not persist during sleep', 'persists-in-sleep'],
    ['she is unable to suppress the movements', 'voluntary-suppression'],
    ['no liver flap', 'asterixis'],
    ['no illicit drugs', 'recreational-drug-use'],
    ['no HTN or T2DM', 'hypertension'],
    ['no HTN or T2DM', 'diabetes'],
    ['no D&V', 'diarrhoea'],
    ['no SOB, no HA', 'headache'],
    ['no FHx of epilepsy', 'family-history-epilepsy'],
  ])('%s denies %s', (text, id) => {
    expect(stateIn(text, id)).toBe('absent')
  })
  it.each([
    ['not only triggered by stress', 'stress-worsened'],
    ['no change in behaviour', 'behaviour-change'],
  ])('%s', (text, id) => {
    expect(stateIn(text, id)).not.toBe(text.startsWith('not') ? 'absent' : 'present')
  })
})

describe('antibodies', () => {
  const named = (): readonly { readonly id: string; readonly label: string }[] =>
    reference.dataset.findings
      .filter(({ id, label }) => isAntibody(id) && !label.includes('(') && stateIn(label, id) === 'present')
      .map(({ id, label }) => ({ id, label }))
  it.each([
    'X <1:10',
    'X < 5 U/ml',
    'X 8 IU/ml (<34)',
    'X 4 (ref 0-20)',
    'X negative',
    'X: neg',
    'X requested',
    'X awaited',
  ])('%s is not present', (template) => {
    expect(named().length).toBeGreaterThan(6)
    const wrong = named().filter(({ id, label }) => stateIn(template.replace('X', label), id) === 'present')
    expect(wrong).toEqual([])
  })
  it.each(['X positive', 'X 840 IU/ml (<34)', 'X 1:640'])('%s is present', (template) => {
    const missed = named().filter(({ id, label }) => stateIn(template.replace('X', label), id) !== 'present')
    expect(missed).toEqual([])
  })
  it('a low figure without its range is asked about', () => {
    const { guesses } = recogniseCase(reference, 'anti-TPO 9 IU/ml')
    expect(guesses.map(({ findingId }) => findingId)).toContain('tpo-antibody')
  })
  it.each([
    'paraneoplastic panel including Hu, Yo and Ri: negative',
    'autoimmune encephalitis panel (serum and CSF): neg',
    'autoimmune screen clear',
  ])('%s', (text) => {
    const present = recogniseCase(reference, text).mentions.filter(({ state }) => state === 'present')
    expect(present).toEqual([])
  })
})
