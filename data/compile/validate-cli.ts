import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadReference } from '../query/load-reference'
import { readQueryCases, validateQueries } from './validate-queries'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Loads what the program loads: the compiled files, not the records. */
const loadCompiled = async (dir: string) => {
  const read = (name: string): Promise<string> =>
    readFile(`${dir}/${name}`, 'utf8').catch(() => {
      throw new Error(`${dir}/${name} is missing. Run "npm run data" first.`)
    })
  return loadReference({ dataset: await read('dataset.json'), index: await read('search-index.json') })
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      queries: { type: 'string' },
      data: { type: 'string', default: here('../../out/data') },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.queries === undefined)
    throw new Error('Name a file: npm run validate -- --queries FILE [--json]')
  const reference = await loadCompiled(values.data)
  const cases = readQueryCases(await readFile(values.queries, 'utf8'), reference)
  const queries = validateQueries(reference, cases)
  if (values.json) {
    console.log(JSON.stringify({ queries }, null, 2))
    return
  }
  console.log(`queries ${queries.n}: first ${queries.top1}, top three ${queries.top3}, mrr ${queries.mrr}`)
  console.log(`negatives right ${queries.negatives.right} of ${queries.negatives.n}`)
  for (const miss of queries.misses) {
    console.log(
      `  missed "${miss.query}": expected ${miss.expected.join(' or ') || 'nothing'}, got ${miss.got.join(', ') || 'nothing'}`,
    )
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
