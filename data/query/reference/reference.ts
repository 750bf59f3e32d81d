import type MiniSearch from 'minisearch'
import type { Dataset } from '../../schema/dataset'
import type { Drug } from '../../schema/drug'
import type { Entry, EntryFinding } from '../../schema/entry'
import type { Finding } from '../../schema/finding'
import type { Reference as Source } from '../../schema/reference'
import type { SafetyNote } from '../../schema/safety-note'
import { findingProbability } from './frequency'
import { isTextbook } from './sourcing'
import { nameKey } from '../text/text'
import type { SearchDocument } from './search-options'

/** A tell-apart pair as read from one side. `entryId` is null where the look-alike has no entry. */
export type Separator = {
  readonly entryId: string | null
  readonly name: string
  readonly here: string
  readonly there: string
  readonly cite: readonly string[]
  readonly isTextbook: boolean
}

/** A listed finding with its vocabulary term and how far it separates this entry from the rest. */
type RatedFinding = {
  readonly listed: EntryFinding
  readonly term: Finding
  /** log p(f|entry) / p(f) in natural units: above 0 points to the entry, below 0 away from it. */
  readonly weight: number
}

/** The loaded reference: the dataset, its index and the look-ups that every question needs. */
export type Reference = {
  readonly dataset: Dataset
  readonly index: MiniSearch<SearchDocument>
  readonly entries: readonly Entry[]
  /** Resolves an id or an alias. */
  entry(id: string): Entry | undefined
  finding(id: string): Finding | undefined
  drug(id: string): Drug | undefined
  source(id: string): Source | undefined
  safetyNote(id: string): SafetyNote | undefined
  childrenOf(id: string): readonly Entry[]
  drugsOf(entryId: string): readonly Drug[]
  /** Every pair that names the entry, from either side, read from this side. */
  separatorsOf(entryId: string): readonly Separator[]
  /**
   * Findings of an entry: those that define it, those of the whole entry before those of a subtype, the most discriminating
   * first; ties by label.
   */
  findingsOf(entryId: string): readonly RatedFinding[]
  /** p(f): how often the finding occurs over all entries, each counted once. */
  background(findingId: string): number
  /** Entries whose name, abbreviation or synonym is exactly this key of `nameKey`. */
  entriesNamed(key: string): readonly Entry[]
  entriesAbbreviated(key: string): readonly Entry[]
}

/** p(finding | entry that does not list it): records list what matters, so silence means "not typical". */
const unlistedProbability = 0.02

/** A criterion or pathognomonic sign defines the entry and stands before what is merely discriminating. */
const isDefining = ({ flags }: EntryFinding): boolean =>
  flags?.some((flag) => flag === 'pathognomonic' || flag === 'criterion') ?? false

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

const separatorsByEntry = (entries: readonly Entry[], nameOf: (id: string) => string) => {
  const result = new Map<string, Separator[]>()
  for (const entry of entries) {
    for (const pair of entry.tellApart ?? []) {
      const shared = { cite: pair.cite ?? [], isTextbook: isTextbook(pair) }
      const other = pair.entry === undefined ? null : pair.entry
      push(result, entry.id, {
        entryId: other,
        name: other === null ? (pair.name ?? '') : nameOf(other),
        here: pair.here,
        there: pair.there,
        ...shared,
      })
      if (other !== null) {
        push(result, other, {
          entryId: entry.id,
          name: entry.name,
          here: pair.there,
          there: pair.here,
          ...shared,
        })
      }
    }
  }
  return result
}

/** Entries by id and alias, by the keys of their names and abbreviations, and by the entry they are a kind of. */
const indexEntries = (entries: readonly Entry[]) => {
  const byId = new Map<string, Entry>()
  const named = new Map<string, Entry[]>()
  const abbreviated = new Map<string, Entry[]>()
  const children = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { name, id, parent, aliases = [], synonyms = [], lay = [], abbreviations = [] } = entry
    for (const known of [id, ...aliases]) byId.set(known, entry)
    if (parent !== undefined) push(children, parent, entry)
    for (const known of [name, id, ...synonyms, ...lay, ...abbreviations]) push(named, nameKey(known), entry)
    for (const known of abbreviations) push(abbreviated, nameKey(known), entry)
  }
  return { byId, named, abbreviated, children }
}

/** How often a finding occurs over all entries, 0 to 1. */
const measureBackground = (entries: readonly Entry[]): ((findingId: string) => number) => {
  const sums = new Map<string, number>()
  for (const entry of entries) {
    const seen = new Set<string>()
    for (const listed of entry.findings) {
      if (seen.has(listed.finding)) continue
      seen.add(listed.finding)
      sums.set(
        listed.finding,
        (sums.get(listed.finding) ?? 0) + findingProbability(listed) - unlistedProbability,
      )
    }
  }
  return (id) => unlistedProbability + (sums.get(id) ?? 0) / Math.max(1, entries.length)
}

/**
 * Makes the look-ups over a compiled dataset. Pure; costs one pass over the records.
 *
 * @param dataset compiled records, already validated by the compiler
 * @param index the MiniSearch index compiled from the same records
 */
export const createReference = (dataset: Dataset, index: MiniSearch<SearchDocument>): Reference => {
  const { entries } = dataset
  const { byId, named, abbreviated, children } = indexEntries(entries)
  const findings = new Map(dataset.findings.map((finding) => [finding.id, finding]))
  const sources = new Map(dataset.references.map((source) => [source.id, source]))
  const notes = new Map(dataset.safetyNotes.map((note) => [note.id, note]))
  const drugs = new Map(dataset.drugs.map((drug) => [drug.id, drug]))
  const drugsByEntry = new Map<string, Drug[]>()
  for (const drug of dataset.drugs) for (const id of drug.entries) push(drugsByEntry, id, drug)
  const separators = separatorsByEntry(entries, (id) => byId.get(id)?.name ?? id)

  const background = measureBackground(entries)

  const rated = new Map<string, readonly RatedFinding[]>()
  const findingsOf = (entryId: string): readonly RatedFinding[] => {
    const known = rated.get(entryId)
    if (known !== undefined) return known
    const list = (byId.get(entryId)?.findings ?? [])
      .flatMap((listed) => {
        const term = findings.get(listed.finding)
        return term === undefined
          ? []
          : [{ listed, term, weight: Math.log(findingProbability(listed) / background(listed.finding)) }]
      })
      .sort(
        (a, b) =>
          Number(isDefining(b.listed)) - Number(isDefining(a.listed)) ||
          Number(a.listed.appliesTo !== undefined) - Number(b.listed.appliesTo !== undefined) ||
          b.weight - a.weight ||
          a.term.label.localeCompare(b.term.label, 'en'),
      )
    rated.set(entryId, list)
    return list
  }

  return {
    dataset,
    index,
    entries,
    entry: (id) => byId.get(id),
    finding: (id) => findings.get(id),
    drug: (id) => drugs.get(id),
    source: (id) => sources.get(id),
    safetyNote: (id) => notes.get(id),
    childrenOf: (id) => children.get(id) ?? [],
    drugsOf: (id) => drugsByEntry.get(id) ?? [],
    separatorsOf: (id) => separators.get(id) ?? [],
    findingsOf,
    background,
    entriesNamed: (key) => named.get(key) ?? [],
    entriesAbbreviated: (key) => abbreviated.get(key) ?? [],
  }
}
