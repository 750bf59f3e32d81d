import type { Finding } from '../../schema/finding'

/** The vocabulary as a tree. */
export type FindingTree = {
  readonly parentOf: ReadonlyMap<string, string | undefined>
  /** Broader terms of a finding, nearest first. */
  ancestors(id: string): readonly string[]
  /** Narrower terms before the broader ones that hold them. */
  readonly deepestFirst: readonly Finding[]
}

export const findingTree = (findings: readonly Finding[]): FindingTree => {
  const parentOf = new Map(findings.map(({ id, parent }) => [id, parent]))
  const trails = new Map<string, readonly string[]>()
  for (const { id } of findings) {
    const trail: string[] = []
    for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) trail.push(at)
    trails.set(id, trail)
  }
  const ancestors = (id: string): readonly string[] => trails.get(id) ?? []
  return {
    parentOf,
    ancestors,
    deepestFirst: findings.toSorted((a, b) => ancestors(b.id).length - ancestors(a.id).length),
  }
}
