import type { Dataset } from '../schema/dataset'
import { likelyExactTerms, siblingGaps, type SiblingGap } from './report-gaps'

export type ContentReport = {
  readonly entries: { readonly total: number; readonly byKind: Readonly<Record<string, number>> }
  readonly findings: { readonly terms: number; readonly listed: number }
  readonly causes: number
  /** Share of listed findings, and of causes, that name a source; the rest is marked textbook knowledge. */
  readonly citedShare: { readonly findings: number; readonly causes: number }
  readonly claims: { readonly cited: number; readonly textbook: number }
  readonly references: { readonly total: number; readonly byTier: Readonly<Record<string, number>> }
  readonly drugs: number
  /** HPO terms that lead to a finding beside the exact ids. */
  readonly hpoTerms: number
  /** Findings that half of a group lists and a member does not. */
  readonly siblingGaps: readonly SiblingGap[]
  /** Terms beside the exact ids that bear the very name of their finding. */
  readonly likelyExact: readonly string[]
  readonly bytes: { readonly dataset: number; readonly index: number }
}

const countBy = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

/** Statements that carry a citation, and those marked textbook knowledge. One with both counts as cited. */
const countClaims = (value: unknown): { cited: number; textbook: number } => {
  if (typeof value !== 'object' || value === null) return { cited: 0, textbook: 0 }
  const own =
    'cite' in value ? { cited: 1, textbook: 0 } : { cited: 0, textbook: 'evidence' in value ? 1 : 0 }
  return Object.values(value).reduce<{ cited: number; textbook: number }>((sum, item) => {
    const { cited, textbook } = countClaims(item)
    return { cited: sum.cited + cited, textbook: sum.textbook + textbook }
  }, own)
}

const shareCited = (statements: readonly { readonly cite?: readonly string[] | undefined }[]): number =>
  statements.length === 0 ? 1 : statements.filter(({ cite }) => cite !== undefined).length / statements.length

/** What the reference holds, in numbers. */
export const reportContent = (dataset: Dataset, bytes: ContentReport['bytes']): ContentReport => ({
  entries: { total: dataset.entries.length, byKind: countBy(dataset.entries, (entry) => entry.kind) },
  findings: {
    terms: dataset.findings.length,
    listed: dataset.entries.reduce((sum, entry) => sum + entry.findings.length, 0),
  },
  causes: dataset.entries.reduce((sum, entry) => sum + entry.causes.length, 0),
  citedShare: {
    findings: shareCited(dataset.entries.flatMap((entry) => entry.findings)),
    causes: shareCited(dataset.entries.flatMap((entry) => entry.causes)),
  },
  claims: countClaims([
    dataset.entries,
    dataset.drugs,
    dataset.interactions,
    dataset.safetyNotes,
    dataset.neurophysiology,
  ]),
  references: {
    total: dataset.references.length,
    byTier: countBy(dataset.references, (source) => source.tier),
  },
  drugs: dataset.drugs.length,
  hpoTerms: dataset.hpoTerms.reduce(
    (sum, { means, kinds, wider }) => sum + Object.keys({ ...means, ...kinds, ...wider }).length,
    0,
  ),
  siblingGaps: siblingGaps(dataset),
  likelyExact: likelyExactTerms(dataset),
  bytes,
})

/** The report as lines for a terminal. */
export const printReport = (report: ContentReport): readonly string[] => {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  return [
    `entries     ${report.entries.total} ${JSON.stringify(report.entries.byKind)}`,
    `findings    ${report.findings.terms} terms, ${report.findings.listed} listed`,
    `causes      ${report.causes}`,
    `claims      ${report.claims.cited} cited, ${report.claims.textbook} textbook`,
    `cited       ${percent(report.citedShare.findings)} of findings, ${percent(report.citedShare.causes)} of causes`,
    `references  ${report.references.total} ${JSON.stringify(report.references.byTier)}`,
    `drugs       ${report.drugs}`,
    `bytes       dataset ${report.bytes.dataset}, index ${report.bytes.index}`,
  ]
}
