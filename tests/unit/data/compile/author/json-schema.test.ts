import { Ajv } from 'ajv'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { writeJsonSchemas } from '../../../../../data/compile/author/json-schema'
import {
  fileSchemas,
  parseRecords,
  readSources,
  type Records,
} from '../../../../../data/compile/read/read-records'
import { recordsDir } from '../../shipped'

let records: Records
let schemas: ReturnType<typeof writeJsonSchemas>
beforeAll(async () => {
  records = parseRecords(await readSources(recordsDir)).records
  schemas = writeJsonSchemas(records)
})
const validator = (name: string) => new Ajv({ allErrors: true, strict: false }).compile(schemas[name] ?? {})

describe('the JSON Schemas', () => {
  it('take every record of the project', async () => {
    const isEntry = validator('entry.schema.json')
    for (const { file, raw } of records.entries)
      expect(isEntry(raw), `${file} ${JSON.stringify(isEntry.errors)}`).toBe(true)
    for (const file of Object.keys(fileSchemas).filter((name) => name.endsWith('.yaml'))) {
      const isValid = validator(file.replace('.yaml', '.schema.json'))
      const value: unknown = parse(await readFile(join(recordsDir, file), 'utf8'))
      expect(isValid(value), `${file} ${JSON.stringify(isValid.errors)}`).toBe(true)
    }
  })
  it.each([
    ['a word that is not of the list', { urgency: 'urgent' }],
    ['a field that does not exist', { urgent: true }],
    [
      'an unknown finding',
      { findings: [{ finding: 'no-such-sign', frequency: 'rare', evidence: 'textbook' }] },
    ],
    ['an unknown source', { anatomy: { pathway: 'cortex', cite: ['nobody1999'] } }],
    ['an unknown safety note', { safetyNotes: ['no-such-note'] }],
    ['an unknown parent', { parent: 'no-such-entry' }],
    ['one value where a list is meant', { generators: 'cortical' }],
  ])('refuse %s', (_, change) => {
    const [first] = records.entries
    const isEntry = validator('entry.schema.json')
    expect(isEntry({ ...first?.value, ...change })).toBe(false)
  })
  it('refuse an entry without a required field, and explain the fields', () => {
    const [first] = records.entries
    const { activation, ...rest } = first?.value ?? {}
    expect(activation).toBeDefined()
    expect(validator('entry.schema.json')(rest)).toBe(false)
    expect(JSON.stringify(schemas['entry.schema.json'])).toContain('How soon somebody must act.')
  })
})
