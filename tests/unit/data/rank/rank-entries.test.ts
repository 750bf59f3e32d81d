import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseFinding, CaseInput, FindingState } from '../../../../data/query/rank/case'
import { profilesOf } from '../../../../data/query/rank/profile'
import { rankEntries, topEntries, type RankedEntry } from '../../../../data/query/rank/rank-entries'
import type { Reference } from '../../../../data/query/reference/reference'
import { ageBands, tempos } from '../../../../data/schema/vocabulary'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

const scoresOf = (ranked: readonly RankedEntry[]): Readonly<Record<string, number>> =>
  Object.fromEntries(ranked.map(({ entryId, score }) => [entryId, score]))
const scoreIn = (ranked: readonly RankedEntry[], id: string): number =>
  ranked.find(({ entryId }) => entryId === id)?.score ?? Number.NaN

const findingIds = (): fc.Arbitrary<string> =>
  fc.constantFrom(...reference.dataset.findings.map(({ id }) => id))
const caseOf = (
  states: readonly FindingState[] = ['present', 'absent', 'uncertain'],
): fc.Arbitrary<CaseInput> =>
  fc.record({
    ageYears: fc.option(fc.double({ min: 0, max: 120, noNaN: true }), { nil: undefined }),
    tempo: fc.option(fc.constantFrom(...tempos), { nil: undefined }),
    findings: fc.uniqueArray(fc.record({ findingId: findingIds(), state: fc.constantFrom(...states) }), {
      maxLength: 14,
      selector: ({ findingId }) => findingId,
    }),
    drugIds: fc.uniqueArray(fc.constantFrom(...reference.dataset.drugs.map(({ id }) => id)), {
      maxLength: 4,
    }),
  })
const runs = { numRuns: 60 }

