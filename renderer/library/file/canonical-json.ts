/** One text for one value, whatever the order of its keys: what a checksum is taken of. */
import type { JsonValue } from '../library'

const deepestLevel = 12

/** @throws RangeError when the value is nested deeper than any library is, so that hostile text cannot exhaust the stack. */
export function canonicalJson(value: unknown, level = 0): string {
  if (level > deepestLevel + 8) throw new RangeError('The value is nested too deeply.')
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, level + 1)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const parts = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, level + 1)}`)
  return `{${parts.join(',')}}`
}

/** Plain JSON of at most 12 levels; what a preference may hold. */
export function isJsonValue(value: unknown, level = 0): value is JsonValue {
  if (level > deepestLevel) return false
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every((item) => isJsonValue(item, level + 1))
  return typeof value === 'object' && Object.values(value).every((item) => isJsonValue(item, level + 1))
}
