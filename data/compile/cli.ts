import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { diffRecords } from './author/diff'
import { saveJsonSchemas } from './author/json-schema'
import { AuthorError, createEntry } from './author/new-entry'
import { printRules } from './author/print-rules'
import { renewFigures } from './author/validation-figures'
import { brokenBudgets, formatBudget, measureBudgets } from './budgets'
import { compileRecords } from './compile-reference'
import { CompileError } from './problem'
import { parseRecords, readSources } from './read/read-records'
import { printReport, reportContent } from './report'
import { writeReference } from './write-reference'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const options = {
  records: { type: 'string', default: here('../records') },
  out: { type: 'string', default: here('../../out/data') },
  report: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  /** Print every rule. */
  rules: { type: 'boolean', default: false },
  /** Write the template of a new entry. */
  new: { type: 'string' },
  /** Write the JSON Schemas for editors, without compiling. */
  'json-schema': { type: 'boolean', default: false },
  /** Say what changed in the content since a git ref. */
  diff: { type: 'string' },
} as const
const figuresFile = here('../validation.json')
const caseSetsFolder = here('../../tests/golden')
const schemaDir = here('../../out/schema')

/** Compile the records, or say what is wrong and exit 1. */
const compile = async (records: string, out: string, isReport: boolean, isJson: boolean): Promise<void> => {
  const parsed = parseRecords(await readSources(records))
  // Written first: the editor completes new ids also while the records have faults.
  await saveJsonSchemas(parsed.records, schemaDir)
  const compiled = compileRecords(parsed)
  const budgets = measureBudgets(compiled)
  const broken = brokenBudgets(budgets)
  if (broken.length > 0) {
    throw new AuthorError(
      `The reference as a whole does not keep its limits (data/compile/budgets.ts):\n${broken.map((budget) => `  ${formatBudget(budget)}`).join('\n')}`,
    )
  }
  await writeReference(compiled, out)
  const report = reportContent(compiled.dataset, {
    dataset: Buffer.byteLength(compiled.files['dataset.json']),
    index: Buffer.byteLength(compiled.files['search-index.json']),
  })
  if (isReport && isJson) console.log(JSON.stringify(report, null, 2))
  else if (isReport) {
    console.log(`content ${compiled.manifest.contentVersion}`)
    for (const line of printReport(report)) console.log(line)
    for (const budget of budgets) console.log(`limit       ${formatBudget(budget)}`)
  } else {
    console.log(
      `Compiled ${report.entries.total} entries, ${report.findings.terms} findings and ` +
        `${report.references.total} references (content ${compiled.manifest.contentVersion}).`,
    )
    // Of the project's own records alone: other folders are not what About speaks of.
    const figures =
      records === options.records.default ? await renewFigures(figuresFile, caseSetsFolder, compiled) : null
    if (figures !== null) {
      const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
      console.log(
        'The content is new, so the cases with known answers were measured again (data/validation.json, part of the same commit):',
      )
      for (const { name, top1, top3 } of figures)
        console.log(`  ${name}: ${percent(top1)} first, ${percent(top3)} among the first three`)
    }
  }
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options })
  if (values.rules) for (const line of printRules()) console.log(line)
  else if (values.new !== undefined) {
    const path = await createEntry(values.records, values.new)
    console.log(`Wrote ${path}. Fill it in, then run "npm run data".`)
  } else if (values.diff !== undefined) {
    const lines = await diffRecords(values.records, values.diff)
    console.log(lines.length === 0 ? `The content is that of ${values.diff}.` : lines.join('\n'))
  } else if (values['json-schema']) {
    const { records } = parseRecords(await readSources(values.records))
    for (const path of await saveJsonSchemas(records, schemaDir)) console.log(path)
  } else await compile(values.records, values.out, values.report, values.json)
}

// A reader such as "head" may close the pipe before the last line.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
main().catch((error: unknown) => {
  if (error instanceof CompileError) {
    console.error(error.message)
    console.error('Nothing was written. Correct the records named above and run the command again.')
  } else if (error instanceof AuthorError) console.error(error.message)
  else throw error
  process.exitCode = 1
})
