/**
 * What `npm start` and `npm run dev` run: the desktop program where Electron's binary is present or can be fetched,
 * else the web edition on this computer. Says which and why; remembers nothing.
 */
import { parseArgs } from 'node:util'
import { isBuildNeeded, type BuildTarget } from './start/build-state'
import { chooseHost, type HostChoice } from './start/choose-host'
import { downloadElectron, findElectronBinary } from './start/electron-binary'
import { hasDisplay } from './start/open-browser'
import { runDesktop } from './start/run-desktop'
import { buildDesktop, buildWeb, repository } from './start/run-tool'
import { runWeb, runWebDev } from './start/run-web'

const downloadLimitMs = 60_000

const { values } = parseArgs({
  options: { web: { type: 'boolean', default: false }, dev: { type: 'boolean', default: false } },
})

async function start(): Promise<number> {
  const choice = await settleHost()
  if (choice.host === 'desktop') {
    if (!(await ensureBuilt('desktop'))) return 1
    const end = await runDesktop(choice.binaryPath, choice.why, values.dev)
    if (end.isStarted) return end.code
    return startWeb(`Electron is installed but ended at once (code ${end.code}); its message is above.`)
  }
  return startWeb(choice.why)
}

async function startWeb(why: string): Promise<number> {
  if (values.dev) return runWebDev(why)
  if (!(await ensureBuilt('web'))) return 1
  await runWeb(why)
  return 0
}

async function settleHost(): Promise<Exclude<HostChoice, { host: 'download' }>> {
  const facts = {
    isWebAsked: values.web || process.env['MYOCLONUS_HOST'] === 'web',
    platform: process.platform,
    hasDisplay: hasDisplay(),
    binaryPath: findElectronBinary(),
  }
  const first = chooseHost({ ...facts, downloadFailure: null })
  if (first.host !== 'download') return first
  console.log(
    `The Electron binary is not installed. Fetching it once, for at most ${downloadLimitMs / 1000} seconds (npm start -- --web skips this) ...`,
  )
  const download = await downloadElectron(downloadLimitMs)
  const second = chooseHost({
    ...facts,
    binaryPath: download.ok ? download.path : null,
    downloadFailure: download.ok ? null : download.reason,
  })
  return second.host === 'download' ? { host: 'web', why: 'The Electron binary is not installed.' } : second
}

async function ensureBuilt(target: BuildTarget): Promise<boolean> {
  if (!isBuildNeeded(repository, target)) return true
  console.log(`Building the ${target === 'web' ? 'web edition' : 'desktop program'} ...`)
  const code = await (target === 'web' ? buildWeb() : buildDesktop())
  if (code !== 0) console.error('The build failed; its message is above. Nothing was started.')
  return code === 0
}

process.exitCode = await start()
