import { beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../../../data/query/reference/reference'
import { normalTests } from '../../../../data/query/recognise/normal-tests'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import { quantities } from '../../../../data/query/recognise/value-ranges'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})
const read = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    recogniseCase(reference, text).mentions.map(({ findingId, state }) => [findingId, state]),
  )

const wordings = [
  'X normal',
  'normal X',
  'X unremarkable',
  'X was within normal limits',
  'X intact',
  'X: normal',
  'X in the normal range',
  'X and copper normal',
  'copper and X were normal',
]
const findingsOf = () =>
  normalTests.map(({ names, normal, absent }) => ({ name: names[0]?.join(' ') ?? '', normal, absent }))

describe('normal results', () => {
  it('name findings that exist', () => {
    const ids = [
      ...normalTests.flatMap(({ normal, absent }) => [...(normal === null ? [] : [normal]), ...absent]),
      ...quantities.flatMap(({ low, high }) => [...(low?.findings ?? []), ...(high?.findings ?? [])]),
    ]
    expect(ids.filter((id) => reference.finding(id) === undefined)).toEqual([])
  })

  it.each(wordings)('%s: every test of the table is read as normal, and nothing is present', (wording) => {
    const faults = findingsOf().flatMap(({ name, normal, absent }) => {
      const text = wording.replace('X', name)
      const states = read(text)
      const present = Object.keys(states).filter((id) => states[id] === 'present' && id !== normal)
      const missed = absent.filter((id) => states[id] !== 'absent')
      return [...present.map((id) => `${text}: + ${id}`), ...missed.map((id) => `${text}: ${id} not denied`)]
    })
    expect(faults).toEqual([])
  })

  it('both members of any pair of tests are read', () => {
    const faults = findingsOf().flatMap(({ name, normal, absent }, i, all) => {
      const other = all[(i + 7) % all.length]
      if (other === undefined) return []
      return [`${name} and ${other.name} normal`, `normal ${name} and ${other.name}`].flatMap((text) => {
        const states = read(text)
        const wanted = [...absent, ...other.absent].filter((id) => id !== normal && id !== other.normal)
        return [
          ...wanted.filter((id) => states[id] !== 'absent').map((id) => `${text}: ${id} not denied`),
          ...[normal, other.normal]
            .filter((id) => id !== null && states[id] !== 'present')
            .map((id) => `${text}: ${id ?? ''} missed`),
        ]
      })
    })
    expect(faults).toEqual([])
  })

  it.each([
    ['neurological examination normal apart from ataxia', 'normal-neurological-examination', undefined],
    ['neurological examination normal apart from ataxia', 'ataxia', 'present'],
    ['otherwise normal neurological examination', 'normal-neurological-examination', undefined],
    ['the EEG was not normal', 'normal-eeg', 'absent'],
    ['normal pressure hydrocephalus', 'hypertension', undefined],
    ['normal birth and developmental delay', 'developmental-delay', 'present'],
    ['spinal fluid is cellular and MRI normal', 'normal-csf', undefined],
    ['MRI showed no abnormality', 'normal-brain-mri', 'present'],
    ['denies preserved cognition', 'preserved-cognition', undefined],
  ])('%s: %s is %s', (text, id, state) => {
    expect(read(text)[id]).toBe(state)
  })
})

describe('figures', () => {
  it('a value inside the range denies both sides, one outside states its side', () => {
    const faults = quantities.flatMap(({ names, units, low, high, normal, possible, asks }) => {
      const [unit = ''] = Object.keys(units)
      const of = (value: number) => `${names[0] ?? ''} ${Number(value.toPrecision(3))} ${unit}`
      const middle = (Math.max(normal[0], possible[0]) + Math.min(normal[1], possible[1])) / 2
      const cases: [string, readonly string[], string][] = []
      const isSided = asks !== true && !names.includes('bursts')
      if (isSided && low)
        cases.push(
          [of(Math.max(possible[0], low.at * 0.6)), low.findings, 'present'],
          [of(middle), low.findings, 'absent'],
        )
      if (isSided && high)
        cases.push([of(high.at * 1.1), high.findings, 'present'], [of(middle), high.findings, 'absent'])
      return cases.flatMap(([text, ids, state]) =>
        ids
          .filter((id) => read(text)[id] !== state)
          .map((id) => `${text}: ${id} is ${read(text)[id] ?? 'unread'}, not ${state}`),
      )
    })
    expect(faults).toEqual([])
  })

  it('a figure whose unit leaves the side open is a question', () => {
    const { mentions, guesses } = recogniseCase(reference, 'glucose 32')
    expect(mentions).toEqual([])
    expect(guesses.map(({ findingId }) => findingId).toSorted()).toEqual(['hyperglycaemia', 'hypoglycaemia'])
  })

  it.each(['lithium 400 mg', 'CA 125 was 30', 'Na 1180', 'temp 400', '500 mg daily'])(
    '%s is no value',
    (text) => {
      expect(recogniseCase(reference, text).mentions.filter(({ how }) => how === 'value')).toEqual([])
    },
  )
})

describe('a body part names a jerk only beside a jerk word', () => {
  const parts =
    'right arm|left leg|hands|abdomen|trunk|tongue|neck|face|shoulders|both legs|all four limbs|left side|eyelids|jaw|feet'.split(
      '|',
    )
  const others =
    'pain in the|numbness of the|swelling of the|fracture of the|rash on the|surgery on the|injury to the|burn of the|tattoo on the|weakness of the|itching of the|bruises over the|cold'.split(
      '|',
    )
  it.each(others)('%s ...', (other) => {
    const faults = parts.flatMap((part) =>
      Object.entries(read(`${other} ${part}`))
        .filter(
          ([id, state]) =>
            state === 'present' &&
            ['distribution', 'rhythm', 'activation'].includes(reference.finding(id)?.group ?? ''),
        )
        .map(([id]) => `${other} ${part}: ${id}`),
    )
    expect(faults).toEqual([])
  })
  it('and is read beside one', () => {
    expect(read('jerks of the right arm')['upper-limb-jerks']).toBe('present')
    expect(read('The jerks are brief: bilateral, stimulus-sensitive')['stimulus-sensitive-myoclonus']).toBe(
      'present',
    )
  })
})
