import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as v from 'valibot'
import { ambiguousNamesSchema } from '../schema/ambiguous-name'
import { drugsFileSchema } from '../schema/drug'
import { entrySchema, type Entry } from '../schema/entry'
import { findingsSchema } from '../schema/finding'
import { hpoTermsSchema } from '../schema/hpo-term'
import { neurophysiologySchema } from '../schema/neurophysiology'
import { pathwaySchema } from '../schema/pathway'
import { referencesSchema } from '../schema/reference'
import { safetyNotesSchema } from '../schema/safety-note'
import { CompileError, type Problem } from './problem'
import { parseRecordFile, type RecordFile } from './record-file'

const emptyDrugs = { drugs: [], partners: [], interactions: [] } satisfies v.InferOutput<
  typeof drugsFileSchema
>

/** All records as authored, each with its locator. */
export type Records = {
  readonly entries: readonly RecordFile<Entry>[]
  readonly findings: RecordFile<v.InferOutput<typeof findingsSchema>>
  readonly references: RecordFile<v.InferOutput<typeof referencesSchema>>
  readonly drugs: RecordFile<v.InferOutput<typeof drugsFileSchema>>
  readonly safetyNotes: RecordFile<v.InferOutput<typeof safetyNotesSchema>>
  readonly neurophysiology: RecordFile<v.InferOutput<typeof neurophysiologySchema>>
  readonly pathway: RecordFile<v.InferOutput<typeof pathwaySchema> | null>
  readonly ambiguousNames: RecordFile<v.InferOutput<typeof ambiguousNamesSchema>>
  readonly hpoTerms: RecordFile<v.InferOutput<typeof hpoTermsSchema>>
}

/**
 * Reads every record below a folder.
 *
 * @throws CompileError naming file, line and path of every fault, all at once
 */
export const readRecords = async (recordsDir: string): Promise<Records> => {
  const problems: Problem[] = []

  const read = async <S extends v.GenericSchema>(file: string, schema: S) => {
    const source = await readFile(join(recordsDir, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (source === undefined) return undefined
    const parsed = parseRecordFile(file, source, schema)
    if ('record' in parsed) return parsed.record
    problems.push(...parsed.problems)
    return 'faulty' as const
  }
  const one = async <S extends v.GenericSchema, D>(file: string, schema: S, absent: D) => {
    const record = await read(file, schema)
    if (record === undefined || record === 'faulty') return { file, value: absent, lineOf: () => 0 }
    return record
  }

  const findings = await one('findings.yaml', findingsSchema, [])
  const references = await one('references.yaml', referencesSchema, [])
  const drugs = await one('drugs.yaml', drugsFileSchema, emptyDrugs)
  const safetyNotes = await one('safety-notes.yaml', safetyNotesSchema, [])
  const neurophysiology = await one('neurophysiology.yaml', neurophysiologySchema, [])
  const pathway = await one('pathway.yaml', pathwaySchema, null)
  const ambiguousNames = await one('ambiguous-names.yaml', ambiguousNamesSchema, [])
  const hpoTerms = await one('hpo-terms.yaml', hpoTermsSchema, [])

  const names = (await readdir(join(recordsDir, 'entries'))).filter((name) => name.endsWith('.yaml')).sort()
  const entries: RecordFile<Entry>[] = []
  for (const name of names) {
    const record = await read(`entries/${name}`, entrySchema)
    if (record === undefined || record === 'faulty') continue
    if (`${record.value.id}.yaml` !== name) {
      problems.push({
        file: record.file,
        line: record.lineOf(['id']),
        path: 'id',
        message: `is "${record.value.id}", but the file is called ${name}`,
      })
    }
    entries.push(record)
  }
  if (problems.length > 0) throw new CompileError(problems)
  return {
    entries,
    findings,
    references,
    drugs,
    safetyNotes,
    neurophysiology,
    pathway,
    ambiguousNames,
    hpoTerms,
  }
}
