import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compileReference } from './compile-reference'
import { CompileError } from './problem'
import { reportContent } from './report'
import { writeReference } from './write-reference'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** `npm run data [-- --records DIR --out DIR --report --json]`: compiles the records, or says what is wrong and exits 1. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: here('../records') },
      out: { type: 'string', default: here('../../out/data') },
      report: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const compiled = await compileReference(values.records)
  await writeReference(compiled, values.out)
  const report = reportContent(compiled.dataset, {
    dataset: Buffer.byteLength(compiled.files['dataset.json']),
    index: Buffer.byteLength(compiled.files['search-index.json']),
  })
  if (values.report && values.json) {
    console.log(JSON.stringify(report, null, 2))
  } else if (values.report) {
    console.log(`content ${compiled.manifest.contentVersion}`)
    console.log(`entries     ${report.entries.total} ${JSON.stringify(report.entries.byKind)}`)
    console.log(`findings    ${report.findings.terms} terms, ${report.findings.listed} listed`)
    console.log(`causes      ${report.causes}`)
    console.log(`claims      ${report.claims.cited} cited, ${report.claims.textbook} textbook`)
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
    console.log(
      `cited       ${percent(report.citedShare.findings)} of findings, ${percent(report.citedShare.causes)} of causes`,
    )
    console.log(`references  ${report.references.total} ${JSON.stringify(report.references.byTier)}`)
    console.log(`drugs       ${report.drugs}`)
    console.log(`hpo terms   ${report.hpoTerms} beside the exact ids`)
    console.log(`bytes       dataset ${report.bytes.dataset}, index ${report.bytes.index}`)
    console.log(`\nNo HPO id, and a term of that very name beside it (${report.likelyExact.length}):`)
    for (const line of report.likelyExact) console.log(`  ${line}`)
    console.log(`\nListed by half of a group, not stated by a member (${report.siblingGaps.length}):`)
    for (const { entry, finding, group, listedBy, members } of report.siblingGaps) {
      console.log(`  ${entry} lacks ${finding}: ${listedBy} of ${members} of ${group}`)
    }
  } else {
    console.log(
      `Compiled ${report.entries.total} entries, ${report.findings.terms} findings and ` +
        `${report.references.total} references (content ${compiled.manifest.contentVersion}).`,
    )
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof CompileError)) throw error
  console.error(error.message)
  console.error('Nothing was written. Correct the records named above and run the command again.')
  process.exitCode = 1
})
