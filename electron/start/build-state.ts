/** Whether a build is older than what it is made of. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

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

/** Folders count too: deleting a file changes its folder alone. */
function newestMs(path: string): number {
  const own = modifiedMs(path)
  if (own === 0 || !statSync(path).isDirectory()) return own
  return Math.max(own, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}

function modifiedMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
