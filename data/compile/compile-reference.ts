import { createHash } from 'node:crypto'
import MiniSearch from 'minisearch'
import { searchDocuments } from '../query/search/search-document'
import type { Sourced } from '../query/reference/sourcing'
import { searchOptions, type SearchDocument } from '../query/reference/search-options'
import { datasetSchemaVersion, type Dataset, type Manifest } from '../schema/dataset'
import { checkRecords } from './check-records'
import { CompileError } from './problem'
import { parseRecords, readSources, type Records, type RecordSources } from './read/read-records'

/**
 * The dataset as text. What an entry says without a source is textbook knowledge (the records must mark it), so there the
 * mark is written only beside sources; see `query/sourcing.ts`.
 */
const serialize = (dataset: Dataset): string => {
  const withoutImpliedMarks = JSON.stringify(dataset.entries, function (this: Sourced, key, value: unknown) {
    return key === 'evidence' && this.cite === undefined ? undefined : value
  })
  return JSON.stringify({ ...dataset, entries: JSON.parse(withoutImpliedMarks) as unknown })
}

/** The compiled reference: the three files the program loads, as text, and the dataset they hold. */
export type CompiledReference = {
  readonly dataset: Dataset
  readonly manifest: Manifest
  readonly files: Readonly<Record<'dataset.json' | 'search-index.json' | 'manifest.json', string>>
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

const toDataset = (records: Records): Dataset => ({
  schemaVersion: datasetSchemaVersion,
  entries: byId(records.entries.map(({ value }) => value)),
  findings: records.findings.value,
  references: byId(records.references.value),
  drugs: byId(records.drugs.value.drugs),
  partners: byId(records.drugs.value.partners),
  interactions: byId(records.drugs.value.interactions),
  safetyNotes: byId(records.safetyNotes.value),
  neurophysiology: records.neurophysiology.value,
  pathway: records.pathway.value,
  ambiguousNames: records.ambiguousNames.value,
  hpoTerms: records.hpoTerms.value,
})

/** The serialized MiniSearch index of a dataset. Same dataset, same bytes. */
export const buildIndex = (dataset: Dataset): MiniSearch<SearchDocument> => {
  const index = new MiniSearch<SearchDocument>(searchOptions)
  index.addAll(searchDocuments(dataset))
  return index
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const toManifest = (dataset: Dataset, files: Readonly<Record<string, string>>): Manifest => {
  const dates = dataset.entries.flatMap((entry) => [entry.reviewed, ...entry.changes.map(({ date }) => date)])
  const contentDate = dates.sort().at(-1) ?? ''
  const hashes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      { sha256: sha256(text), bytes: Buffer.byteLength(text) },
    ]),
  )
  return {
    schemaVersion: datasetSchemaVersion,
    contentVersion: `${contentDate.replaceAll('-', '.')}-${sha256(Object.values(files).join('\n')).slice(0, 8)}`,
    contentDate,
    counts: {
      entries: dataset.entries.length,
      findings: dataset.findings.length,
      references: dataset.references.length,
      drugs: dataset.drugs.length,
    },
    files: hashes,
  }
}

/**
 * Turn the files of a records folder into the compiled reference. Pure: the same files on the same day give the same bytes.
 *
 * @param today the last day that a date of the records may name; today where left out
 * @throws CompileError with every fault at once: text, YAML, schema and rules
 */
export const compileSources = (sources: RecordSources, today?: string): CompiledReference =>
  compileRecords(parseRecords(sources, today))

/** Turn parsed records into the compiled reference; see `compileSources`. */
export const compileRecords = ({ records, problems }: ReturnType<typeof parseRecords>): CompiledReference => {
  const { problems: broken, waitingRules } = checkRecords(records)
  if (problems.length + broken.length > 0) throw new CompileError([...problems, ...broken], waitingRules)
  const dataset = toDataset(records)
  const content = {
    'dataset.json': serialize(dataset),
    'search-index.json': JSON.stringify(buildIndex(dataset)),
  }
  const manifest = toManifest(dataset, content)
  return { dataset, manifest, files: { ...content, 'manifest.json': JSON.stringify(manifest, null, 2) } }
}

/**
 * Compile a folder of YAML records.
 *
 * @param recordsDir folder with entries/, findings.yaml, references.yaml and the rest
 * @throws CompileError; see `compileSources`
 */
export const compileReference = async (recordsDir: string): Promise<CompiledReference> =>
  compileSources(await readSources(recordsDir))
