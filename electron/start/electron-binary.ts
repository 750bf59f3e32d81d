/** Whether Electron's binary is here, and an attempt to fetch it that gives up where nothing answers: its package downloads it from outside the npm registry. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The path of the executable, or null. Reads what the package's installer writes; importing `electron` would start a download. */
export function findElectronBinary(): string | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const executable = readExecutableName() ?? (override ? 'electron' : null)
  if (executable === null) return null
  const path = join(override ?? join(packageFolder, 'dist'), executable)
  return existsSync(path) ? path : null
}

function readExecutableName(): string | null {
  try {
    return readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim() || null
  } catch {
    return null
  }
}

export type Download =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string }

const firstByteLimitMs = 10_000

/**
 * Runs the package's own installer. Ends within `limitMs` where no byte comes; a slow download may take as long as it needs.
 * @param signal ends the installer with the program.
 */
export function downloadElectron(limitMs = firstByteLimitMs, signal?: AbortSignal): Promise<Download> {
  const installer = spawn(process.execPath, ['--import', firstByteWatch, join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: installerEnvironment(limitMs),
    signal,
  })
  return new Promise((resolve) => {
    let errors = ''
    installer.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    installer.on('error', (error) => resolve({ ok: false, reason: error.message }))
    installer.on('close', (code) => {
      const path = findElectronBinary()
      if (code === 0 && path !== null) resolve({ ok: true, path })
      else resolve({ ok: false, reason: code === 0 ? 'the installer left no executable' : causeOf(errors) })
    })
  })
}

const firstByteWatch = new URL('./first-byte.mjs', import.meta.url).href

/** The installer ignores the proxy of the environment unless it is told to use it. */
function installerEnvironment(limitMs: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ELECTRON_GET_USE_PROXY: process.env['ELECTRON_GET_USE_PROXY'] ?? '1',
    ELECTRON_GET_NO_PROGRESS: '1',
    MYOCLONUS_FIRST_BYTE_MS: String(limitMs),
  }
}

/** The message of the error alone: the installer prints its stack. */
function causeOf(errors: string): string {
  const lines = errors.split('\n').map((line) => line.trim())
  const message = lines.find((line) => /^\w*Error: /u.test(line)) ?? lines.find((line) => line !== '')
  return message?.replace(/^\w*Error: /u, '') ?? 'no reason given'
}
