import { isDeepStrictEqual } from 'node:util'

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a row of a field is called; the field's own name where it is not said. */
const rowNames: Readonly<Record<string, string>> = {
  findings: 'finding',
  causes: 'cause',
  tests: 'test',
  redFlags: 'red flag',
  management: 'management',
  prognosis: 'prognosis',
  tellApart: 'look-alike',
  conflicts: 'conflict',
  pearls: 'pearl',
  pitfalls: 'pitfall',
  synonyms: 'synonym',
  abbreviations: 'abbreviation',
  lay: 'lay word',
  aliases: 'alias',
  safetyNotes: 'safety note',
  bodyRegions: 'body region',
  changes: 'change',
  cite: 'source',
  drugs: 'drug',
  partners: 'partner class',
  interactions: 'combination',
  nodes: 'question',
  stages: 'stage',
  answers: 'answer',
}

/** Fields by which a row is known, the first that it has. */
const nameFields = [
  'finding',
  'id',
  'entry',
  'name',
  'option',
  'test',
  'label',
  'generator',
  'code',
  'symbol',
  'number',
  'date',
  'text',
]

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text === undefined ? 'nothing' : `"${text.replaceAll('"', "'")}"`
}

const nameOf = (item: unknown): string => {
  if (!isRow(item)) return String(item)
  const field = nameFields.find((name) => item[name] !== undefined)
  const name = field === undefined ? JSON.stringify(item) : String(item[field])
  const part = field === 'date' ? item['what'] : item['appliesTo']
  return part === undefined ? name : `${name} (${typeof part === 'string' ? part : JSON.stringify(part)})`
}

/** Rows by name; a name that occurs again is numbered, so that no row is lost. */
const byName = (items: readonly unknown[]): ReadonlyMap<string, unknown> => {
  const rows = new Map<string, unknown>()
  for (const item of items) {
    const name = nameOf(item)
    let key = name
    for (let number = 2; rows.has(key); number += 1) key = `${name} [${number}]`
    rows.set(key, item)
  }
  return rows
}

/** What a new row says beside its name, in short. */
const summarize = (item: unknown): string => {
  if (!isRow(item)) return ''
  const name = nameOf(item)
  const parts = Object.entries(item)
    .filter(([, value]) => String(value) !== name)
    .map(([key, value]) =>
      Array.isArray(value)
        ? `${key}: ${value.map(nameOf).join(', ')}`
        : isRow(value)
          ? key
          : `${key}: ${String(value)}`,
    )
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

const compareLists = function* (
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
): Generator<string> {
  const what = rowNames[field] ?? field
  const old = byName(before)
  const now = byName(after)
  for (const [name, item] of old) if (!now.has(name)) yield `${what} removed: ${name}${summarize(item)}`
  for (const [name, item] of now) {
    if (!old.has(name)) yield `${what} added: ${name}${summarize(item)}`
    else for (const line of compareValues('', old.get(name), item)) yield `${what} changed: ${name}: ${line}`
  }
  const kept = [...old.keys()].filter((name) => now.has(name))
  const order = [...now.keys()].filter((name) => old.has(name))
  if (!isDeepStrictEqual(kept, order)) yield `${what}: the order changed`
}

/**
 * What changed between two values of a record, one plain line per change.
 *
 * @param field the name of the field; empty for a whole record
 */
export const compareValues = function* (field: string, before: unknown, after: unknown): Generator<string> {
  if (isDeepStrictEqual(before, after)) return
  if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) {
    yield* compareLists(field, (before ?? []) as readonly unknown[], (after ?? []) as readonly unknown[])
  } else if (isRow(before ?? {}) && isRow(after ?? {})) {
    const old = (before ?? {}) as Row
    const now = (after ?? {}) as Row
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      for (const line of compareValues(key, old[key], now[key]))
        yield field === '' ? line : `${field}: ${line}`
    }
  } else if (before === undefined) yield `${field} added: ${show(after)}`
  else if (after === undefined) yield `${field} removed: ${show(before)}`
  else yield `${field} changed: ${show(before)} -> ${show(after)}`
}
