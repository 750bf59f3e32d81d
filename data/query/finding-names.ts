import type { Entry, EntryFinding } from '../schema/entry'
import type { Finding } from '../schema/finding'
import { indexTerms } from './text'

/** What a finding is called in the search. */
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

/**
 * The findings by which an entry is found, each with what the search calls it. Those that are excluded are left out: they
 * say what the entry is not.
 *
 * @param findingOf the vocabulary
 */
export const searchedFindings = (
  { findings }: Entry,
  findingOf: (id: string) => Finding | undefined,
): readonly { readonly listed: EntryFinding; readonly names: readonly string[] }[] =>
  findings.flatMap((listed) => {
    const finding = listed.frequency === 'excluded' ? undefined : findingOf(listed.finding)
    return finding === undefined ? [] : [{ listed, names: findingNames(finding) }]
  })
