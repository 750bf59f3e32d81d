/**
 * `npm run bench`: medians and 95th percentiles from one run, as JSON. Engine figures in Node; key press to painted
 * result, long tasks and frames of scrolling in the built web edition in Chromium.
 *
 * `npm run bench -- --peers` ranks the project's own cases with text-book methods beside the program (`peers.ts`).
 *
 * `npm run bench -- --entries 2000` measures the same over a pack of that many entries, made for the run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { repository, runTool } from '../../electron/start/run-tool'
import { benchEngine } from './engine'
import { largePack } from './large-pack'
import { benchPage } from './page'
import { benchPeers } from './peers-run'

const { values } = parseArgs({
  options: { entries: { type: 'string' }, peers: { type: 'boolean', default: false } },
})
const entries = values.entries === undefined ? null : Number(values.entries)
if (entries !== null && !Number.isInteger(entries)) throw new Error('--entries needs a whole number')

const measure = async (webRoot: string): Promise<void> => {
  const engine = benchEngine(join(webRoot, 'data'))
  const page = await benchPage(webRoot)
  console.log(JSON.stringify({ node: process.version, engine, page }, null, 2))
}

if (values.peers) benchPeers(join(repository, 'out', 'data'))
else if (entries === null) await measure(join(repository, 'out', 'web'))
else {
  const records = await largePack(entries)
  const webRoot = await mkdtemp(join(tmpdir(), 'myoclonus-web-'))
  try {
    const code = await runTool(
      'vite',
      [
        ...['build', '--config', 'renderer/vite.config.ts', '--mode', 'web', '--logLevel', 'error'],
        ...['--outDir', webRoot, '--emptyOutDir'],
      ],
      { MYOCLONUS_RECORDS: records },
    )
    if (code !== 0) throw new Error('the large pack did not build')
    await measure(webRoot)
  } finally {
    await rm(records, { recursive: true, force: true })
    await rm(webRoot, { recursive: true, force: true })
  }
}
