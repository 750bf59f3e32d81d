import { classesOfPercent } from '../query/reference/frequency'
import { nameKey } from '../query/text/text'
import { ageBandRanges } from '../schema/vocabulary'
import type { Entry } from '../schema/entry'
import { checkDrugs } from './check-drugs'
import { checkFrequencies } from './check-frequencies'
import { checkHpoTerms } from './check-hpo-terms'
import type { Problem } from './problem'
import type { Records } from './read-records'
import { formatPath, type PathKey, type RecordFile } from './record-file'

export type Report = (record: RecordFile<unknown>, path: readonly PathKey[], message: string) => void

/** Every `cite` list anywhere in a value, with its path. */
const citationsIn = function* (
  value: unknown,
  path: readonly PathKey[] = [],
): Generator<{ readonly id: string; readonly path: readonly PathKey[] }> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* citationsIn(item, [...path, i])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'cite' && Array.isArray(item)) {
        for (const [i, id] of item.entries()) yield { id: String(id), path: [...path, key, i] }
      } else {
        yield* citationsIn(item, [...path, key])
      }
    }
  }
}

const checkUnique = (
  record: RecordFile<unknown>,
  ids: readonly { readonly id: string; readonly path: readonly PathKey[] }[],
  what: string,
  report: Report,
): void => {
  const seen = new Set<string>()
  for (const { id, path } of ids) {
    if (seen.has(id)) report(record, path, `${what} "${id}" stands here twice`)
    seen.add(id)
  }
}

const checkParents = (
  items: readonly {
    id: string
    parent?: string | undefined
    record: RecordFile<unknown>
    path: readonly PathKey[]
  }[],
  what: string,
  report: Report,
): void => {
  const parentOf = new Map(items.map((item) => [item.id, item.parent]))
  for (const { id, parent, record, path } of items) {
    if (parent === undefined) continue
    if (!parentOf.has(parent)) {
      report(record, path, `unknown ${what} "${parent}"`)
      continue
    }
    const trail = [id]
    for (let at: string | undefined = parent; at !== undefined; at = parentOf.get(at)) {
      if (trail.includes(at)) {
        report(record, path, `parents form a circle: ${[...trail, at].join(' -> ')}`)
        break
      }
      trail.push(at)
    }
  }
}

const checkAges = (record: RecordFile<Entry>, report: Report): void => {
  const { bands, typicalYears, extremeYears } = record.value.onset
  if (extremeYears !== undefined) {
    const [youngest, oldest] = extremeYears
    if (typicalYears !== undefined && (typicalYears[0] < youngest || typicalYears[1] > oldest)) {
      report(record, ['onset', 'typicalYears'], 'lies outside extremeYears')
    }
    for (const [i, band] of bands.entries()) {
      const { from, to } = ageBandRanges[band]
      if (to <= youngest || from > oldest) {
        report(record, ['onset', 'bands', i], `"${band}" lies outside extremeYears ${youngest}-${oldest}`)
      }
    }
  }
  if (typicalYears === undefined) return
  for (const [band, { from, to }] of Object.entries(ageBandRanges)) {
    const isInside = from >= typicalYears[0] && to <= typicalYears[1]
    if (isInside && !bands.some((listed) => listed === band)) {
      report(record, ['onset', 'bands'], `lacks "${band}", which typicalYears covers`)
    }
  }
}

const checkEntry = (record: RecordFile<Entry>, known: Known, report: Report): void => {
  const entry = record.value
  const seen = new Map<string, number>()
  for (const [i, listed] of entry.findings.entries()) {
    if (!known.findings.has(listed.finding)) {
      report(record, ['findings', i, 'finding'], `unknown finding "${listed.finding}"`)
    }
    const key = `${listed.finding}|${listed.appliesTo ?? ''}`
    if (seen.has(key)) report(record, ['findings', i], `"${listed.finding}" is listed twice`)
    seen.set(key, i)
    if (listed.percent !== undefined && !classesOfPercent(listed.percent).includes(listed.frequency)) {
      report(
        record,
        ['findings', i, 'frequency'],
        `"${listed.frequency}" contradicts ${listed.percent} %, which is ${classesOfPercent(listed.percent).join(' or ')}`,
      )
    }
  }
  for (const [i, pair] of (entry.tellApart ?? []).entries()) {
    if (pair.entry === undefined) continue
    if (!known.entries.has(pair.entry))
      report(record, ['tellApart', i, 'entry'], `unknown entry "${pair.entry}"`)
    if (pair.entry === entry.id)
      report(record, ['tellApart', i, 'entry'], 'an entry cannot be told from itself')
  }
  for (const [i, note] of (entry.safetyNotes ?? []).entries()) {
    if (!known.safetyNotes.has(note)) report(record, ['safetyNotes', i], `unknown safety note "${note}"`)
  }
  const hasSource = !citationsIn(entry).next().done
  if (!hasSource) report(record, ['id'], 'cites no source at all')
  checkFrequencies(record, report)
  checkAges(record, report)
}

/**
 * A name or abbreviation may lead to one entry alone: a reader who types it must not be offered the wrong disorder
 * first. Short forms that medicine shares are declared in ambiguous-names.yaml.
 */