describe('rankEntries', () => {
  it('ranks every entry once, best first', () => {
    const ranked = rankEntries(reference, {
      ageYears: 15,
      findings: [
        { findingId: 'jerks-on-awakening', state: 'present' },
        { findingId: 'generalized-polyspike-wave', state: 'present' },
        { findingId: 'gtcs', state: 'present' },
      ],
    })
    expect(ranked).toHaveLength(reference.entries.length)
    expect(new Set(ranked.map(({ entryId }) => entryId)).size).toBe(reference.entries.length)
    expect(ranked[0]?.entryId).toBe('juvenile-myoclonic-epilepsy')
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((a, b) => b - a))
  })

  it('gives every entry the same rank when nothing is entered', () => {
    const ranked = rankEntries(reference, { findings: [] })
    expect(new Set(ranked.map(({ rank }) => rank))).toEqual(new Set([1]))
  })

  it('puts common disorders before rare ones only when asked', () => {
    const common = rankEntries(reference, { findings: [] }, { prior: 'commonness' })
    expect(reference.entry(common[0]?.entryId ?? '')?.commonness).toBe('common')
    expect(reference.entry(common.at(-1)?.entryId ?? '')?.commonness).toBe('very-rare')
  })

  it('sums the contributions, and nothing else, to the score', () => {
    fc.assert(
      fc.property(caseOf(), (input) => {
        for (const { score, contributions } of rankEntries(reference, input)) {
          const sum = contributions.reduce((total, { weight }) => total + weight, 0)
          expect(score).toBeCloseTo(sum, 9)
        }
      }),
      runs,
    )
  })

  it('stays finite for every case', () => {
    fc.assert(
      fc.property(caseOf(), (input) => {
        for (const { score, contributions } of rankEntries(reference, input)) {
          expect(Number.isFinite(score)).toBe(true)
          expect(contributions.every(({ weight }) => Number.isFinite(weight))).toBe(true)
        }
      }),
      runs,
    )
  })

  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(
        caseOf().chain((input) =>
          fc.record({
            input: fc.constant(input),
            shuffled: fc.shuffledSubarray([...input.findings], {
              minLength: input.findings.length,
              maxLength: input.findings.length,
            }),
          }),
        ),
        ({ input, shuffled }) => {
          expect(rankEntries(reference, { ...input, findings: shuffled })).toEqual(
            rankEntries(reference, input),
          )
        },
      ),
      runs,
    )
  })

  it('gives the same first entries without their reasons', () => {
    fc.assert(
      fc.property(caseOf(), (input) => {
        const first = rankEntries(reference, input).slice(0, 3)
        expect(topEntries(reference, input, 3)).toEqual(first.map(({ entryId }) => entryId))
      }),
      runs,
    )
  })

  it('changes no score for an uncertain finding', () => {
    fc.assert(
      fc.property(caseOf(), findingIds(), (input, findingId) => {
        const others = input.findings.filter((finding) => finding.findingId !== findingId)
        const uncertain: CaseFinding = { findingId, state: 'uncertain' }
        const before = scoresOf(rankEntries(reference, { ...input, findings: others }))
        const after = scoresOf(rankEntries(reference, { ...input, findings: [...others, uncertain] }))
        expect(after).toEqual(before)
      }),
      runs,
    )
  })

  it('never lowers an entry that always has a finding against one that rules it out', () => {
    const pairs = reference.entries.flatMap((entry) =>
      entry.findings
        .filter(({ frequency, appliesTo }) => frequency === 'obligate' && appliesTo === undefined)
        .flatMap(({ finding }) =>
          reference.entries
            .filter(({ findings }) =>
              findings.some((f) => f.finding === finding && f.frequency === 'excluded'),
            )
            .map((other) => ({ has: entry.id, excludes: other.id, finding })),
        ),
    )
    expect(pairs.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(caseOf(), fc.constantFrom(...pairs), (input, { has, excludes, finding }) => {
        const others = input.findings.filter(({ findingId }) => findingId !== finding)
        const lead = (findings: readonly CaseFinding[]): number => {
          const ranked = rankEntries(reference, { ...input, findings })
          return scoreIn(ranked, has) - scoreIn(ranked, excludes)
        }
        const gained = lead([...others, { findingId: finding, state: 'present' }]) - lead(others)
        expect(gained).toBeGreaterThanOrEqual(-1e-9)
      }),
      { numRuns: 200 },
    )
  })

  it('counts a finding and the broader one that contains it once', () => {
    const narrow: CaseFinding = { findingId: 'gait-truncal-ataxia', state: 'present' }
    const broad: CaseFinding = { findingId: 'ataxia', state: 'present' }
    expect(scoresOf(rankEntries(reference, { findings: [narrow, broad] }))).toEqual(
      scoresOf(rankEntries(reference, { findings: [narrow] })),
    )
  })

  it('ignores findings and drugs it does not know', () => {
    const known: CaseInput = { findings: [{ findingId: 'ataxia', state: 'present' }] }
    const more: CaseInput = {
      findings: [...known.findings, { findingId: 'no-such-finding', state: 'present' }],
      drugIds: ['no-such-drug'],
    }
    expect(rankEntries(reference, more)).toEqual(rankEntries(reference, known))
  })

  it('counts the most telling drug of a list', () => {
    const cefepime = reference.dataset.drugs.find(({ id }) => id === 'cefepime')
    const [entryId = ''] = cefepime?.entries ?? []
    const without = scoreIn(rankEntries(reference, { findings: [] }), entryId)
    const one = scoreIn(rankEntries(reference, { findings: [], drugIds: ['cefepime'] }), entryId)
    const two = scoreIn(
      rankEntries(reference, { findings: [], drugIds: ['cefepime', 'ceftazidime'] }),
      entryId,
    )
    expect(one).toBeGreaterThan(without)
    expect(two).toBeLessThan(2 * one)
  })
})

describe('profilesOf', () => {
  it('never gives a narrower finding a higher probability than the broader one', () => {
    const profiles = profilesOf(reference)
    for (const [at] of reference.entries.entries()) {
      for (const { id, parent } of reference.dataset.findings) {
        if (parent === undefined || profiles.basis(at, id) === 'opposite') continue
        expect(profiles.probability(at, id), `${reference.entries[at]?.id} ${id}`).toBeLessThanOrEqual(
          profiles.probability(at, parent) + 1e-9,
        )
      }
    }
  })

  it('knows an age in every band', () => {
    expect(ageBands.length).toBe(7)
    for (const ageYears of [0, 0.02, 0.5, 5, 14, 30, 50, 80, 120]) {
      for (const { score } of rankEntries(reference, { ageYears, findings: [] })) {
        expect(Number.isFinite(score)).toBe(true)
      }
    }
  })
})
