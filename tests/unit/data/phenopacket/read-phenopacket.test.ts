import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { hpoIdOf } from '../../../../data/query/phenopacket/hpo-index'
import { yearsOf, yearsOfDuration } from '../../../../data/query/phenopacket/packet-time'
import {
  isPhenopacket,
  readPhenopacket,
  type Phenopacket,
} from '../../../../data/query/phenopacket/read-phenopacket'
import type { Reference } from '../../../../data/query/reference/reference'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})
const read = (packet: unknown): Phenopacket => {
  const reading = readPhenopacket(reference, JSON.stringify(packet))
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}
const stateOf = (packet: Phenopacket, id: string): string | undefined =>
  packet.findings.find(({ findingId }) => findingId === id)?.state
const term = (id: string, more: object = {}) => ({ type: { id, label: 'as the file says' }, ...more })

/** Made for the project: no patient. */
const second = {
  id: 'packet of Wilhelmina Vandersloot',
  subject: {
    id: 'Vandersloot-1987-04-12',
    dateOfBirth: '1987-04-12T00:00:00Z',
    timeAtLastEncounter: { age: { iso8601duration: 'P38Y' } },
    sex: 'FEMALE',
  },
  phenotypicFeatures: [
    term('HP:0001336', { onset: { age: { iso8601duration: 'P14Y' } } }),
    term('HP:0031959', { onset: { ontologyClass: { id: 'HP:0011462', label: 'Young adult onset' } } }),
    term('HP:0001251', { excluded: true }),
    term('HP:0031960', { excluded: true }),
    term('HP:0002344'),
    term('HP:0032104'),
    term('HP:0005274'),
    term('MONDO:0009697'),
  ],
  diseases: [{ term: { id: 'OMIM:159900' }, onset: { age: { iso8601duration: 'P13Y6M' } } }],
  metaData: { created: '2026-01-14T05:15:43Z', createdBy: 'Wilhelmina Vandersloot' },
}
const first = {
  subject: { id: 'Vandersloot', ageAtCollection: { age: 'P9Y' }, sex: 'MALE' },
  phenotypicFeatures: [
    term('HP:0002069', { classOfOnset: { id: 'HP:0003593', label: 'Infantile onset' } }),
    term('HP:0001250', { negated: true }),
    term('HP:0002322', { ageRangeOfOnset: { start: { age: 'P2Y' }, end: { age: 'P4Y' } } }),
  ],
}

