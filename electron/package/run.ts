/** What `npm run package` runs: a fresh build, then electron-builder; what is missing is said in one sentence. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { downloadElectron, findElectronBinary } from '../start/electron-binary'
import { buildDesktop, repository } from '../start/run-tool'
import { explainFailure } from './explain-failure'

const downloadLimitMs = 120_000
const asked = process.argv.slice(2)

async function makePackage(): Promise<number> {
  if ((await buildDesktop()) !== 0)
    return fail('No package was made: the build failed; its message is above.')
  const distribution = await settleElectron()
  if (!distribution.ok) return fail(distribution.reason)
  const { code, output } = await runBuilder([...asked, ...distribution.args])
  return code === 0 ? 0 : fail(explainFailure(output))
}

type Distribution =
  { readonly ok: true; readonly args: readonly string[] } | { readonly ok: false; readonly reason: string }

/** The installed binary serves packages for this system; for others electron-builder fetches its own. */
async function settleElectron(): Promise<Distribution> {
  const isForOther = asked.some(
    (arg) =>
      /^(?:-[mwlo]+|--(?:mac|macos|win|windows|linux|arm64|armv7l|ia32|x64|universal))$/u.test(arg) &&
      !isForThis(arg),
  )
  if (isForOther || asked.some((arg) => arg.includes('electronDist'))) return { ok: true, args: [] }
  const present = findElectronBinary()
  const found =
    present === null ? await downloadElectron(downloadLimitMs) : { ok: true as const, path: present }
  if (!found.ok) return { ok: false, reason: explainFailure(`electron: ENOTFOUND (${found.reason})`) }
  return { ok: true, args: [`-c.electronDist=${folderOf(found.path)}`] }
}

function isForThis(arg: string): boolean {
  const own = {
    linux: ['-l', '--linux'],
    win32: ['-w', '--win', '--windows'],
    darwin: ['-m', '-o', '--mac', '--macos'],
  }
  return arg === `--${process.arch}` || (own[process.platform as keyof typeof own] ?? []).includes(arg)
}

/** On macOS the executable lies inside the bundle, and the folder of the bundle is what is wanted. */
function folderOf(executable: string): string {
  const bundle = /^(.*)[\\/]Electron\.app[\\/]/u.exec(executable)?.[1]
  return bundle ?? dirname(executable)
}

function runBuilder(args: readonly string[]): Promise<{ code: number; output: string }> {
  const script = join(
    dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')),
    'cli.js',
  )
  const builder = spawn(
    process.execPath,
    [script, '--config', 'electron/package/builder.config.cjs', ...args],
    { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  let rest = ''
  const take = (chunk: Buffer) => {
    output += chunk.toString()
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    // Its steps are shown as they come; a failure is said once, in words, at the end.
    for (const line of lines) if (line.includes('•')) console.log(line)
  }
  builder.stdout.on('data', take)
  builder.stderr.on('data', take)
  return new Promise((resolve) => {
    builder.on('error', (error) => resolve({ code: 1, output: error.message }))
    builder.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function fail(reason: string): number {
  console.error(reason)
  return 1
}

process.exitCode = await makePackage()
