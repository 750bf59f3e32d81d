export type Summary = {
  readonly n: number
  readonly median: number
  readonly p95: number
  readonly max: number
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Median, 95th percentile (nearest rank) and maximum, in the unit of the values. */
export const summary = (values: readonly number[]): Summary => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0)
  return { n: sorted.length, median: at(0.5), p95: at(0.95), max: at(1) }
}
