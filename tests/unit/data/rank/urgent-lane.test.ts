import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseFinding, CaseInput } from '../../../../data/query/rank/case'
import { caseMarkdown } from '../../../../data/query/rank/case-export'
import { urgentLane, type UrgentLane } from '../../../../data/query/rank/lanes'
import { excludesAge } from '../../../../data/query/rank/onset-likelihood'
import { rankEntries, type RankedEntry } from '../../../../data/query/rank/rank-entries'
import { assembleCase } from '../../../../data/query/recognise/assemble-case'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import type { Reference } from '../../../../data/query/reference/reference'
import { tempos } from '../../../../data/schema/vocabulary'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

const caseOf = (text: string): CaseInput => {
  const { age, tempo, mentions, drugs } = recogniseCase(reference, text)
  return {
    ageYears: age?.ageYears,
    tempo: tempo?.tempo,
    findings: mentions.map(({ findingId, state }) => ({ findingId, state })),
    drugIds: drugs.map(({ id }) => id),
  }
}
const laneOf = (input: CaseInput): UrgentLane => urgentLane(reference, input, rankEntries(reference, input))
const shownIds = ({ lines, shownCount }: UrgentLane): readonly string[] =>
  lines.slice(0, shownCount).map(({ entryId }) => entryId)

const ancestorsOf = (id: string): readonly string[] => {
  const parent = reference.entry(id)?.parent
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)]
}

/** What the lane promises, judged from the list and the records alone. */
const judge = (input: CaseInput, ranked: readonly RankedEntry[]): void => {
  const lane = urgentLane(reference, input, ranked)
  const shown = lane.lines.slice(0, lane.shownCount)
  const named = new Set(shown.flatMap(({ entryId, folded }) => [entryId, ...folded.map((f) => f.entryId)]))
  const rankOf = new Map(ranked.map(({ entryId, rank }) => [entryId, rank]))
  const urgencyOf = (id: string) => reference.entry(id)?.urgency

  // No emergency stands behind: not one that is nearer than something the lane shows, nor any within reach.
  const lastShown = Math.max(0, ...[...named].map((id) => rankOf.get(id) ?? 0))
  for (const { entryId, rank } of ranked) {
    if (urgencyOf(entryId) === 'emergency' && rank <= lastShown) expect(named).toContain(entryId)
  }
  for (const { entryId } of lane.emergencies) expect(named).toContain(entryId)
  const isEmergency = shown.map(({ urgency }) => urgency === 'emergency')
  expect(isEmergency).toEqual(isEmergency.toSorted((a, b) => Number(b) - Number(a)))
  expect([...named].map(urgencyOf)).not.toContain('routine')

  // No tie is cut, neither at the end of what is shown nor at the end of what is within reach.
  const [next] = lane.lines.slice(lane.shownCount)
  const last = shown.at(-1)
  if (next !== undefined && last?.urgency === next.urgency) expect(next.rank).toBeGreaterThan(last.rank)
  const within = new Set(
    lane.lines.flatMap(({ entryId, folded }) => [entryId, ...folded.map((f) => f.entryId)]),
  )
  const reached = Math.max(0, ...[...within].map((id) => rankOf.get(id) ?? 0))
  for (const { entryId, rank } of ranked) {
    const entry = reference.entry(entryId)
    if (entry === undefined || entry.urgency === 'routine' || rank > reached) continue
    const isTooYoungOrOld = entry.urgency !== 'emergency' && excludesAge(entry.onset, input.ageYears)
    expect(within.has(entryId)).toBe(!isTooYoungOrOld)
  }

  // No parent beside its child, nor anything twice.
  const leaders = lane.lines.map(({ entryId }) => entryId)
  for (const id of leaders) {
    for (const ancestor of ancestorsOf(id)) expect(leaders).not.toContain(ancestor)
  }
  const all = lane.lines.flatMap(({ entryId, folded }) => [entryId, ...folded.map((f) => f.entryId)])
  expect(new Set(all).size).toBe(all.length)
}

