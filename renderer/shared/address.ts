import type { LocationQuery } from 'vue-router'

/** Parameters of an address: ids, words and numbers, each at most once. */
export type Address = Readonly<Record<string, string>>

/** Whether two addresses mean the same. A missing parameter equals an empty one. */
export const isSameAddress = (a: Address, b: Address): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => (a[key] ?? '') === (b[key] ?? ''))
}

/** The address of a route. A parameter that occurs twice counts as missing. */
export const addressOf = (query: LocationQuery): Address =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  )