const checkNames = (records: Records, report: Report): void => {
  const shared = new Set(records.ambiguousNames.value.map(({ name }) => nameKey(name)))
  const owners = new Map<string, string>()
  for (const record of records.entries) {
    const { id, name, synonyms = [], lay = [], abbreviations = [], aliases = [] } = record.value
    const own = new Set<string>()
    const all: readonly (readonly [string, readonly PathKey[]])[] = [
      [id, ['id']],
      [name, ['name']],
      ...aliases.map((text, i) => [text, ['aliases', i]] as const),
      ...abbreviations.map((text, i) => [text, ['abbreviations', i]] as const),
      ...synonyms.map((text, i) => [text, ['synonyms', i]] as const),
      ...lay.map((text, i) => [text, ['lay', i]] as const),
    ]
    for (const [text, path] of all) {
      const key = nameKey(text)
      if (own.has(key) || shared.has(key)) continue
      own.add(key)
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, id)
      else
        report(
          record,
          path,
          `"${text}" already names the entry "${owner}" (a shared short form is declared in ambiguous-names.yaml)`,
        )
    }
  }
}

/** Every id that a record may refer to, by kind. */
export type Known = {
  readonly entries: ReadonlySet<string>
  readonly findings: ReadonlySet<string>
  readonly references: ReadonlySet<string>
  readonly safetyNotes: ReadonlySet<string>
  /** Drugs and partner classes: what a group of a combination may name. */
  readonly drugs: ReadonlySet<string>
}

const checkPathway = (records: Records, known: Known, report: Report): void => {
  const record = records.pathway
  if (record.value === null) return
  const { start, nodes, stages } = record.value
  const ids = new Set(nodes.map((node) => node.id))
  if (!ids.has(start)) report(record, ['start'], `unknown node "${start}"`)
  const stageNumbers = new Set(stages.map((stage) => stage.number))
  for (const [i, node] of nodes.entries()) {
    if (!stageNumbers.has(node.stage)) report(record, ['nodes', i, 'stage'], `unknown stage ${node.stage}`)
    for (const [j, answer] of node.answers.entries()) {
      const at = ['nodes', i, 'answers', j]
      if (answer.next === undefined && answer.entries === undefined) {
        report(record, at, 'leads nowhere: needs next or entries')
      }
      if (answer.next !== undefined && !ids.has(answer.next)) {
        report(record, [...at, 'next'], `unknown node "${answer.next}"`)
      }
      for (const id of answer.entries ?? []) {
        if (!known.entries.has(id)) report(record, [...at, 'entries'], `unknown entry "${id}"`)
      }
      for (const id of [...(answer.present ?? []), ...(answer.absent ?? [])]) {
        if (!known.findings.has(id)) report(record, at, `unknown finding "${id}"`)
      }
    }
  }
}

/** Checks what no single record can: names, links, circles, contradictions. Returns every problem found. */
export const checkRecords = (records: Records): readonly Problem[] => {
  const problems: Problem[] = []
  const report: Report = (record, path, message) =>
    problems.push({ file: record.file, line: record.lineOf(path), path: formatPath(path), message })

  const known: Known = {
    entries: new Set(records.entries.flatMap(({ value }) => [value.id, ...(value.aliases ?? [])])),
    findings: new Set(records.findings.value.map(({ id }) => id)),
    references: new Set(records.references.value.map(({ id }) => id)),
    safetyNotes: new Set(records.safetyNotes.value.map(({ id }) => id)),
    drugs: new Set([...records.drugs.value.drugs, ...records.drugs.value.partners].map(({ id }) => id)),
  }
  const listed = (values: readonly { readonly id: string }[], lead: readonly PathKey[] = []) =>
    values.map(({ id }, i) => ({ id, path: [...lead, i, 'id'] }))
  checkUnique(records.findings, listed(records.findings.value), 'finding', report)
  checkUnique(records.references, listed(records.references.value), 'reference', report)
  checkUnique(records.safetyNotes, listed(records.safetyNotes.value), 'safety note', report)
  const { drugs, partners, interactions } = records.drugs.value
  const drugIds = [
    ...listed(drugs, ['drugs']),
    ...listed(partners, ['partners']),
    ...partners.flatMap(({ members }, i) => listed(members, ['partners', i, 'members'])),
  ]
  checkUnique(records.drugs, drugIds, 'drug', report)
  checkUnique(records.drugs, listed(interactions, ['interactions']), 'combination', report)
  checkParents(
    records.findings.value.map(({ id, parent }, i) => ({
      id,
      parent,
      record: records.findings,
      path: [i, 'parent'],
    })),
    'finding',
    report,
  )
  checkParents(
    records.entries.map((record) => ({
      id: record.value.id,
      parent: record.value.parent,
      record,
      path: ['parent'],
    })),
    'entry',
    report,
  )
  for (const [i, { near = [] }] of records.findings.value.entries()) {
    for (const [j, id] of near.entries()) {
      if (!known.findings.has(id)) report(records.findings, [i, 'near', j], `unknown finding "${id}"`)
    }
  }
  for (const record of records.entries) checkEntry(record, known, report)
  checkNames(records, report)
  checkDrugs(records, known, report)
  checkHpoTerms(records, known, report)
  checkPathway(records, known, report)

  const cited = new Set<string>()
  const all: readonly RecordFile<unknown>[] = [
    ...records.entries,
    records.drugs,
    records.safetyNotes,
    records.neurophysiology,
    records.pathway,
  ]
  for (const record of all) {
    for (const { id, path } of citationsIn(record.value)) {
      cited.add(id)
      if (!known.references.has(id)) report(record, path, `unknown reference "${id}"`)
    }
  }
  for (const [i, { id }] of records.references.value.entries()) {
    if (!cited.has(id)) report(records.references, [i, 'id'], `reference "${id}" is cited nowhere`)
  }
  return problems
}
