/** Remembers for a day that Electron's binary could not be fetched, so that not every start asks a network that refuses. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const dayMs = 24 * 60 * 60 * 1_000

/** @returns the reason of a failure less than a day old, or null. A date in the future counts as none: a clock was set back. */
export function readFetchFailure(path: string, now = Date.now()): string | null {
  try {
    const { at, reason } = JSON.parse(readFileSync(path, 'utf8')) as { at?: unknown; reason?: unknown }
    if (typeof at !== 'number' || typeof reason !== 'string') return null
    return at <= now && now - at < dayMs ? reason : null
  } catch {
    return null
  }
}

/** A folder that cannot be written to leaves nothing remembered; the next start then asks again. */
export function rememberFetchFailure(path: string, reason: string, now = Date.now()): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify({ at: now, reason }))
  } catch {
    // Said above: the attempt is repeated.
  }
}

export function forgetFetchFailure(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A day later it is forgotten by itself.
  }
}
