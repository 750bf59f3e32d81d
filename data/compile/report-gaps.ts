import type { Dataset } from '../schema/dataset'
import { hpoRelations } from '../schema/hpo-term'

/** A finding that half of a group lists and one of its members neither states nor excludes. */
export type SiblingGap = {
  readonly entry: string
  readonly finding: string
  /** The group and how many of its other members list the finding. */
  readonly group: string
  readonly listedBy: number
  readonly members: number
}

/** Smaller groups have no half worth the name. */
const smallestGroup = 4

/**
 * Where sibling records code differently: to be worked off from sources, never from cases. A related finding (narrower or
 * broader) counts as stated. Groups are parents, aetiologies and generators; one line a gap, by the group that shows it most.
 */
export const siblingGaps = ({ entries, findings }: Dataset): readonly SiblingGap[] => {
  const parentOf = new Map(findings.map(({ id, parent }) => [id, parent]))
  const trailOf = (id: string): readonly string[] => {
    const trail = [id]
    for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) trail.push(at)
    return trail
  }
  const listedIn = new Map(
    entries.map(({ id, findings: rows }) => [id, new Set(rows.map(({ finding }) => finding))]),
  )
  const groups = new Map<string, Set<string>>()
  const join = (group: string, id: string): void =>
    void groups.set(group, (groups.get(group) ?? new Set()).add(id))
  for (const { id, parent, aetiology, generators } of entries) {
    if (parent !== undefined) join(`parent ${parent}`, id)
    join(`aetiology ${aetiology}`, id)
    for (const generator of generators) join(`generator ${generator}`, id)
  }
  const isStated = (entry: string, finding: string): boolean => {
    const own = listedIn.get(entry) ?? new Set()
    return [...own].some((id) => trailOf(id).includes(finding) || trailOf(finding).includes(id))
  }
  const gaps = new Map<string, SiblingGap>()
  for (const [group, members] of groups) {
    if (members.size < smallestGroup) continue
    for (const { id: finding } of findings) {
      const listing = [...members].filter((entry) => listedIn.get(entry)?.has(finding))
      if (listing.length * 2 < members.size) continue
      for (const entry of members) {
        if (isStated(entry, finding)) continue
        const gap = { entry, finding, group, listedBy: listing.length, members: members.size }
        const known = gaps.get(`${entry} ${finding}`)
        if (known === undefined || gap.listedBy / gap.members > known.listedBy / known.members) {
          gaps.set(`${entry} ${finding}`, gap)
        }
      }
    }
  }
  return [...gaps.values()].sort((a, b) => (a.entry + a.finding < b.entry + b.finding ? -1 : 1))
}

/** Findings without an HPO id whose label or synonym is the very label of a term of the table beside: may be exact. */
export const likelyExactTerms = ({ findings, hpoTerms }: Dataset): readonly string[] => {
  const key = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, ' ')
      .trim()
  return findings.flatMap(({ id, hpo, label, synonyms = [] }) => {
    if (hpo !== undefined) return []
    const names = new Set([label, ...synonyms].map(key))
    return hpoTerms
      .filter(({ finding }) => finding === id)
      .flatMap((row) => hpoRelations.flatMap((relation) => Object.entries(row[relation] ?? {})))
      .filter(([, term]) => names.has(key(term)))
      .map(([term, termLabel]) => `${id}: ${term} ${termLabel}`)
  })
}
