import type { Dataset } from '../../schema/dataset'
import type { Entry, EntryFinding } from '../../schema/entry'
import type { Finding } from '../../schema/finding'
import { hasCarried, hasExample } from './carried-names'
import { findingsAgainst } from './rules-out'
import { indexTerms } from '../text/text'

/** What a finding is called in the search, whatever shows it. */
export const findingNames = ({ label, synonyms, lay }: Finding): readonly string[] => [
  label,
  ...(synonyms ?? []),
  ...(lay ?? []),
]

const termsOfFindings = new WeakMap<Finding, ReadonlySet<string>>()

/** Index terms of everything a finding is called. Kept, as they are asked at every key press for every row in sight. */
export const findingTerms = (finding: Finding): ReadonlySet<string> => {
  const known = termsOfFindings.get(finding)
  if (known !== undefined) return known
  const terms = new Set(findingNames(finding).flatMap(indexTerms))
  termsOfFindings.set(finding, terms)
  return terms
}

/** The findings an entry shows, in the order given: without those that argue against it. */
export const shownFindings = <T extends { readonly finding: string }>(
  entry: Entry,
  findings: readonly T[],
): readonly T[] => findings.filter(({ finding }) => !findingsAgainst(entry).has(finding))

/** A finding by which an entry is found, and what the search calls it there; the label stands first. */
export type SearchedFinding = {
  readonly listed: EntryFinding
  readonly finding: Finding
  readonly names: readonly string[]
}

/** Kept, as every hit is explained by them at every key press. */
const searched = new WeakMap<Entry, readonly SearchedFinding[]>()

/**
 * The findings by which an entry is found. Those that argue against it are left out: they say what it is not; so is a way
 * of saying one that carries what the entry has not.
 */
export const searchedFindings = (
  dataset: Dataset,
  entry: Entry,
  findingOf: (id: string) => Finding | undefined,
): readonly SearchedFinding[] => {
  const known = searched.get(entry)
  if (known !== undefined) return known
  const list = shownFindings(entry, entry.findings).flatMap((listed) => {
    const finding = findingOf(listed.finding)
    if (finding === undefined) return []
    const names = [
      ...findingNames(finding).filter((name) => hasCarried(dataset, entry, finding, name)),
      ...(finding.examples ?? []).filter((same) => hasExample(dataset, entry, same)).flat(),
    ]
    return [{ listed, finding, names }]
  })
  searched.set(entry, list)
  return list
}
