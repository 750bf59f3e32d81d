import type { Drug } from '../../schema/drug'
import type { Entry } from '../../schema/entry'
import type { DrugEvidence } from '../../schema/vocabulary'
import type { Reference } from '../reference/reference'
import type { CaseInput } from './case'

/**
 * How much likelier a listed drug makes an entry it is known to cause, by the level at which the reference holds it.
 * Textbook drugs stand with the well-founded ones: the level says that no source was read, not that they rarely do it.
 */
const levelRatio = {
  high: 12,
  moderate: 9,
  textbook: 8,
  low: 5,
  'case-reports': 4,
} as const satisfies Record<DrugEvidence, number>
/** The entries of a drug stand in order, the most specific first; each next one is half as likely to be meant. */
const laterShare = 0.5

/** Ratio by which a listed drug favours an entry; 1 where it has nothing to do with it. */
export const drugRatio = (drug: Drug, entryId: string): number => {
  const at = drug.entries.indexOf(entryId)
  return at < 0 ? 1 : 1 + (levelRatio[drug.level] - 1) * Math.pow(laterShare, at)
}

/** Findings that say "was exposed to it": kinds of drug exposure, and these. */
const anyDrug = 'culprit-drug-exposure'
const withdrawal = 'drug-withdrawal'
const otherExposures: ReadonlySet<string> = new Set([withdrawal, 'toxin-exposure', 'recreational-drug-use'])

/** The exposure without which an entry is not diagnosed, where it is a kind of its own and not "any drug". */
const definingExposure = (reference: Reference, entry: Entry | undefined): string | null =>
  entry?.findings.find(
    ({ finding, frequency, appliesTo }) =>
      frequency === 'obligate' &&
      appliesTo === undefined &&
      (reference.finding(finding)?.parent === anyDrug || otherExposures.has(finding)),
  )?.finding ?? null

const exposures = new WeakMap<Reference, ReadonlyMap<string, string>>()

/** The exposure finding that a drug sets by being taken: that of its most specific entry. Null where it has none. */
export const exposureOf = (reference: Reference, drug: Drug): string | null => {
  let known = exposures.get(reference)
  if (known === undefined) {
    known = new Map(
      reference.dataset.drugs.flatMap(({ id, entries: [first = ''] }) => {
        const finding = definingExposure(reference, reference.entry(first))
        return finding === null ? [] : [[id, finding] as const]
      }),
    )
    exposures.set(reference, known)
  }
  return known.get(drug.id) ?? null
}

/**
 * The drugs of a case that may be the cause: those taken. What was given for the jerks, or long ago, is no culprit; what
 * was stopped is one of withdrawal alone.
 */
export const culpritsOf = (
  reference: Reference,
  { drugIds = [], drugRoles = {} }: CaseInput,
): readonly Drug[] => {
  const ids = new Set(drugIds)
  return reference.dataset.drugs.filter((drug) => {
    if (!ids.has(drug.id)) return false
    const role = drugRoles[drug.id] ?? 'taken'
    return role === 'taken' || (role === 'stopped' && exposureOf(reference, drug) === withdrawal)
  })
}
