import type { ListedDrug, ListedPartner } from './check-medications'
import type { Reference as Source } from '../../schema/reference'
import { escapeMarkdown as escape, exportFoot, oneLine, sourceLine } from '../text/export-text'
import { labels } from '../reference/labels'
import type { Reference } from '../reference/reference'
import type { Combination } from './combinations'
import type { ListedDrugOrPartner } from './partners'

/** What goes with every list of items without an entry, on screen, in prints and in exports. */
export const noEntryWarning =
  'A missing entry is no sign of safety: many drugs cause jerks in overdose, in organ failure or in single cases. Check the product information.'

/** What goes with every list of drugs that are read for combinations alone. */
export const partnerWarning =
  'Partner only: no entry as a cause of jerks in this reference; recognised because of the combinations it makes.'

/** What the view shows, as it leaves the program. */
export type MedicationReport = {
  readonly drugs: readonly ListedDrug[]
  readonly partners: readonly ListedPartner[]
  readonly combinations: readonly Combination[]
  /** As written on the list. */
  readonly withoutEntry: readonly string[]
  /** Misspellings of two drugs alike, as written. */
  readonly toConfirm: readonly string[]
  /** Words beside a recognised name that were not read. */
  readonly unread: readonly string[]
  /** Whether the list was too long to be read to its end. */
  readonly isCut: boolean
}

/** The sources that combinations and drugs cite, each once, in the order of what cites them. */
export const citedSources = (
  reference: Reference,
  { drugs, combinations }: Pick<MedicationReport, 'drugs' | 'combinations'>,
): readonly Source[] => {
  const ids = [
    ...combinations.flatMap(({ interaction }) => interaction.cite ?? []),
    ...drugs.flatMap(({ drug }) => drug.cite ?? []),
  ]
  return [...new Set(ids)].flatMap((id) => reference.source(id) ?? [])
}

/**
 * A medication check as Markdown: combinations, recognised drugs, what has no entry, sources, version, intended use. Holds
 * items without an entry as they were written, since a copy without them could be read as complete.
 */
export const medicationsMarkdown = (
  reference: Reference,
  report: MedicationReport,
  version: string,
): string => {
  const { drugs, partners, combinations, withoutEntry, toConfirm, unread, isCut } = report
  const names = (ids: readonly string[]): string =>
    ids.map((id) => escape(reference.entry(id)?.name ?? id)).join('; ')
  const field = (label: string, text: string | undefined): readonly string[] =>
    text === undefined || text === '' ? [] : [`  - ${label}: ${escape(text)}`]
  const saidOf = ({ id }: ListedDrugOrPartner): string => {
    const items = [...drugs, ...partners].find(({ drug }) => drug.id === id)?.items ?? []
    const notes = items.flatMap(({ note }) => note ?? [])
    return notes.length > 0 && notes.length === items.length ? ` (“${notes.join('; ')}”)` : ''
  }
  const combined = ({ groups }: Combination): string =>
    groups.map((group) => group.map((drug) => drug.name + saidOf(drug)).join(' or ')).join(' + ')
  const drugLines = drugs.flatMap(({ drug, items }) => [
    `- **${escape(drug.name)}** (${escape(drug.class)}): ${labels.drugKind[drug.kind].toLowerCase()}; evidence: ${labels.drugEvidence[drug.level].toLowerCase()}`,
    ...field('Listed as', items.map((item) => oneLine(item.text)).join('; ')),
    ...field('Risk factors', drug.riskFactors?.join('; ')),
    ...field('Onset', drug.onset),
    ...field('Resolution', drug.resolution),
    ...field('Caution', drug.caution),
    ...field('Setting', drug.context),
    `  - See: ${names(drug.entries)}`,
  ])
  const combinationLines = combinations.map(
    (combination) =>
      `- **${escape(combination.interaction.name)}** (${escape(combined(combination))}): ${escape(combination.interaction.effect)} See: ${names(combination.interaction.entries)}`,
  )
  const sources = citedSources(reference, report).map(sourceLine)
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']
  return [
    '# Medication check',
    '',
    ...(isCut ? ['The list was too long: only its beginning was read.', ''] : []),
    ...section('Combinations that matter', combinationLines),
    ...section(
      'To confirm: spellings near to two drugs, read as neither',
      toConfirm.map((text) => `- ${escape(text)}`),
    ),
    ...section('Reported to cause jerks or lapses of posture', drugLines),
    ...section(
      'Partners in a combination only',
      partners.length === 0
        ? []
        : [
            partnerWarning,
            '',
            ...partners.map(
              ({ drug, items }) =>
                `- ${escape(drug.name)} (${escape(drug.class)})${items.length === 0 ? '' : `: ${escape(items.map((item) => oneLine(item.text)).join('; '))}`}`,
            ),
          ],
    ),
    ...section(
      'No entry in this reference',
      withoutEntry.length + unread.length === 0
        ? []
        : [
            noEntryWarning,
            '',
            ...withoutEntry.map((text) => `- ${escape(text)}`),
            ...unread.map((text) => `- ${escape(text)} (beside a recognised name, not read)`),
          ],
    ),
    ...section(
      'Sources',
      sources.map((source, i) => `${i + 1}. ${escape(source)}`),
    ),
    exportFoot(version),
    '',
  ].join('\n')
}