describe('the urgent lane', () => {
  it('hides no emergency, cuts no tie and shows no parent with its child, in 500 random cases', () => {
    const ids = reference.dataset.findings.map(({ id }) => id)
    const drugIds = reference.dataset.drugs.map(({ id }) => id)
    const finding: fc.Arbitrary<CaseFinding> = fc.record({
      findingId: fc.constantFrom(...ids),
      state: fc.constantFrom('present', 'present', 'present', 'absent', 'uncertain'),
    })
    const input: fc.Arbitrary<CaseInput> = fc.record({
      findings: fc.uniqueArray(finding, { maxLength: 9, selector: ({ findingId }) => findingId }),
      ageYears: fc.option(
        fc.oneof(fc.integer({ min: 0, max: 95 }), fc.double({ min: 0, max: 1, noNaN: true })),
        {
          nil: undefined,
        },
      ),
      tempo: fc.option(fc.constantFrom(...tempos), { nil: undefined }),
      drugIds: fc.array(fc.constantFrom(...drugIds), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(input, fc.constantFrom('flat' as const, 'commonness' as const), (one, prior) => {
        judge(one, rankEntries(reference, one, { prior }))
      }),
      { numRuns: 500, seed: 2026 },
    )
  })

  it('is the same promise for findings that belong together: those of one record', () => {
    for (const entry of reference.entries) {
      const findings = entry.findings
        .filter(({ frequency }) => frequency !== 'excluded')
        .slice(0, 4)
        .map(({ finding }) => ({ findingId: finding, state: 'present' as const }))
      const input = { findings, ageYears: entry.onset.typicalYears?.[0] }
      judge(input, rankEntries(reference, input))
    }
  })

  it('shows the emergencies of a confused patient with multifocal jerks, and counts what it leaves out', () => {
    const lane = laneOf(caseOf('multifocal jerks, confused'))
    expect(lane.isTooLittle).toBe(false)
    expect(shownIds(lane)).toEqual(
      expect.arrayContaining([
        'uremic-encephalopathy',
        'antibiotic-induced-myoclonus',
        'serotonin-syndrome',
        'infectious-encephalitis-myoclonus',
      ]),
    )
    expect(lane.lines.length).toBeGreaterThan(lane.shownCount)
    const feverish = laneOf(caseOf('acute, confused, fever, jerks'))
    expect(shownIds(feverish).slice(0, 2)).toEqual([
      'infectious-encephalitis-myoclonus',
      'serotonin-syndrome',
    ])
  })

  it('says that too little is entered instead of going by the alphabet', () => {
    for (const text of ['jerks', 'acute jerks', 'age 70', 'multifocal jerks', 'no ataxia']) {
      expect(laneOf(caseOf(text)).isTooLittle, text).toBe(true)
    }
    for (const text of [
      'confused and drowsy, flapping hands',
      'jerks days after cardiac arrest',
      'fever, stiff neck',
    ]) {
      expect(laneOf(caseOf(text)).isTooLittle, text).toBe(false)
    }
    expect(laneOf({ findings: [] }).isTooLittle).toBe(true)
  })

  it('leaves out a treatable cause that does not begin at the age, and never an emergency', () => {
    const child = laneOf(caseOf('3-year-old, chaotic eye movements, wobbly gait'))
    const named = child.lines.flatMap(({ entryId, folded }) => [entryId, ...folded.map((f) => f.entryId)])
    expect(named).toContain('opsoclonus-myoclonus-pediatric')
    expect(named).not.toContain('opsoclonus-myoclonus-adult-paraneoplastic')
    const old = laneOf(caseOf('70-year-old, chaotic eye movements, wobbly gait'))
    expect(JSON.stringify(old.lines)).toContain('opsoclonus-myoclonus-adult-paraneoplastic')
    expect(JSON.stringify(old.lines)).not.toContain('opsoclonus-myoclonus-pediatric')
  })

  it('holds nothing that fits no better than most: chorea in juvenile myoclonic epilepsy', () => {
    const lane = laneOf(
      caseOf('16-year-old, jerks on waking, tonic-clonic seizures, no cognitive impairment'),
    )
    const named = lane.lines.flatMap(({ entryId, folded }) => [entryId, ...folded.map((f) => f.entryId)])
    expect(named).not.toContain('chorea')
    expect(named).not.toContain('progressive-myoclonus-epilepsy')
  })

  it('reaches every emergency of the described cases that stands among the first five', () => {
    for (const entry of reference.entries.filter(({ urgency }) => urgency === 'emergency')) {
      const present = entry.findings
        .filter(({ frequency }) => frequency === 'obligate' || frequency === 'very-frequent')
        .slice(0, 5)
        .map(({ finding }) => reference.finding(finding)?.label ?? '')
      const { input } = assembleCase(reference, { present, absent: [], drugs: [] })
      const ranked = rankEntries(reference, input)
      const own = ranked.find(({ entryId }) => entryId === entry.id)
      const lane = urgentLane(reference, input, ranked)
      if ((own?.rank ?? 99) <= 5 && present.length > 1) {
        expect(lane.emergencies.map(({ entryId }) => entryId)).toContain(entry.id)
      }
    }
  })

  it('leaves the program whole: an exported case names all that is within reach', () => {
    const input = caseOf('multifocal jerks, confused')
    const text = caseMarkdown(reference, input, rankEntries(reference, input), '2026')
    for (const { entryId } of laneOf(input).lines) expect(text).toContain(reference.entry(entryId)?.name)
  })
})
