import type { Drug } from '../../schema/drug'
import type { Tempo } from '../../schema/vocabulary'
import type { Reference } from '../reference/reference'
import type { CaseFinding, CaseInput } from '../rank/case'
import { recogniseCase } from './recognise-case'

/** A case in the words of a clinician, phrase by phrase: a line of a vignette file. The view reads one text the same way. */
export type DescribedCase = {
  readonly ageYears?: number | undefined
  readonly tempo?: Tempo | undefined
  readonly setting?: string | undefined
  readonly present: readonly string[]
  readonly absent: readonly string[]
  readonly drugs: readonly string[]
}

export type AssembledCase = {
  readonly input: CaseInput
  /** Phrases in which nothing at all was recognised. */
  readonly unresolved: readonly string[]
  /** How many phrases were read: those of present, absent and drugs. */
  readonly phraseCount: number
}

/**
 * Reads one free text alone into a case, as the findings view does when it is added: what waits for an answer is left out.
 */
export const readingOfCase = (
  reference: Reference,
  text: string,
): CaseInput & { readonly drugIds: readonly string[] } => {
  const { mentions, age, tempo, drugs } = recogniseCase(reference, text)
  return {
    ageYears: age?.ageYears,
    tempo: tempo?.tempo,
    findings: mentions.map(({ findingId, state }) => ({ findingId, state })),
    drugIds: drugs.map(({ id }) => id),
  }
}

/**
 * Reads a described case into the terms of the reference, phrase by phrase. Figures given apart (age, tempo) count before
 * those in the text; a finding said present counts before the same one said absent.
 *
 * @returns the case for `rankEntries`, and every phrase in which no finding, drug, age or tempo was recognised
 */
export const assembleCase = (reference: Reference, described: DescribedCase): AssembledCase => {
  const findings = new Map<string, CaseFinding>()
  const drugIds = new Set<string>()
  const unresolved: string[] = []
  let { ageYears, tempo } = described
  const take = (drugs: readonly Drug[]): boolean => {
    for (const { id } of drugs) drugIds.add(id)
    return drugs.length > 0
  }
  const read = (text: string, isAbsent: boolean): boolean => {
    const { mentions, age, tempo: named, drugs } = recogniseCase(reference, text)
    for (const { findingId, state } of mentions) {
      findings.set(findingId, { findingId, state: isAbsent && state === 'present' ? 'absent' : state })
    }
    ageYears ??= age?.ageYears
    tempo ??= named?.tempo
    const hasDrugs = !isAbsent && take(drugs)
    return mentions.length > 0 || age !== null || named !== null || hasDrugs
  }
  const readDrug = (phrase: string): boolean => {
    const { drugs, namedDrugs, mentions } = recogniseCase(reference, phrase)
    for (const { findingId, state, how } of mentions)
      if (how === 'drug') findings.set(findingId, { findingId, state })
    return take(drugs) || namedDrugs.length > 0
  }
  if (described.setting !== undefined) read(described.setting, false)
  for (const phrase of described.absent) if (!read(phrase, true)) unresolved.push(phrase)
  for (const phrase of described.present) if (!read(phrase, false)) unresolved.push(phrase)
  for (const phrase of described.drugs) if (!readDrug(phrase)) unresolved.push(phrase)
  return {
    input: { ageYears, tempo, findings: [...findings.values()], drugIds: [...drugIds] },
    unresolved,
    phraseCount: described.present.length + described.absent.length + described.drugs.length,
  }
}
