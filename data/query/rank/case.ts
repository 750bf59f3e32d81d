import type { Tempo } from '../../schema/vocabulary'

/** `uncertain` is kept visible and weighs nothing: bedside description of jerks is unreliable (PMID 28966876). */
export type FindingState = 'present' | 'absent' | 'uncertain'

export type CaseFinding = { readonly findingId: string; readonly state: FindingState }

/** What is known of the picture. Holds nothing that identifies a person. */
export type CaseInput = {
  /** Age at onset in years; below one in fractions. */
  readonly ageYears?: number | undefined
  readonly tempo?: Tempo | undefined
  /** A finding stands here once; the last one counts. */
  readonly findings: readonly CaseFinding[]
  /** Ids of listed drugs that are taken, or were when the jerks began. */
  readonly drugIds?: readonly string[] | undefined
}

/** Whether nothing that weighs has been entered. */
export const isEmptyCase = (input: CaseInput): boolean =>
  input.ageYears === undefined &&
  input.tempo === undefined &&
  input.findings.length === 0 &&
  (input.drugIds ?? []).length === 0
