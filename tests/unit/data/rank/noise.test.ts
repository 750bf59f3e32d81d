import { beforeAll, describe, expect, it } from 'vitest'
import { caseFromAddress, caseToAddress } from '../../../../data/query/rank/case-address'
import type { CaseFinding, CaseInput, DrugRole } from '../../../../data/query/rank/case'
import { exposureOf } from '../../../../data/query/rank/drug-likelihood'
import { ancestorsOf } from '../../../../data/query/rank/families'
import { nextFindings } from '../../../../data/query/rank/next-finding'
import { absentWeight, noise, presentWeight } from '../../../../data/query/rank/noise'
import { profilesOf } from '../../../../data/query/rank/profile'
import { rankEntries } from '../../../../data/query/rank/rank-entries'
import { relativesOf } from '../../../../data/query/rank/relatives'
import { weighUp } from '../../../../data/query/rank/weigh-up'
import type { Reference } from '../../../../data/query/reference/reference'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

const present = (...ids: readonly string[]): readonly CaseFinding[] =>
  ids.map((findingId) => ({ findingId, state: 'present' }))
const scoreOf = (input: CaseInput, entryId: string): number =>
  rankEntries(reference, input).find((entry) => entry.entryId === entryId)?.score ?? Number.NaN
const weightOf = (input: CaseInput, entryId: string, id: string): number =>
  rankEntries(reference, input)
    .find((entry) => entry.entryId === entryId)
    ?.contributions.find((item) => item.id === id)?.weight ?? Number.NaN

describe('silence and absence', () => {
  it('bounds what a record loses by a finding that it does not mention', () => {
    const floor = Math.log(noise.strayPresent)
    for (const { id } of reference.dataset.findings) {
      for (const [at, weight] of profilesOf(reference).weights(id, 'present').entries()) {
        const listed = reference.entries[at]?.findings.some(
          ({ finding, frequency }) => finding === id && frequency === 'excluded',
        )
        if (listed !== true) expect(weight, id).toBeGreaterThanOrEqual(floor - 1e-9)
      }
    }
  })
  it('lets a normal result weigh nothing against a record that names no such test', () => {
    const profiles = profilesOf(reference)
    for (const id of ['normal-brain-mri', 'normal-eeg', 'normal-csf']) {
      for (const [at, weight] of profiles.weights(id, 'present').entries()) {
        if (profiles.basis(at, id) === 'unlisted') expect(weight, id).toBeGreaterThanOrEqual(0)
      }
    }
  })
  it('counts the absence of what comes late less than of what comes at the onset', () => {
    const weights = (['onset', 'early', undefined, 'later', 'late'] as const).map((when) =>
      absentWeight(0.9, 0.1, { when }),
    )
    expect(weights).toEqual(weights.toSorted((a, b) => a - b))
    expect(weights[0]).toBeLessThan(weights[4] ?? 0)
  })
  it('counts a criterion that was not there, and what the definition rules out, nearly in full', () => {
    expect(absentWeight(0.98, 0.1, { isRequired: true })).toBeLessThan(absentWeight(0.98, 0.1) * 3)
    expect(presentWeight(0.005, 0.3, { isExcluded: true })).toBeLessThan(presentWeight(0.005, 0.3))
    const arrest: CaseInput = { findings: [{ findingId: 'hypoxic-event', state: 'absent' }] }
    const [last] = rankEntries(reference, arrest).slice(-1)
    expect(last?.entryId).toBe('lance-adams-syndrome')
  })
  it('takes "not yet" against what begins with it, and against nothing else', () => {
    const notYet: CaseFinding = { findingId: 'ataxia', state: 'absent', isNotYet: true }
    // The first sign of North Sea disease; some years after the onset in Unverricht-Lundborg disease.
    expect(weightOf({ findings: [notYet] }, 'north-sea-pme', 'ataxia')).toBeLessThan(0)
    expect(weightOf({ findings: [notYet] }, 'unverricht-lundborg-disease', 'ataxia')).toBe(0)
    expect(
      weightOf({ findings: [{ ...notYet, isNotYet: false }] }, 'unverricht-lundborg-disease', 'ataxia'),
    ).toBeLessThan(0)
    expect(caseFromAddress(caseToAddress({ findings: [notYet] })).findings).toEqual([notYet])
  })
})

describe('near relatives', () => {
  it('joins near terms both ways, and siblings by what they share', () => {
    const finding = (id: string, more: object) => ({ id, ...more }) as never
    const related = relativesOf(
      [
        finding('seizure', {}),
        finding('tonic', { parent: 'seizure' }),
        finding('atonic', { parent: 'seizure' }),
        finding('jerk', { near: ['tonic'] }),
      ],
      (id) => (id === 'seizure' ? 1 : 2),
    )
    expect(related.get('tonic')).toEqual([
      { findingId: 'jerk', nearness: 1 },
      { findingId: 'atonic', nearness: 0.5 },
      { findingId: 'seizure', nearness: 2 / 3 },
    ])
    expect(related.get('jerk')).toEqual([{ findingId: 'tonic', nearness: 1 }])
  })
  it('does not sink an entry because the doctor chose another word for the jerks', () => {
    // The record of Lafora disease says myoclonus, six of its sisters say myoclonic seizure.
    const input = { findings: present('myoclonic-seizure', 'gtcs') }
    expect(weightOf(input, 'lafora-disease', 'myoclonic-seizure')).toBeGreaterThan(-0.1)
  })
})

