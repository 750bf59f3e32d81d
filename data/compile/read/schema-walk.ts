import type * as v from 'valibot'
import type { PathKey } from './record-file'

/** The parts of a valibot schema that are read here; the library types each schema apart. */
export type SchemaNode = {
  readonly type: string
  readonly entries?: Readonly<Record<string, SchemaNode>>
  readonly item?: SchemaNode
  readonly items?: readonly SchemaNode[]
  readonly wrapped?: SchemaNode
  readonly options?: readonly string[]
  readonly literal?: string | number | boolean
  readonly pipe?: readonly (SchemaNode & { readonly kind: string; readonly requirement?: unknown })[]
}

export const asNode = (schema: v.GenericSchema): SchemaNode => schema

export const isOptional = (node: SchemaNode): boolean => node.type === 'optional' || node.type === 'nullish'

/** The schema inside `v.optional` and `v.nullable`. */
export const unwrap = (node: SchemaNode): SchemaNode =>
  node.wrapped === undefined ? node : unwrap(node.wrapped)

/** The schema of the value at a path; undefined where the schema knows no such place. */
export const schemaAt = (root: SchemaNode, path: readonly PathKey[]): SchemaNode | undefined =>
  path.reduce<SchemaNode | undefined>((node, key) => {
    if (node === undefined) return undefined
    const { entries, item, items } = unwrap(node)
    return typeof key === 'number' ? (items?.[key] ?? item) : entries?.[key]
  }, root)

/** The emptiest value of a schema. Of a closed list it is the last word, because the first ones are the strongest claims. */
export const emptiestOf = (schema: SchemaNode): unknown => {
  const node = unwrap(schema)
  switch (node.type) {
    case 'string':
      return ''
    case 'number':
      return 0
    case 'picklist':
      return node.options?.at(-1)
    case 'literal':
      return node.literal
    case 'array':
      return []
    case 'tuple':
      return (node.items ?? []).map(emptiestOf)
    default:
      return Object.fromEntries(
        Object.entries(node.entries ?? {})
          .filter(([, entry]) => !isOptional(entry))
          .map(([key, entry]) => [key, emptiestOf(entry)]),
      )
  }
}
