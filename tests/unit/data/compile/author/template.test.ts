import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { compileSources } from '../../../../../data/compile/compile-reference'
import { createEntry } from '../../../../../data/compile/author/new-entry'
import { writeTemplate } from '../../../../../data/compile/author/template'
import { CompileError } from '../../../../../data/compile/problem'
import { asNode, unwrap, type SchemaNode } from '../../../../../data/compile/read/schema-walk'
import { entrySchema } from '../../../../../data/schema/entry'
import { recordsFolder, sampleSources } from '../records-folder'
import { today } from '../rules/rule-faults'

const template = writeTemplate('new-jerk', today)
/** The template with every optional field taken in. */
const whole = template.replaceAll(/^( *)#(?=\S)/gmu, '$1')

/** Every field of a schema, rows of lists included, as `findings.frequency`. */
const fieldsOf = (schema: SchemaNode, path = ''): readonly string[] => {
  const { entries, item } = unwrap(schema)
  if (item !== undefined) return fieldsOf(item, path)
  return Object.entries(entries ?? {}).flatMap(([key, node]) => {
    const name = path === '' ? key : `${path}.${key}`
    return [name, ...fieldsOf(node, name)]
  })
}
const fieldsIn = (value: unknown, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const name = path === '' ? key : `${path}.${key}`
    return [name, ...fieldsIn(item, name)]
  })
}

/** What an author writes where the schema alone does not say it. */
const answers: Readonly<Record<string, unknown>> = {
  'onset.typicalYears': [20, 25],
  'onset.extremeYears': [18, 30],
  'onset.bands': ['young-adult'],
  'findings.percent': 100,
  'findings.n': '5/5',
  'neurophysiology.burstMs': [20, 50],
  parent: 'sample-jerk',
  safetyNotes: ['a-note'],
  'tellApart.name': undefined,
  'tellApart.entry': 'sample-jerk',
  'codes.icd10.code': 'G25.3',
  'codes.icd11.id': '8A61.22',
  'codes.hpo.id': 'HP:0001336',
  'codes.omim.id': '254770',
  'codes.orpha.id': '307',
  'codes.mondo.id': 'MONDO:0009698',
  'codes.genes.symbol': 'CSTB',
}
const findings = ['action-jerk', 'ataxia', 'rest-jerk', 'dementia', 'deafness']
let row = 0
const fill = (schema: SchemaNode, value: unknown, path = ''): unknown => {
  if (path in answers) return answers[path]
  const { entries, item, options } = unwrap(schema)
  if (Array.isArray(value))
    return path.endsWith('cite') ? ['smith2020'] : value.map((one) => fill(item ?? schema, one, path))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        fill(entries?.[key] ?? schema, one, path === '' ? key : `${path}.${key}`),
      ]),
    )
  }
  if (value !== 'TODO') return value
  if (path === 'findings.finding') return findings[row++ % findings.length]
  return options?.[0] ?? path.toLowerCase().replaceAll(/[^a-z]+/gu, '-')
}
const filled = (): string => {
  row = 0
  const entry = fill(asNode(entrySchema), parse(whole)) as {
    findings: { frequency: string; percent?: number }[]
  }
  return stringify({ ...entry, urgency: 'routine', commonness: 'rare' })
}
const provenance = {
  pmid: ['1'],
  hpo: ['HP:0001336'],
  omim: ['254770'],
  orpha: ['307'],
  mondo: ['MONDO:0009698'],
  icd: ['G25.3', '8A61.22'],
}
const compileWith = (entry: string): string => {
  try {
    compileSources(
      sampleSources({
        'entries/new-jerk.yaml': entry,
        'provenance.json': JSON.stringify(provenance),
        'safety-notes.yaml': '- { id: a-note, title: A note, text: Take care., evidence: textbook }\n',
      }),
      today,
    )
    return 'compiles'
  } catch (error) {
    if (error instanceof CompileError) return error.message
    throw error
  }
}

describe('the template', () => {
  it('holds every field of the schema, and no other', () => {
    expect([...new Set(fieldsIn(parse(whole)))].sort()).toEqual([...fieldsOf(asNode(entrySchema))].sort())
  })
  it('names the allowed values of every closed list, and what is required', () => {
    expect(template).toMatch(
      /# urgency: REQUIRED\.[^\n]*(?:\n#[^\n]*)* One of:\s(?:# +)?emergency, treatable-cause, routine\./u,
    )
    expect(template).toContain('# tests: optional.')
    const required = Object.keys(parse(template) as object)
    expect(required).toEqual(
      Object.entries(entrySchema.entries)
        .filter(([, schema]) => schema.type !== 'optional')
        .map(([key]) => key),
    )
  })
  it('compiles once it is filled in', () => {
    expect(compileWith(filled())).toBe('compiles')
  })
  it('as it is written is refused place by place, each once', () => {
    const lines = compileWith(template)
      .split('\n')
      .filter((line) => line.includes('entries/new-jerk.yaml'))
    expect(lines.length).toBeGreaterThan(20)
    const places = lines.map((line) => /new-jerk\.yaml:\d+ ([^:]*):/u.exec(line)?.[1])
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([])
    expect(lines.join('\n')).toContain(
      'kind: "TODO" is not one of its values. Allowed: type, disorder, mimic.',
    )
    expect(lines.join('\n')).toContain('name: still holds "TODO"')
  })
})

describe('createEntry', () => {
  let dir = ''
  let remove = async (): Promise<void> => {}
  beforeEach(async () => {
    ;({ dir, remove } = await recordsFolder())
  })
  afterEach(() => remove())

  it('writes the template into the folder of entries', async () => {
    const path = await createEntry(dir, 'late-jerk')
    expect(path).toBe(join(dir, 'entries', 'late-jerk.yaml'))
    expect(await readFile(path, 'utf8')).toContain('\nid: late-jerk\n')
  })
  it.each(['Late jerk', 'late_jerk', 'late--jerk', '../late', 'späte-jerk', ''])(
    'refuses the id "%s"',
    async (id) => {
      await expect(createEntry(dir, id)).rejects.toThrow('is no id')
    },
  )
  it('offers an id that would do', async () => {
    await expect(createEntry(dir, 'Isolated Ocular flutter')).rejects.toThrow(
      'Try: npm run data -- --new isolated-ocular-flutter',
    )
  })
  it('refuses an id that exists, and leaves the entry as it is', async () => {
    const before = await readFile(join(dir, 'entries', 'sample-jerk.yaml'), 'utf8')
    await expect(createEntry(dir, 'sample-jerk')).rejects.toThrow('exists already: entries/sample-jerk.yaml')
    expect(await readFile(join(dir, 'entries', 'sample-jerk.yaml'), 'utf8')).toBe(before)
  })
  it('says where the records are not', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'no-records-'))
    await expect(createEntry(empty, 'late-jerk')).rejects.toThrow()
    await rm(empty, { recursive: true })
  })
})
