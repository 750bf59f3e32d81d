import type { Drug } from '../../schema/drug'
import type { DrugEvidence } from '../../schema/vocabulary'
import { combinationsOf, type Combination } from './combinations'
import { isPlainName } from './drug-names'
import type { DrugMatch } from './match-names'
import { partnersOf, type Partner } from './partners'
import { readItems, type MedicationItem } from './read-items'
import type { Reference } from '../reference/reference'

/** Most items that are read: more than any list of medicines, few enough to show. */
export const mostItems = 300
/** Most characters that are read, so that a pasted file does not hold up the view. */
export const mostCharacters = 20_000

export type MedicationCheck = {
  /** One an item of the list, in order; none overlap, and every word stands in exactly one, but for "and" between two. */
  readonly items: readonly MedicationItem[]
  /** Combinations that the recognised drugs and partners make. */
  readonly combinations: readonly Combination[]
  /** Where reading stopped, in UTF-16 units, where the text is too long; else null. */
  readonly readTo: number | null
}

/** A recognised drug and the items that name it; none where it comes from a bookmark. */
export type ListedDrug = { readonly drug: Drug; readonly items: readonly MedicationItem[] }

/** A partner and the items that name it; none where it comes from a bookmark. */
export type ListedPartner = { readonly drug: Partner; readonly items: readonly MedicationItem[] }

/** How well a drug is established as a cause: textbook knowledge stands above a weak or single report. */
const evidenceOrder = {
  high: 0,
  moderate: 1,
  textbook: 2,
  low: 3,
  'case-reports': 4,
} as const satisfies Record<DrugEvidence, number>

const byEvidence = (a: ListedDrug, b: ListedDrug): number =>
  evidenceOrder[a.drug.level] - evidenceOrder[b.drug.level]

/** Each drug that items name, once, with those items, in the order of the list. */
const byDrug = <D>(
  items: readonly MedicationItem[],
  named: (item: MedicationItem) => readonly { readonly drug: D }[],
): readonly { readonly drug: D; readonly items: readonly MedicationItem[] }[] => {
  const found = new Map<D, MedicationItem[]>()
  for (const item of items) {
    for (const drug of new Set(named(item).map((match) => match.drug))) {
      found.set(drug, [...(found.get(drug) ?? []), item])
    }
  }
  return [...found].map(([drug, of]) => ({ drug, items: of }))
}

/** The recognised drugs, each once, by evidence and then in the order of the list. */
export const listedDrugs = (items: readonly MedicationItem[]): readonly ListedDrug[] =>
  [...byDrug(items, ({ matches }) => matches)].sort(byEvidence)

/** The drugs without an entry that count for combinations, each once, in the order of the list. */
export const listedPartners = (items: readonly MedicationItem[]): readonly ListedPartner[] =>
  byDrug(items, ({ partners }) => partners)

/**
 * Reads a medication list as people write it: any separators, doses, routes, frequencies, brand names, misspellings, notes
 * such as "stopped last week". Pure: keeps nothing and sends nothing.
 *
 * An item without an entry is `unrecognised`; that never means that the drug is safe.
 *
 * @param text any text; read up to `mostItems` items and `mostCharacters` characters
 * @returns items with the drugs of `data/records/drugs.yaml` they name, and the combinations those make. Never throws.
 */
export const checkMedications = (reference: Reference, text: string): MedicationCheck => {
  const items: MedicationItem[] = []
  const isLong = text.length > mostCharacters
  let readTo: number | null = isLong ? mostCharacters : null
  for (const item of readItems(reference, isLong ? text.slice(0, mostCharacters) : text)) {
    if (items.length === mostItems) {
      readTo = item.start
      break
    }
    items.push(item)
  }
  const drugs = [...listedDrugs(items), ...listedPartners(items)].map(({ drug }) => drug)
  return { items, combinations: combinationsOf(reference, drugs), readTo }
}

/**
 * The same from ids of drugs and partners, as a bookmark keeps them.
 *
 * @returns the drugs and partners known, by evidence, and the ids this version of the reference does not have
 */
export const checkDrugs = (
  reference: Reference,
  ids: readonly string[],
): {
  readonly drugs: readonly ListedDrug[]
  readonly partners: readonly ListedPartner[]
  readonly combinations: readonly Combination[]
  readonly unknown: readonly string[]
} => {
  const asked = [...new Set(ids)]
  const drugs = asked.flatMap((id) => reference.drug(id) ?? [])
  const known = partnersOf(reference)
  const partners = asked.flatMap((id) => known.get(id) ?? [])
  return {
    drugs: drugs.map((drug) => ({ drug, items: [] })).sort(byEvidence),
    partners: partners.map((drug) => ({ drug, items: [] })),
    combinations: combinationsOf(reference, [...drugs, ...partners]),
    unknown: asked.filter((id) => reference.drug(id) === undefined && !known.has(id)),
  }
}

/** Entries the combinations and drugs lead to, each once: those of the combinations first, then the nearest of each drug. */
export const entriesReached = (
  drugs: readonly Drug[],
  combinations: readonly Combination[],
): readonly string[] => [
  ...new Set([
    ...combinations.flatMap(({ interaction }) => interaction.entries),
    ...drugs.flatMap(({ entries }) => entries.slice(0, 1)),
    ...drugs.flatMap(({ entries }) => entries),
  ]),
]

/** In prose a short word is too near to others to be taken for a misspelt drug. */
const shortestMisspeltInProse = 8

/**
 * Where a description in free text names drugs as taken, in order of the text. Stricter than `checkMedications`, as prose
 * has other words: no everyday names ("lead", "alcohol"), no misspellings of short names, nothing denied or only an allergy.
 */
const drugMentionsOf = (reference: Reference, text: string): readonly DrugMatch[] =>
  checkMedications(reference, text)
    .items.filter(({ status }) => status !== 'negated')
    .flatMap((item) => item.matches)
    .filter(({ how, start, end }) => how === 'exact' || end - start >= shortestMisspeltInProse)
    .filter(({ start, end }) => isPlainName(text.slice(start, end)))

/** The drugs of `drugMentionsOf`, each once. */
export const drugsOfText = (reference: Reference, text: string): readonly Drug[] => [
  ...new Set(drugMentionsOf(reference, text).map(({ drug }) => drug)),
]
