import type { Tempo } from '../../schema/vocabulary'
import { tempos } from '../../schema/vocabulary'
import { drugRoles, type CaseFinding, type CaseInput, type DrugRole, type FindingState } from './case'

/** A case as address parameters: ids and figures alone, never what was typed. */
export type CaseAddress = Readonly<
  Partial<Record<'age' | 'tempo' | 'present' | 'absent' | 'notYet' | 'uncertain' | 'drugs' | 'roles', string>>
>

const states = ['present', 'absent', 'uncertain'] as const satisfies readonly FindingState[]

/** Writes a case; empty parts are left out. The order of findings within a state is kept. */
export const caseToAddress = (input: CaseInput): CaseAddress => {
  const listed = (state: FindingState, isNotYet = false): string =>
    input.findings
      .filter((finding) => finding.state === state && (finding.isNotYet ?? false) === isNotYet)
      .map(({ findingId }) => findingId)
      .join(',')
  const named = new Set(input.drugIds ?? [])
  const all = {
    age: input.ageYears === undefined ? '' : String(Math.round(input.ageYears * 10_000) / 10_000),
    tempo: input.tempo ?? '',
    present: listed('present'),
    absent: listed('absent'),
    notYet: listed('absent', true),
    uncertain: listed('uncertain'),
    drugs: (input.drugIds ?? []).join(','),
    roles: Object.entries(input.drugRoles ?? {})
      .filter(([id, role]) => named.has(id) && role !== 'taken')
      .map(([id, role]) => `${id}.${role}`)
      .join(','),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

const list = (value: string | undefined): readonly string[] =>
  (value ?? '').split(',').filter((id) => id !== '')

const rolesOf = (value: string | undefined): Readonly<Record<string, DrugRole>> =>
  Object.fromEntries(
    list(value).flatMap((part) => {
      const [id = '', word] = part.split('.')
      const role = drugRoles.find((known) => known === word)
      return role === undefined ? [] : [[id, role]]
    }),
  )

/** Reads a case back. Anything that does not fit (an age of 400, an unknown tempo) is left out. */
export const caseFromAddress = (address: CaseAddress): CaseInput => {
  const age = address.age === undefined ? Number.NaN : Number(address.age)
  const findings = new Map<string, CaseFinding>()
  for (const state of states) {
    for (const findingId of list(address[state])) findings.set(findingId, { findingId, state })
  }
  for (const findingId of list(address.notYet)) {
    findings.set(findingId, { findingId, state: 'absent', isNotYet: true })
  }
  return {
    ageYears: Number.isFinite(age) && age >= 0 && age <= 120 ? age : undefined,
    tempo: tempos.find((known): known is Tempo => known === address.tempo),
    findings: [...findings.values()],
    drugIds: [...new Set(list(address.drugs))],
    ...(address.roles === undefined ? {} : { drugRoles: rolesOf(address.roles) }),
  }
}
