import type { Urgency } from '../../schema/vocabulary'
import type { Reference } from '../reference/reference'

/** An entry of a list, with its broader or narrower entries folded into it. */
export type FamilyLine = {
  readonly entryId: string
  readonly rank: number
  readonly urgency: Urgency
  /** Parents or children that would say the same twice, by rank. */
  readonly folded: readonly FamilyMember[]
}
export type FamilyMember = Omit<FamilyLine, 'folded'>

const urgencyOrder = { emergency: 0, 'treatable-cause': 1, routine: 2 } as const satisfies Record<
  Urgency,
  number
>

/** Emergencies first, then by rank. */
export const byUrgency = (a: FamilyMember, b: FamilyMember): number =>
  urgencyOrder[a.urgency] - urgencyOrder[b.urgency] || a.rank - b.rank

/** Broader entries, nearest first. */
export const ancestorsOf = (reference: Reference, id: string): readonly string[] => {
  const trail: string[] = []
  for (let at = reference.entry(id)?.parent; at !== undefined; at = reference.entry(at)?.parent) {
    if (trail.includes(at)) break
    trail.push(at)
  }
  return trail
}

const membersOf = ({ folded, ...own }: FamilyLine): readonly FamilyMember[] => [own, ...folded]

/**
 * Folds parents and children into one line. What leads is the more urgent, then the better placed, then the narrower: a
 * parent goes under the best of its children, or, where it stands before all of them, they go under it.
 *
 * @param members entries of a list, in its order
 * @returns lines in the order of `byUrgency`; every member stands in exactly one line
 */
export const foldFamilies = (
  reference: Reference,
  members: readonly FamilyMember[],
): readonly FamilyLine[] => {
  const trailOf = new Map(members.map(({ entryId }) => [entryId, ancestorsOf(reference, entryId)]))
  const deepestFirst = members.toSorted(
    (a, b) => (trailOf.get(b.entryId)?.length ?? 0) - (trailOf.get(a.entryId)?.length ?? 0),
  )
  let lines: readonly FamilyLine[] = []
  for (const member of deepestFirst) {
    const isBelow = (line: FamilyLine): boolean =>
      membersOf(line).some(({ entryId }) => trailOf.get(entryId)?.includes(member.entryId))
    const below = lines.filter(isBelow).toSorted(byUrgency)
    const others = lines.filter((line) => !isBelow(line))
    const [best] = below
    if (best === undefined) lines = [...lines, { ...member, folded: [] }]
    else if (byUrgency(best, member) <= 0) {
      const joined = { ...best, folded: [...best.folded, member].sort(byUrgency) }
      lines = [...others, ...below.map((line) => (line === best ? joined : line))]
    } else {
      lines = [...others, { ...member, folded: below.flatMap(membersOf).sort(byUrgency) }]
    }
  }
  return lines.toSorted(byUrgency)
}
