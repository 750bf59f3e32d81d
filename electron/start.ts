/**
 * What `npm start` and `npm run dev` run: the desktop program where Electron's binary is present, else the web edition on
 * this computer, with the binary fetched beside it for the next start. Says which and why.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stateOfBuild, type BuildTarget } from './start/build-state'
import { chooseHost } from './start/choose-host'
import { downloadElectron, findElectronBinary } from './start/electron-binary'
import { forgetFetchFailure, readFetchFailure, rememberFetchFailure } from './start/fetch-memory'
import { hasDisplay } from './start/open-browser'
import { runDesktop } from './start/run-desktop'
import { buildDesktop, buildWeb, repository } from './start/run-tool'
import { runWeb, runWebDev } from './start/run-web'

const { values } = parseArgs({
  options: {
    web: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    retry: { type: 'boolean', default: false },
  },
})
const failurePath = join(repository, 'out', 'electron-fetch-failure.json')

async function start(): Promise<number> {
  const choice = chooseHost({
    isWebAsked: values.web || process.env['MYOCLONUS_HOST'] === 'web',
    platform: process.platform,
    hasDisplay: hasDisplay(),
    binaryPath: findElectronBinary(),
    recentFailure: values.retry ? null : readFetchFailure(failurePath),
  })
  if (choice.host === 'desktop') {
    if (!(await ensureBuilt('desktop'))) return 1
    const end = await runDesktop(choice.binaryPath, choice.why, values.dev)
    if (end.isStarted) return end.code
    const why = `Electron is installed but ended at once (code ${end.code}); its message is above.`
    return startWeb(why, null)
  }
  const hint = choice.isDesktopPossible ? desktopHint(choice.isFetchWanted) : null
  return startWeb(choice.why, hint, choice.isFetchWanted ? fetchElectron : undefined)
}

const desktopHint = (isFetched: boolean): string =>
  isFetched
    ? 'The desktop program is fetched meanwhile (npm start -- --web leaves it out).'
    : 'To try the desktop program: npx install-electron, then npm start.'

async function startWeb(
  why: string,
  hint: string | null,
  beside?: (signal: AbortSignal) => Promise<void>,
): Promise<number> {
  if (values.dev) return runWebDev(why)
  if (!(await ensureBuilt('web'))) return 1
  return runWeb({ why, hint, beside })
}

async function fetchElectron(signal: AbortSignal): Promise<void> {
  const download = await downloadElectron(undefined, signal)
  if (signal.aborted) return
  if (download.ok) {
    forgetFetchFailure(failurePath)
    console.log('The desktop program is installed. The next npm start opens it, with a library of its own.')
    return
  }
  rememberFetchFailure(failurePath, download.reason)
  console.log(`The desktop program could not be fetched: ${download.reason}.`)
  console.log('It is asked for again after a day, or with npm start -- --retry. The web edition goes on.')
}

async function ensureBuilt(target: BuildTarget): Promise<boolean> {
  const what = target === 'web' ? 'web edition' : 'desktop program'
  const state = stateOfBuild(repository, target)
  if (state === 'current') return true
  if (state === 'older, cannot be replaced') {
    console.log(
      `This folder cannot be written to. The ${what} that was built earlier is started; it may be older.`,
    )
    return true
  }
  if (state === 'missing, cannot be made') {
    console.error(`The ${what} is not built, and this folder cannot be written to. Nothing was started.`)
    return false
  }
  console.log(`Building the ${what} ...`)
  const code = await (target === 'web' ? buildWeb() : buildDesktop())
  if (code !== 0) console.error('The build failed; its message is above. Nothing was started.')
  return code === 0
}

process.exitCode = await start()
