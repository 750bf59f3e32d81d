import type { Records } from '../read/read-records'
import type { PathKey, RecordFile } from '../read/record-file'

/** Something inside a record, with its path. */
export type Placed<T> = { readonly value: T; readonly path: readonly PathKey[] }

/** Every value inside a value that is no object or list, with its path. */
export const leavesIn = function* (
  value: unknown,
  path: readonly PathKey[] = [],
): Generator<Placed<unknown>> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* leavesIn(item, [...path, i])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* leavesIn(item, [...path, key])
  } else yield { value, path }
}

/** Every source key under `cite`, anywhere in a value. */
export const citationsIn = function* (value: unknown): Generator<Placed<string>> {
  for (const leaf of leavesIn(value)) {
    if (leaf.path.includes('cite')) yield { value: String(leaf.value), path: leaf.path }
  }
}

/** Fields that hold ids, codes or addresses, which keep the spelling they were given. */
const identifierKeys = new Set([
  'absent',
  'aliases',
  'cite',
  'codes',
  'date',
  'doi',
  'entries',
  'entry',
  'finding',
  'groups',
  'id',
  'next',
  'parent',
  'pmcid',
  'pmid',
  'present',
  'reviewed',
  'safetyNotes',
  'url',
])

/** Every text of a record that a reader sees. Ids, codes, dates and addresses are left out. */
export const textsIn = function* (value: unknown): Generator<Placed<string>> {
  for (const leaf of leavesIn(value)) {
    if (typeof leaf.value !== 'string') continue
    if (leaf.path.some((key) => typeof key === 'string' && identifierKeys.has(key))) continue
    yield { value: leaf.value, path: leaf.path }
  }
}

/** The records that make statements: all but the list of sources, names and identifiers. */
export const statingRecords = (
  records: Pick<Records, 'entries' | 'drugs' | 'safetyNotes' | 'neurophysiology' | 'pathway'>,
): readonly RecordFile<unknown>[] => [
  ...records.entries,
  records.drugs,
  records.safetyNotes,
  records.neurophysiology,
  records.pathway,
]
