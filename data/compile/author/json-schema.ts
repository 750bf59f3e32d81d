import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { entrySchema } from '../../schema/entry'
import { fileSchemas, type Records } from '../read/read-records'
import { knownIds, type IdKind } from '../rules/known-ids'

type Json = { [key: string]: unknown }

/** Fields whose values are ids of other records. */
const kindOfField: Readonly<Record<string, IdKind>> = {
  absent: 'finding',
  cite: 'reference',
  entries: 'entry',
  entry: 'entry',
  finding: 'finding',
  present: 'finding',
  safetyNotes: 'safety note',
}

/** Adds the ids that exist to every field that names one, so that the editor completes them. In place. */
const addIds = (schema: unknown, idsOf: (field: string) => readonly string[]): void => {
  if (Array.isArray(schema)) for (const item of schema) addIds(item, idsOf)
  else if (typeof schema === 'object' && schema !== null) {
    const { properties = {} } = schema as { properties?: Record<string, Json> }
    for (const [field, property] of Object.entries(properties)) {
      const ids = idsOf(field)
      const target = (property['items'] as Json | undefined) ?? property
      if (ids.length > 0) target['enum'] = ids
    }
    for (const value of Object.values(schema)) addIds(value, idsOf)
  }
}

/**
 * JSON Schemas (draft 07) of the record files, for completion and checks in an editor. They say what the schemas of `data/schema`
 * say, and which ids exist. Conditions between fields, and the rules, are checked by `npm run data` alone.
 *
 * @returns schema by name of its file, such as `entry.schema.json`
 */
export const writeJsonSchemas = (records: Records): Readonly<Record<string, Json>> => {
  const known = knownIds(records)
  const convert = (schema: v.GenericSchema, parent: IdKind | null): Json => {
    const json = toJsonSchema(schema, { errorMode: 'ignore', target: 'draft-07' }) as Json
    addIds(json, (field) => {
      const kind = field === 'parent' ? parent : kindOfField[field]
      return kind === null || kind === undefined ? [] : [...known.all(kind)].sort()
    })
    return json
  }
  const files = Object.entries(fileSchemas)
    .filter(([file]) => file.endsWith('.yaml'))
    .map(([file, schema]) => [
      file.replace('.yaml', '.schema.json'),
      convert(schema, file === 'findings.yaml' ? 'finding' : null),
    ])
  return {
    'entry.schema.json': convert(entrySchema, 'entry'),
    ...(Object.fromEntries(files) as Record<string, Json>),
  }
}

/** Write the schemas into a folder. Returns their paths. */
export const saveJsonSchemas = async (records: Records, outDir: string): Promise<readonly string[]> => {
  await mkdir(outDir, { recursive: true })
  return Promise.all(
    Object.entries(writeJsonSchemas(records)).map(async ([name, schema]) => {
      const path = join(outDir, name)
      await writeFile(path, `${JSON.stringify(schema, null, 2)}\n`)
      return path
    }),
  )
}
