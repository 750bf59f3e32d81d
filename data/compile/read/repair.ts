import * as v from 'valibot'
import type { PathKey } from './record-file'
import { asNode, emptiestOf, isOptional, schemaAt, type SchemaNode } from './schema-walk'

type Issue = v.BaseIssue<unknown>
type Found = { readonly issue: Issue; readonly path: readonly PathKey[] }

/** Whether a path is one of these places or lies inside one. */
export const isWithin = (path: readonly PathKey[], places: readonly (readonly PathKey[])[]): boolean =>
  places.some((place) => place.every((key, i) => path[i] === key))

const pathOf = (issue: Issue): readonly PathKey[] => (issue.path ?? []).map(({ key }) => key as PathKey)

/** Replace what is broken at a path of `draft`, in place, so that the positions of all other items stay. */
const mend = (draft: unknown, { issue, path }: Found, schema: SchemaNode): void => {
  const key = path.at(-1)
  if (key === undefined) return
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<PathKey, unknown>)[step], draft) as Record<PathKey, unknown>
  const place = schemaAt(schema, path)
  if (issue.expected === 'Array' && typeof issue.input === 'string') parent[key] = [issue.input]
  else if (place === undefined || isOptional(place)) delete parent[key]
  else parent[key] = emptiestOf(place)
}

/** More rounds than a file has places to mend. */
const mostRounds = 1000

/**
 * Check a value against a schema to the end. A schema of valibot stops at the first fault inside a row (an unknown field
 * hides a missing source); here each broken place is replaced and the rest is checked again, so that an author sees all
 * faults in one round.
 *
 * @returns every fault once, the mended value, and the places that were mended
 */
export const repairToSchema = <S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
): {
  readonly value: v.InferOutput<S>
  readonly issues: readonly Found[]
  readonly brokenPaths: readonly (readonly PathKey[])[]
} => {
  const node = asNode(schema)
  let draft: unknown = raw
  const issues: Found[] = []
  const brokenPaths: (readonly PathKey[])[] = []
  const seen = new Set<string>()
  for (let round = 0; round < mostRounds; round += 1) {
    const result = v.safeParse(schema, draft)
    const found = (result.issues ?? []).map((issue: Issue) => ({ issue, path: pathOf(issue) }))
    const places = [...brokenPaths]
    for (const item of found) {
      const key = `${JSON.stringify(item.path)}${item.issue.message}`
      if (seen.has(key) || isWithin(item.path, places)) continue
      seen.add(key)
      issues.push(item)
    }
    if (result.typed) return { value: result.output, issues, brokenPaths }
    if (round === 0) draft = structuredClone(raw)
    for (const item of found.filter(({ issue }) => issue.kind === 'schema')) {
      brokenPaths.push(item.path)
      if (item.path.length === 0) draft = emptiestOf(node)
      else mend(draft, item, node)
    }
  }
  throw new Error('A record could not be brought into the shape of its schema.')
}