describe('drugs', () => {
  const withRole = (id: string, role?: DrugRole): CaseInput => ({
    findings: present('myoclonus', 'confusion'),
    drugIds: [id],
    ...(role === undefined ? {} : { drugRoles: { [id]: role } }),
  })
  it('counts a drug that is taken as the exposure it stands for, once', () => {
    for (const drug of reference.dataset.drugs) {
      const exposure = exposureOf(reference, drug)
      const [entryId = ''] = drug.entries
      if (exposure === null) continue
      const stated = { ...withRole(drug.id), findings: present('myoclonus', 'confusion', exposure) }
      const named = scoreOf(withRole(drug.id), entryId)
      expect(Math.abs(scoreOf(stated, entryId) - named), drug.id).toBeLessThan(1e-9)
      expect(named, drug.id).toBeGreaterThan(scoreOf({ findings: withRole(drug.id).findings }, entryId) + 1)
    }
  })
  it.each(['treatment', 'past'] as const)('counts nothing for a drug that is %s', (role) => {
    const without = rankEntries(reference, { findings: withRole('lithium').findings })
    expect(rankEntries(reference, withRole('lithium', role))).toEqual(without)
  })
  it('counts what was stopped for withdrawal alone', () => {
    const without = rankEntries(reference, { findings: withRole('lithium').findings })
    expect(rankEntries(reference, withRole('lithium', 'stopped'))).toEqual(without)
    const sedative = reference.dataset.drugs.find((drug) => exposureOf(reference, drug) === 'drug-withdrawal')
    const stopped = withRole(sedative?.id ?? '', 'stopped')
    expect(scoreOf(stopped, 'withdrawal-myoclonus')).toBeGreaterThan(
      scoreOf({ findings: stopped.findings }, 'withdrawal-myoclonus'),
    )
  })
  it('keeps what a drug is to the case in the address', () => {
    const input = withRole('lithium', 'treatment')
    expect(caseFromAddress(caseToAddress(input))).toMatchObject({ drugRoles: { lithium: 'treatment' } })
  })
})

describe('what to ask for', () => {
  const afterArrest: CaseInput = {
    ageYears: 40,
    findings: present('action-myoclonus', 'negative-myoclonus', 'dysarthria', 'leg-lapses'),
  }
  it('names the criterion that was not mentioned, on the row and first of all', () => {
    const ranked = rankEntries(reference, afterArrest)
    const [first] = ranked
    expect(first?.entryId).toBe('lance-adams-syndrome')
    if (first === undefined) return
    expect(weighUp(reference, afterArrest, first).criteria).toContain('hypoxic-event')
    const next = nextFindings(reference, afterArrest, ranked, 5)
    expect(next.filter(({ isCriterion }) => isCriterion).map(({ findingId }) => findingId)).toContain(
      'hypoxic-event',
    )
    const firstOther = next.findIndex(({ isCriterion }) => !isCriterion)
    expect(next.slice(firstOther).some(({ isCriterion }) => isCriterion)).toBe(false)
  })
  it('proposes nothing that leaves the list as it is or sets a parent against its child', () => {
    const isKin = (a: string, b: string): boolean =>
      a === b || ancestorsOf(reference, a).includes(b) || ancestorsOf(reference, b).includes(a)
    for (const entry of reference.entries) {
      const findings = entry.findings
        .filter(({ frequency }) => frequency === 'very-frequent' || frequency === 'obligate')
        .slice(0, 3)
        .map(({ finding }): CaseFinding => ({ findingId: finding, state: 'present' }))
      const ranked = rankEntries(reference, { findings })
      const before = ranked.slice(0, 5).map(({ entryId }) => entryId)
      for (const { findingId } of nextFindings(reference, { findings }, ranked, 5)) {
        const isChange = (['present', 'absent'] as const).some((state) => {
          const after = rankEntries(reference, { findings: [...findings, { findingId, state }] })
            .slice(0, 5)
            .map(({ entryId }) => entryId)
          const isNew = (id: string, among: readonly string[]): boolean =>
            !among.some((known) => isKin(known, id))
          const isEmergency = (id: string): boolean => reference.entry(id)?.urgency === 'emergency'
          return (
            !isKin(before[0] ?? '', after[0] ?? '') ||
            after.slice(0, 3).some((id) => isNew(id, before.slice(0, 3))) ||
            after.some((id) => isEmergency(id) && isNew(id, before)) ||
            before.some((id) => isEmergency(id) && isNew(id, after))
          )
        })
        expect(isChange, `${entry.id} ${findingId}`).toBe(true)
      }
    }
  })
})
