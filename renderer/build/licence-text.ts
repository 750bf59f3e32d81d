/** The package a bundled module comes from, and the licence text that the package carries. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type PackageLicence = {
  readonly name: string
  readonly version: string
  /** As the package states it, such as `MIT`. */
  readonly licence: string
  /** Null where the package carries none. */
  readonly text: string | null
}

const licenceFile = /^(?:licen[cs]e|copying)/iu

/** Helpers that the bundler writes itself have no path; their code is of the package that wrote them. */
const helperOwners: readonly (readonly [helper: RegExp, owner: string])[] = [
  [/plugin-vue/u, '@vitejs/plugin-vue'],
  [/rolldown/u, 'rolldown'],
  [/vite/u, 'vite'],
]

/** Folder of the package in node_modules, or null for a module of this program. */
export function packageFolderOf(moduleId: string, nodeModules: string): string | null {
  const path = moduleId
    .replaceAll('\\', '/')
    .replace(/^\0/u, '')
    .replace(/[?#].*$/u, '')
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)
  if (found?.[1] !== undefined) return found[1]
  if (!moduleId.startsWith('\0')) return null
  const owner = helperOwners.find(([helper]) => helper.test(path))?.[1]
  return join(nodeModules, owner ?? path)
}

export function readPackageLicence(folder: string): PackageLicence {
  const stated = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: unknown
  }
  const file = readdirSync(folder)
    .filter((name) => licenceFile.test(name))
    .sort()[0]
  return {
    name: stated.name,
    version: stated.version,
    licence: typeof stated.license === 'string' ? stated.license : 'licence not named',
    text: file === undefined ? null : ownText(readFileSync(join(folder, file), 'utf8')),
  }
}

/** Some packages append the licences of what they bundle themselves; none of that is in this program's bundles. */
function ownText(text: string): string {
  return (text.split(/^# Licenses of bundled dependencies$/mu)[0] ?? text).replaceAll('\r\n', '\n').trim()
}
