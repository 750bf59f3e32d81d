import { askWhetherMeant } from '../read/suggest'
import type { PathKey, RecordFile } from '../read/record-file'
import { knownIds } from './known-ids'
import { faultAt, type Fault, type Rule } from './rule'

type Child = {
  readonly id: string
  readonly parent?: string | undefined
  readonly record: RecordFile<unknown>
  readonly path: readonly PathKey[]
}

/** The way from an item up to where it meets itself or ends. */
const findCircle = (
  id: string,
  parentOf: ReadonlyMap<string, string | undefined>,
): readonly string[] | null => {
  const trail = [id]
  for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) {
    if (trail.includes(at)) return [...trail, at]
    trail.push(at)
  }
  return null
}

const checkChildren = function* (
  children: readonly Child[],
  what: 'entry' | 'finding',
  hasParent: (id: string) => boolean,
): Generator<Fault> {
  const ids = children.map(({ id }) => id)
  const parentOf = new Map(children.map(({ id, parent }) => [id, parent]))
  for (const { id, parent, record, path } of children) {
    if (parent === undefined) continue
    if (!hasParent(parent)) {
      const remedy = `Write the id of an existing ${what}, or delete the line.${askWhetherMeant(parent, ids)}`
      yield faultAt(record, path, `unknown ${what} "${parent}"`, remedy)
      continue
    }
    const circle = findCircle(id, parentOf)
    if (circle !== null) {
      const remedy = `A parent is the broader ${what}. Delete the parent of the broadest one.`
      yield faultAt(record, path, `parents form a circle: ${circle.join(' -> ')}`, remedy)
    }
  }
}

export const parents: Rule = {
  prose: 'The parent of an entry or finding is an existing, broader one; parents form no circle.',
  *check(records) {
    const known = knownIds(records)
    const findings = records.findings.value.map(({ id, parent }, i) => ({
      id,
      parent,
      record: records.findings,
      path: [i, 'parent'],
    }))
    yield* checkChildren(findings, 'finding', (id) => known.has('finding', id))
    // By its id alone: an alias as parent would hide the entry from the family of its parent.
    const ids = new Set(records.entries.map(({ value }) => value.id))
    const aliases = new Set(records.entries.flatMap(({ value }) => value.aliases ?? []))
    const entries = records.entries.map((record) => ({
      id: record.value.id,
      parent: record.value.parent,
      record,
      path: ['parent'],
    }))
    yield* checkChildren(
      entries,
      'entry',
      (id) => ids.has(id) || (known.has('entry', id) && !aliases.has(id)),
    )
  },
}
