/**
 * The licence texts of the program, its content and everything that is really bundled, as one file that ships with
 * each build and that About shows. A bundled package without a licence text fails the build.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { packageFolderOf, readPackageLicence, type PackageLicence } from './licence-text'

export const licencesFile = 'third-party-licences.txt'

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export type BundledLicences = {
  /** Notes what a build bundles. A build that follows the one which wrote the file may bundle nothing new. */
  collect(): Plugin
  /** Notes what this build bundles and writes the file. `also`: packages that a later build of the same program bundles. */
  write(also?: readonly string[]): Plugin
}

/** @param nodeModules where packages are installed; another folder in tests. */
export function createBundledLicences(nodeModules = pathOf('../../node_modules')): BundledLicences {
  const packages = new Map<string, PackageLicence>()
  let isWritten = false

  function note(folder: string): PackageLicence {
    const found = readPackageLicence(folder)
    const key = `${found.name} ${found.version}`
    if (found.text === null || found.text === '')
      throw new Error(`${key} is bundled and carries no licence text, so it may not be shipped.`)
    if (isWritten && !packages.has(key))
      throw new Error(`${key} is bundled and missing in ${licencesFile}, which is written already.`)
    packages.set(key, found)
    return found
  }

  function noteBundle(context: Rolldown.PluginContext, bundle: Rolldown.OutputBundle): void {
    for (const id of bundledModules(context, bundle)) {
      const folder = packageFolderOf(id, nodeModules)
      if (folder !== null) note(folder)
    }
  }

  return {
    collect: () => ({
      name: 'collect-licences',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          noteBundle(this, bundle)
        },
      },
    }),
    write: (also = []) => ({
      name: 'write-licences',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          noteBundle(this, bundle)
          for (const name of also) note(`${nodeModules}/${name}`)
          this.emitFile({
            type: 'asset',
            fileName: licencesFile,
            source: writeLicences([...packages.values()]),
          })
          isWritten = true
        },
      },
      // In watch mode the next build writes the file anew.
      buildStart() {
        isWritten = false
      },
    }),
  }
}

/** Modules with code in a chunk, and style sheets, which bring fonts and leave no code. */
function bundledModules(context: Rolldown.PluginContext, bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const inChunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  const styles = [...context.getModuleIds()].filter((id) => /\.css(?:$|\?)/u.test(id))
  return new Set([...inChunks, ...styles])
}

function writeLicences(packages: readonly PackageLicence[]): string {
  const own = [
    section('Myoclonus Reference, the program (MIT)', readFileSync(pathOf('../../LICENSE'), 'utf8')),
    section(
      'Myoclonus Reference, the content (CC-BY-4.0)',
      readFileSync(pathOf('../../data/records/LICENSE'), 'utf8'),
    ),
  ]
  const others = packages
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, text }) => section(`${name} ${version} (${licence})`, text ?? ''))
  const head = 'Licences of Myoclonus Reference and of every part of others that it contains.\n'
  return [head, ...own, ...others].join('\n')
}

function section(title: string, text: string): string {
  return `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${text.trim()}\n`
}
