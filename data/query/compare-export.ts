import type { Reference as Source } from '../schema/reference'
import type { Comparison } from './compare'
import { escapeMarkdown, exportFoot, intendedUse, sourceLine } from './export-text'
import { labels } from './labels'
import type { Reference } from './reference'

const rowsOf = (comparison: Comparison): readonly (readonly string[])[] => [
  ['', ...comparison.entries.map(({ name }) => name)],
  ...comparison.findings.map(({ term, cells }) => [
    term.label,
    ...cells.map(({ mark, frequency, listed }) =>
      mark === null || frequency === null
        ? ''
        : `${mark} ${labels.frequency[frequency].toLowerCase()}${listed?.appliesTo ? ` (${listed.appliesTo})` : ''}`,
    ),
  ]),
  ...comparison.attributes.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
]

const citedIn = (comparison: Comparison): readonly string[] => [
  ...new Set([
    ...comparison.pairs.flatMap(({ separators }) => separators.flatMap(({ cite }) => cite)),
    ...comparison.findings.flatMap(({ cells }) => cells.flatMap(({ listed }) => listed?.cite ?? [])),
    ...comparison.attributes.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources.cite)),
  ]),
]

/** The sources of everything a comparison shows, each once, in the order of its first use. */
export const comparisonSources = (reference: Reference, comparison: Comparison): readonly Source[] =>
  citedIn(comparison).flatMap((id) => reference.source(id) ?? [])

const sourceLines = (reference: Reference, comparison: Comparison): readonly string[] =>
  comparisonSources(reference, comparison).map(sourceLine)

/** A comparison as a Markdown table with separators, sources, version and intended use. */
export const comparisonMarkdown = (reference: Reference, comparison: Comparison, version: string): string => {
  const [head = [], ...rows] = rowsOf(comparison)
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  const nameOf = (id: string): string => reference.entry(id)?.name ?? id
  const separators = comparison.pairs.flatMap(({ a, b, separators: list }) =>
    list.map(
      ({ here, there }) =>
        `- ${escapeMarkdown(nameOf(a))}: ${escapeMarkdown(here)}. ${escapeMarkdown(nameOf(b))}: ${escapeMarkdown(there)}.`,
    ),
  )
  return [
    `# ${comparison.entries.map(({ name }) => escapeMarkdown(name)).join(' compared with ')}`,
    '',
    ...(separators.length > 0 ? [...separators, ''] : []),
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
    'Sources',
    ...sourceLines(reference, comparison).map((source, i) => `${i + 1}. ${escapeMarkdown(source)}`),
    '',
    exportFoot(version),
    '',
  ].join('\n')
}

/** RFC 4180 field. A leading =, +, - or @ is guarded: spreadsheet programs would run it as a formula. */
const csvField = (text: string): string => {
  const guarded = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** A comparison as CSV (RFC 4180, CRLF) with sources, version and intended use as last rows. */
export const comparisonCsv = (reference: Reference, comparison: Comparison, version: string): string =>
  [
    ...rowsOf(comparison),
    [],
    ...sourceLines(reference, comparison).map((source, i) => [`Source ${i + 1}`, source]),
    ['Version', `Myoclonus Reference, content ${version}`],
    ['Intended use', intendedUse],
  ]
    .map((row) => row.map(csvField).join(','))
    .join('\r\n') + '\r\n'
