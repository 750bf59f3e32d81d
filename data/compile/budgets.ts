import { gzipSync } from 'node:zlib'
import type { CompiledReference } from './compile-reference'
import { reportContent, type ContentReport } from './report'

/** A figure of the whole reference with the limit it keeps. There is room on purpose: no statement is dropped for it. */
export type Budget = {
  readonly name: string
  readonly value: number
  readonly limit: number
  /** Whether the value must not be above the limit, or not below it. */
  readonly kind: 'at most' | 'at least'
  readonly unit: 'bytes' | 'share'
}

/** What the program downloads and parses at start, in bytes; and the shares of statements with a source, 0 to 1. */
export const limits = {
  dataset: 2_400_000,
  datasetGzip: 560_000,
  index: 1_500_000,
  citedShare: 0.85,
} as const

const isKept = ({ kind, value, limit }: Budget): boolean =>
  kind === 'at most' ? value <= limit : value >= limit

/** The figures of a compiled reference that have a limit. Those of one entry are rules; see `rules/size-of-entry.ts`. */
export const measureBudgets = ({ dataset, files }: CompiledReference): readonly Budget[] => {
  const bytes: ContentReport['bytes'] = {
    dataset: Buffer.byteLength(files['dataset.json']),
    index: Buffer.byteLength(files['search-index.json']),
  }
  const { citedShare } = reportContent(dataset, bytes)
  const atMost = { kind: 'at most', unit: 'bytes' } as const
  const atLeast = { kind: 'at least', unit: 'share', limit: limits.citedShare } as const
  return [
    { name: 'dataset.json', value: bytes.dataset, limit: limits.dataset, ...atMost },
    {
      name: 'dataset.json with gzip',
      value: gzipSync(files['dataset.json']).byteLength,
      limit: limits.datasetGzip,
      ...atMost,
    },
    { name: 'search-index.json', value: bytes.index, limit: limits.index, ...atMost },
    { name: 'findings with a source', value: citedShare.findings, ...atLeast },
    { name: 'causes with a source', value: citedShare.causes, ...atLeast },
  ]
}

export const formatBudget = ({ name, value, limit, kind, unit }: Budget): string => {
  const show = (amount: number): string =>
    unit === 'share' ? `${(100 * amount).toFixed(1)} %` : `${amount.toLocaleString('en')} bytes`
  return `${name}: ${show(value)}, ${kind} ${show(limit)}`
}

/** The figures that do not keep their limit. */
export const brokenBudgets = (budgets: readonly Budget[]): readonly Budget[] =>
  budgets.filter((budget) => !isKept(budget))
