import type { LocationQuery } from 'vue-router'

/** Parameters of an address: ids, words and figures, each once. */
export type Address = Readonly<Record<string, string>>

/** Whether two addresses say the same; a missing parameter is an empty one. */
export const isSameAddress = (a: Address, b: Address): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => (a[key] ?? '') === (b[key] ?? ''))
}

/** The address of a route; a parameter that stands twice counts as missing. */
export const addressOf = (query: LocationQuery): Address =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  )
