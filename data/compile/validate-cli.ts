import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadReference } from '../query/reference/load-reference'
import type { Manifest } from '../schema/dataset'
import { writeFigures } from './author/validation-figures'
import { validatePhenopackets } from './validate-phenopackets'
import { readQueryCases, validateQueries, type QueryValidation } from './validate-queries'
import { readPhrases, validatePhrases, type PhraseValidation } from './validate-phrases'
import { readVignettes, validateVignettes, type VignetteValidation } from './validate-vignettes'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Loads what the program loads: the compiled files, not the records. */
const loadCompiled = async (dir: string) => {
  const read = (name: string): Promise<string> =>
    readFile(`${dir}/${name}`, 'utf8').catch(() => {
      throw new Error(`${dir}/${name} is missing. Run "npm run data" first.`)
    })
  return loadReference({ dataset: await read('dataset.json'), index: await read('search-index.json') })
}

const printQueries = (queries: QueryValidation): void => {
  console.log(`queries ${queries.n}: first ${queries.top1}, top three ${queries.top3}, mrr ${queries.mrr}`)
  console.log(`negatives right ${queries.negatives.right} of ${queries.negatives.n}`)
  for (const { query, expected, got } of queries.misses) {
    console.log(
      `  missed "${query}": expected ${expected.join(' or ') || 'nothing'}, got ${got.join(', ') || 'nothing'}`,
    )
  }
}

const printVignettes = ({ n, top1, top3, top5, phrases, unresolved, misses }: VignetteValidation): void => {
  console.log(`vignettes ${n}: first ${top1}, top three ${top3}, top five ${top5}`)
  console.log(`phrases ${phrases}, not recognised ${unresolved.length}`)
  for (const { id, phrase } of unresolved) console.log(`  not recognised in ${id}: "${phrase}"`)
  for (const { id, expected, rank, got } of misses) {
    console.log(`  missed ${id}: expected ${expected}, which stands ${rank}; got ${got.join(', ')}`)
  }
}

const printPhrases = ({ n, right, byKind, wrong }: PhraseValidation): void => {
  console.log(`phrases ${n}: right ${right}`)
  for (const [kind, of] of Object.entries(byKind)) console.log(`  ${kind}: ${of.right} of ${of.n}`)
  for (const { text, problems } of wrong) console.log(`  wrong "${text}": ${problems.join('; ')}`)
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      queries: { type: 'string' },
      vignettes: { type: 'string' },
      phrases: { type: 'string' },
      /** Reads the `summary` of each vignette as the only input. */
      prose: { type: 'boolean', default: false },
      /** A folder of phenopackets, and the file that names the entries each should reach. */
      phenopackets: { type: 'string' },
      expected: { type: 'string' },
      /** Where to write the figures of all case sets that About shows. */
      about: { type: 'string' },
      sets: { type: 'string', default: here('../../tests/golden') },
      data: { type: 'string', default: here('../../out/data') },
      json: { type: 'boolean', default: false },
    },
  })
  if (!['queries', 'vignettes', 'phrases', 'phenopackets', 'about'].some((name) => name in values)) {
    throw new Error(
      'Name a file: npm run -s validate -- --queries FILE, --vignettes FILE [--prose], --phrases FILE or --phenopackets FOLDER --expected FILE [--json]',
    )
  }
  const reference = await loadCompiled(values.data)
  const queries =
    values.queries === undefined
      ? undefined
      : validateQueries(reference, readQueryCases(await readFile(values.queries, 'utf8'), reference))
  const cases =
    values.vignettes === undefined
      ? undefined
      : readVignettes(await readFile(values.vignettes, 'utf8'), reference)
  const vignettes = cases === undefined || values.prose ? undefined : validateVignettes(reference, cases)
  const prose =
    cases === undefined || !values.prose ? undefined : validateVignettes(reference, cases, 'prose')
  const phrases =
    values.phrases === undefined
      ? undefined
      : validatePhrases(reference, readPhrases(await readFile(values.phrases, 'utf8'), reference))
  const phenopackets =
    values.phenopackets === undefined || values.expected === undefined
      ? undefined
      : await validatePhenopackets(reference, values.phenopackets, await readFile(values.expected, 'utf8'))
  if (values.about !== undefined) {
    const manifest = JSON.parse(await readFile(`${values.data}/manifest.json`, 'utf8')) as Manifest
    await writeFigures(values.about, values.sets, reference, manifest.contentVersion)
  }
  if (values.json) {
    console.log(JSON.stringify({ queries, vignettes, prose, phrases, phenopackets }, null, 2))
    return
  }
  if (queries !== undefined) printQueries(queries)
  if (vignettes !== undefined) printVignettes(vignettes)
  if (prose !== undefined) printVignettes(prose)
  if (phrases !== undefined) printPhrases(phrases)
  if (phenopackets !== undefined) printVignettes(phenopackets)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
