import type { Tempo } from '../../schema/vocabulary'

/** `uncertain` is kept visible and weighs nothing: bedside description of jerks is unreliable (PMID 28966876). */
export type FindingState = 'present' | 'absent' | 'uncertain'

export type CaseFinding = {
  readonly findingId: string
  readonly state: FindingState
  /** Absent so far in a short course: counts against what begins with it alone. Means something with `absent` only. */
  readonly isNotYet?: boolean | undefined
}

/** What a named drug is to the case. `treatment`: given for it; `past`: long ago. Neither is a culprit. */
export const drugRoles = ['taken', 'treatment', 'stopped', 'past'] as const
export type DrugRole = (typeof drugRoles)[number]

/** What is known of the picture. Holds nothing that identifies a person. */
export type CaseInput = {
  /** Age at onset in years; below one in fractions. */
  readonly ageYears?: number | undefined
  readonly tempo?: Tempo | undefined
  /** A finding stands here once; the last one counts. */
  readonly findings: readonly CaseFinding[]
  /** Ids of listed drugs that are taken, or were when the jerks began. */
  readonly drugIds?: readonly string[] | undefined
  /** By drug id; a drug that is not here is taken. */
  readonly drugRoles?: Readonly<Record<string, DrugRole>> | undefined
}

/** Whether nothing that weighs has been entered. */
export const isEmptyCase = (input: CaseInput): boolean =>
  input.ageYears === undefined &&
  input.tempo === undefined &&
  input.findings.length === 0 &&
  (input.drugIds ?? []).length === 0
