import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as v from 'valibot'
import { ambiguousNamesSchema } from '../../schema/ambiguous-name'
import { drugsFileSchema } from '../../schema/drug'
import { entrySchema, type Entry } from '../../schema/entry'
import { findingsSchema } from '../../schema/finding'
import { hpoTermsSchema } from '../../schema/hpo-term'
import { neurophysiologySchema } from '../../schema/neurophysiology'
import { pathwaySchema } from '../../schema/pathway'
import { provenanceSchema } from '../../schema/provenance'
import { referencesSchema } from '../../schema/reference'
import { safetyNotesSchema } from '../../schema/safety-note'
import type { Problem } from '../problem'
import { decodeText } from './decode-text'
import { parseRecordFile, type RecordFile } from './record-file'

/** The files that may lie in the records folder beside the folder `entries/`, with the schema of each YAML or JSON file. */
export const fileSchemas = {
  'findings.yaml': findingsSchema,
  'references.yaml': referencesSchema,
  'drugs.yaml': drugsFileSchema,
  'safety-notes.yaml': safetyNotesSchema,
  'neurophysiology.yaml': neurophysiologySchema,
  'pathway.yaml': pathwaySchema,
  'ambiguous-names.yaml': ambiguousNamesSchema,
  'hpo-terms.yaml': hpoTermsSchema,
  'provenance.json': provenanceSchema,
} as const
const otherFiles = ['LICENSE', 'published-ids.txt', 'finding-labels.tsv'] as const

type FileName = keyof typeof fileSchemas
type FileValue<F extends FileName> = v.InferOutput<(typeof fileSchemas)[F]>

/** All records as authored, each with its locator. A file that is absent counts as empty. */
export type Records = {
  readonly entries: readonly RecordFile<Entry>[]
  readonly findings: RecordFile<FileValue<'findings.yaml'>>
  readonly references: RecordFile<FileValue<'references.yaml'>>
  readonly drugs: RecordFile<FileValue<'drugs.yaml'>>
  readonly safetyNotes: RecordFile<FileValue<'safety-notes.yaml'>>
  readonly neurophysiology: RecordFile<FileValue<'neurophysiology.yaml'>>
  readonly pathway: RecordFile<FileValue<'pathway.yaml'> | null>
  readonly ambiguousNames: RecordFile<FileValue<'ambiguous-names.yaml'>>
  readonly hpoTerms: RecordFile<FileValue<'hpo-terms.yaml'>>
  readonly provenance: RecordFile<FileValue<'provenance.json'>>
  /** Ids of entries that earlier editions had, from published-ids.txt. */
  readonly publishedIds: readonly string[]
  /** Rows of finding-labels.tsv: a label of the evidence, its terms joined by "+" or "-", and the reason for a "-". */
  readonly findingLabels: readonly (readonly string[])[]
  /** Files that could not be read as YAML. Rules that look for something missing wait until all can be read. */
  readonly unreadFiles: readonly string[]
  /** The last day that has begun anywhere, such as 2026-12-01. */
  readonly today: string
}

/** The files of a records folder: path relative to the folder, and content. */
export type RecordSources = ReadonlyMap<string, Uint8Array>

const isHidden = (name: string): boolean => name.startsWith('.')

/** Read every file of a records folder and of its folder `entries/`. Hidden files (editors, Finder) are left out. */
export const readSources = async (recordsDir: string): Promise<RecordSources> => {
  const list = async (folder: string): Promise<string[]> =>
    (await readdir(join(recordsDir, folder), { withFileTypes: true }))
      .filter((item) => item.isFile() && !isHidden(item.name))
      .map((item) => (folder === '' ? item.name : `${folder}/${item.name}`))
  const names = [...(await list('')), ...(await list('entries'))].sort()
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(recordsDir, name))] as const)),
  )
}

const checkFileName = (file: string): Problem | null => {
  const isExpected = file.startsWith('entries/')
    ? file.endsWith('.yaml')
    : file in fileSchemas || otherFiles.some((name) => name === file)
  if (isExpected) return null
  const remedy = file.startsWith('entries/')
    ? 'Rename it to <id>.yaml, or move it out of the records folder.'
    : `Rename it to one of ${[...Object.keys(fileSchemas), ...otherFiles].join(', ')}, or move it out of the records folder. An entry belongs in entries/.`
  return { file, line: 0, path: '', message: 'a file of this name is never read', remedy }
}

/** Time zones reach to 14 hours ahead of UTC; a date that has begun there is not in the future. */
const hoursAhead = 14
const findToday = (now = new Date()): string =>
  new Date(now.getTime() + hoursAhead * 3_600_000).toISOString().slice(0, 10)

/**
 * Parse the files of a records folder. Pure: the same files on the same day give the same records.
 *
 * @returns the records, with what could be read of faulty ones, and every fault of text, YAML and schema
 */
export const parseRecords = (
  sources: RecordSources,
  today = findToday(),
): { readonly records: Records; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = []
  const unreadFiles: string[] = []

  const readText = (file: string): string | null => {
    const bytes = sources.get(file)
    if (bytes === undefined) return null
    const decoded = decodeText(file, bytes)
    if ('text' in decoded) return decoded.text
    problems.push(decoded.problem)
    unreadFiles.push(file)
    return null
  }
  const readRecord = <S extends v.GenericSchema>(
    file: string,
    schema: S,
  ): RecordFile<v.InferOutput<S>> | null => {
    const text = readText(file)
    if (text === null) return null
    const parsed = parseRecordFile(file, text, schema)
    problems.push(...parsed.problems)
    if (parsed.record === null) unreadFiles.push(file)
    return parsed.record
  }
  const readFileOr = <F extends FileName, D>(file: F, absent: D): RecordFile<FileValue<F> | D> =>
    readRecord(file, fileSchemas[file]) ?? {
      file,
      value: absent,
      raw: absent,
      brokenPaths: [],
      lineOf: () => 0,
    }

  const files = [...sources.keys()].sort()
  for (const file of files) {
    const problem = checkFileName(file)
    if (problem !== null) problems.push(problem)
  }
  const records: Records = {
    findings: readFileOr('findings.yaml', []),
    references: readFileOr('references.yaml', []),
    drugs: readFileOr('drugs.yaml', { drugs: [], partners: [], interactions: [] }),
    safetyNotes: readFileOr('safety-notes.yaml', []),
    neurophysiology: readFileOr('neurophysiology.yaml', []),
    pathway: readFileOr('pathway.yaml', null),
    ambiguousNames: readFileOr('ambiguous-names.yaml', []),
    hpoTerms: readFileOr('hpo-terms.yaml', []),
    provenance: readFileOr('provenance.json', {}),
    entries: files
      .filter((file) => file.startsWith('entries/') && file.endsWith('.yaml'))
      .flatMap((file) => readRecord(file, entrySchema) ?? []),
    publishedIds: (readText('published-ids.txt') ?? '').split(/\r?\n/u).filter((line) => line !== ''),
    findingLabels: (readText('finding-labels.tsv') ?? '')
      .split(/\r?\n/u)
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.split('\t')),
    unreadFiles,
    today,
  }
  return { records, problems }
}
