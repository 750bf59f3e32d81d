import type { Reference as Source } from '../../schema/reference'
import type { Frequency } from '../../schema/vocabulary'
import type { Comparison } from './compare'
import { escapeMarkdown, exportFoot, intendedUse, sourceLine } from '../text/export-text'
import { frequencyMark } from '../reference/frequency'
import { labels } from '../reference/labels'
import type { Reference } from '../reference/reference'

type WriteFrequency = (frequency: Frequency) => string

const markedFrequency: WriteFrequency = (frequency) =>
  `${frequencyMark[frequency]} ${labels.frequency[frequency].toLowerCase()}`

/** A spreadsheet takes a cell that begins with + or - for a formula, so the mark is a word there. */
const wordedFrequency = {
  obligate: 'yes, obligate',
  'very-frequent': 'yes, very frequent',
  frequent: 'yes, frequent',
  occasional: 'variable, occasional',
  rare: 'unusual, rare',
  excluded: 'no, excluded',
} as const satisfies Record<Frequency, string>

const rowsOf = (comparison: Comparison, writeFrequency: WriteFrequency): readonly (readonly string[])[] => [
  ['', ...comparison.entries.map(({ name }) => name)],
  ...comparison.findings.map(({ term, cells }) => [
    term.label,
    ...cells.map(({ mark, frequency, listed }) =>
      mark === null || frequency === null
        ? ''
        : `${writeFrequency(frequency)}${listed?.appliesTo ? ` (${listed.appliesTo})` : ''}`,
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
  const [head = [], ...rows] = rowsOf(comparison, markedFrequency)
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

/** RFC 4180 field. A leading =, +, - or @, full width too, or a tab is guarded: spreadsheet programs would run a formula. */
const csvField = (text: string): string => {
  const guarded = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Without it a spreadsheet program on Windows reads UTF-8 as its own code page. */
const byteOrderMark = '\u{FEFF}'

/** A comparison as CSV (RFC 4180, CRLF, UTF-8 with BOM) with sources, version and intended use as last rows. */
export const comparisonCsv = (reference: Reference, comparison: Comparison, version: string): string =>
  byteOrderMark +
  [
    ...rowsOf(comparison, (frequency) => wordedFrequency[frequency]),
    [],
    ...sourceLines(reference, comparison).map((source, i) => [`Source ${i + 1}`, source]),
    ['Version', `Myoclonus Reference, content ${version}`],
    ['Intended use', intendedUse],
  ]
    .map((row) => row.map(csvField).join(','))
    .join('\r\n') +
  '\r\n'