describe('readPhenopacket', () => {
  it('reads version 2 by its fields', () => {
    const packet = read(second)
    expect(stateOf(packet, 'myoclonus')).toBe('present')
    expect(stateOf(packet, 'ataxia')).toBe('absent')
    expect(packet.ageYears).toBeCloseTo(13.5)
    expect(packet.tempo).toBe('progressive')
    expect(packet.sex).toBe('female')
    expect(packet.unknownIds).toEqual(['HP:0005274'])
    expect(packet.otherCount).toBe(1)
    expect(packet.features.find(({ findingId }) => findingId === 'myoclonus')?.ageYears).toBe(14)
  })
  it('reads version 1: negated, ages as text, onset classes and ranges', () => {
    const packet = read(first)
    expect(stateOf(packet, 'gtcs')).toBe('present')
    expect(stateOf(packet, 'rest-tremor')).toBe('present')
    expect(packet.features.map(({ ageYears }) => ageYears)).toEqual([0.5, null, 3])
    expect(packet.ageYears).toBe(0.5)
  })
  it('takes the proband of a family and refuses several patients', () => {
    expect(read({ proband: second, relatives: [first] }).sex).toBe('female')
    expect(readPhenopacket(reference, JSON.stringify([first, second]))).toMatchObject({ ok: false })
    expect(readPhenopacket(reference, JSON.stringify({ members: [first] }))).toMatchObject({ ok: false })
  })
  it('takes a narrower term to its finding, and does not take its absence for that of the finding', () => {
    const packet = read(second)
    expect(stateOf(packet, 'limb-dystonia')).toBe('present')
    expect(packet.features.find(({ hpoId }) => hpoId === 'HP:0031959')).toMatchObject({ how: 'kinds' })
    expect(packet.notCarried.map(({ hpoId }) => hpoId)).toContain('HP:0031960')
    const noLegDystonia = read({ phenotypicFeatures: [term('HP:0031959', { excluded: true })] })
    expect(noLegDystonia.findings).toEqual([])
  })
  it('takes a wider term only where it is absent', () => {
    const noSaccadeFault = read({ phenotypicFeatures: [term('HP:0000570', { excluded: true })] })
    expect(stateOf(noSaccadeFault, 'slow-saccades')).toBe('absent')
    expect(read({ phenotypicFeatures: [term('HP:0000570')] }).findings).toEqual([])
  })
  it('lets present count before absent, in either order', () => {
    for (const features of [
      [term('HP:0001336'), term('HP:0001336', { excluded: true })],
      [term('HP:0001336', { excluded: true }), term('HP:0001336')],
    ]) {
      expect(stateOf(read({ phenotypicFeatures: features }), 'myoclonus')).toBe('present')
    }
  })
  it('returns nothing that the file says in its own words: no name, number, date or label', () => {
    const text = fc.stringMatching(/^[A-Z][a-z]{4,9}-[0-9]{4,6}$/u)
    fc.assert(
      fc.property(text, (secret) => {
        const named = JSON.parse(
          JSON.stringify(second)
            .replaceAll(/Vandersloot|Wilhelmina/gu, secret)
            .replaceAll('as the file says', secret)
            .replaceAll('MONDO:0009697', secret),
        ) as unknown
        expect(JSON.stringify(read(named))).not.toContain(secret)
        expect(JSON.stringify(read(named))).not.toMatch(/1987|2026|as the file/u)
      }),
      { numRuns: 50 },
    )
  })
  it.each([
    ['{"phenotypicFeatures": [', /valid JSON/u],
    ['{"name": 1}', /no phenopacket/u],
    ['null', /no phenopacket/u],
    ['{"phenotypicFeatures": {}}', /no phenopacket/u],
    [`{"phenotypicFeatures": [${'{},'.repeat(600)}{}]}`, /too many/u],
  ])('refuses %.40s in plain words', (text, reason) => {
    const reading = readPhenopacket(reference, text)
    expect(reading.ok ? '' : reading.reason).toMatch(reason)
  })
  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readPhenopacket(reference, JSON.stringify(value))
        readPhenopacket(reference, JSON.stringify({ phenotypicFeatures: [value], subject: value }))
      }),
    )
  })
  it('knows a phenopacket from a history', () => {
    expect(isPhenopacket(JSON.stringify(second))).toBe(true)
    expect(isPhenopacket('jerks, "phenotypicFeatures" of a man')).toBe(false)
  })
})

describe('ages and ids', () => {
  it.each([
    ['P3Y6M', 3.5],
    ['P6M', 0.5],
    ['P2W', 14 / 365.25],
    ['P10DT4H', 10 / 365.25],
    ['p45y', 45],
  ])('%s', (text, years) => expect(yearsOfDuration(text)).toBeCloseTo(years))
  it.each(['P', '', '3Y', 'P500Y', '1987-04-12', 'PT'])('no age: %s', (text) =>
    expect(yearsOfDuration(text)).toBeNull(),
  )
  it('takes the middle of a range in either version', () => {
    expect(
      yearsOf({ ageRange: { start: { iso8601duration: 'P2Y' }, end: { iso8601duration: 'P4Y' } } }),
    ).toBe(3)
    expect(yearsOf({ age_range: { start: { age: 'P2Y' }, end: { age: 'P4Y' } } })).toBe(3)
    expect(yearsOf({ timestamp: '1987-04-12T00:00:00Z' })).toBeNull()
  })
  it.each([
    ['HP:0001336', 'HP:0001336'],
    ['hp_0001336', 'HP:0001336'],
    ['http://purl.obolibrary.org/obo/HP_0001336', 'HP:0001336'],
    ['OMIM:159900', null],
  ])('%s', (text, id) => expect(hpoIdOf(text)).toBe(id))
})

describe('the table beside the exact ids', () => {
  it('covers what packets of jerks are coded with, never an exact id twice', () => {
    const { hpoTerms, findings } = reference.dataset
    const beside = hpoTerms.flatMap(({ means, kinds, wider }) =>
      Object.keys({ ...means, ...kinds, ...wider }),
    )
    expect(beside.length).toBeGreaterThanOrEqual(600)
    const exact = new Set(findings.flatMap(({ hpo }) => hpo ?? []))
    expect(beside.filter((id) => exact.has(id))).toEqual([])
    expect(new Set(beside).size).toBe(beside.length)
  })
})
