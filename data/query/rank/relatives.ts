import type { Finding } from '../../schema/finding'

/** A finding that may have been meant by another word, and how near it is: 1 for another word for it, down to 0. */
export type Relative = { readonly findingId: string; readonly nearness: number }

/**
 * The near relatives of every finding: those that the vocabulary calls `near`, its siblings and its parent, the latter two
 * by how much they share (information content of the shared term over that of the rarer one; Lin 1998 for the parent).
 *
 * @param contentOf information content of a finding in natural units: rarer terms hold more
 */
export const relativesOf = (
  findings: readonly Finding[],
  contentOf: (id: string) => number,
): ReadonlyMap<string, readonly Relative[]> => {
  const childrenOf = new Map<string, string[]>()
  const nearOf = new Map<string, Set<string>>()
  const joinNear = (a: string, b: string): void => {
    nearOf.set(a, (nearOf.get(a) ?? new Set()).add(b))
  }
  for (const { id, parent, near = [] } of findings) {
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id])
    for (const other of near) {
      joinNear(id, other)
      joinNear(other, id)
    }
  }
  const share = (part: number, whole: number): number => Math.min(1, part / Math.max(1e-9, whole))
  return new Map(
    findings.map(({ id, parent }) => {
      const own = contentOf(id)
      const near = [...(nearOf.get(id) ?? [])].map((findingId) => ({ findingId, nearness: 1 }))
      if (parent === undefined) return [id, near]
      const shared = contentOf(parent)
      const siblings = (childrenOf.get(parent) ?? [])
        .filter((other) => other !== id)
        .map((findingId) => ({ findingId, nearness: share(shared, Math.max(own, contentOf(findingId))) }))
      return [id, [...near, ...siblings, { findingId: parent, nearness: share(2 * shared, shared + own) }]]
    }),
  )
}
