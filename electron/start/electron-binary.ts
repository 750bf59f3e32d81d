/** Whether Electron's binary is here, and one bounded attempt to fetch it: its package downloads it from outside the npm registry. */
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

/** Runs the package's own installer. Ends by itself in seconds where the network refuses, and is ended after `limitMs`. */
export function downloadElectron(limitMs: number): Promise<Download> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    let errors = ''
    let isLate = false
    installer.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    const timer = setTimeout(() => {
      isLate = true
      installer.kill()
    }, limitMs)
    installer.on('error', (error) => finish(error.message))
    installer.on('close', (code) => finish(code === 0 ? null : firstLine(errors)))

    function finish(failure: string | null): void {
      clearTimeout(timer)
      const path = findElectronBinary()
      if (failure === null && path) resolve({ ok: true, path })
      else if (isLate)
        resolve({ ok: false, reason: `not complete after ${Math.round(limitMs / 1000)} seconds` })
      else resolve({ ok: false, reason: failure ?? 'the installer left no executable' })
    }
  })
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'no reason given'
}
