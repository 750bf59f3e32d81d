/** Whether a build is older than what it is made of. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const sources = ['data', 'renderer', 'electron', 'electron.config.ts', 'package.json', 'package-lock.json']

/** What each build leaves. The oldest counts: a build that failed may have written some of them, and removed others. */
const outputs = {
  web: ['out/web/index.html', 'out/web/sw.js'],
  desktop: ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'],
} as const

export type BuildTarget = keyof typeof outputs

export function isBuildNeeded(repository: string, target: BuildTarget): boolean {
  const built = Math.min(...outputs[target].map((path) => modifiedMs(join(repository, path))))
  return built === 0 || sources.some((source) => newestMs(join(repository, source)) > built)
}

export type BuildState = 'current' | 'needed' | 'older, cannot be replaced' | 'missing, cannot be made'

/** A checkout that cannot be written to is not built: that would take its time and then fail. */
export function stateOfBuild(repository: string, target: BuildTarget): BuildState {
  if (!isBuildNeeded(repository, target)) return 'current'
  if (isWritable(dirname(join(repository, outputs[target][0])))) return 'needed'
  const isThere = outputs[target].every((path) => modifiedMs(join(repository, path)) > 0)
  return isThere ? 'older, cannot be replaced' : 'missing, cannot be made'
}

/** What does not exist yet is as writable as the folder it will be made in. */
function isWritable(path: string): boolean {
  if (modifiedMs(path) === 0) return isWritable(dirname(path))
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Folders count too: deleting a file changes its folder alone. */
function newestMs(path: string): number {
  const own = modifiedMs(path)
  if (own === 0 || !statSync(path).isDirectory()) return own
  return Math.max(own, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}

function modifiedMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
