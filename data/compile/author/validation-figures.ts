import { readFile, writeFile } from 'node:fs/promises'
import type { Reference } from '../../query/reference/reference'
import { loadReference } from '../../query/reference/load-reference'
import type { CompiledReference } from '../compile-reference'
import { validateSets, type ShownSet } from '../validation-sets'

/**
 * Measure every set of cases and write the figures that About shows.
 *
 * @param path of the file of figures
 * @param setsFolder holds the files of the sets
 * @param content the version of the content that is measured
 */
export const writeFigures = async (
  path: string,
  setsFolder: string,
  reference: Reference,
  content: string,
): Promise<readonly ShownSet[]> => {
  const sets = await validateSets(reference, setsFolder)
  const date = new Date().toISOString().slice(0, 10)
  await writeFile(path, `${JSON.stringify({ date, content, sets }, null, 2)}\n`)
  return sets
}

/** The version of the content that a file of figures was measured on; null where it does not say. */
const contentOf = async (path: string): Promise<string | null> => {
  const figures = JSON.parse(await readFile(path, 'utf8')) as { readonly content?: string }
  return figures.content ?? null
}

/**
 * Measure the cases again where the content is not the one that was measured. Whoever changes a record need not know of
 * these figures. A change of the program is measured by `npm run validate`, and a test says when that is due.
 *
 * @returns the new figures, or null where they were those of this content
 */
export const renewFigures = async (
  path: string,
  setsFolder: string,
  { manifest, files }: CompiledReference,
): Promise<readonly ShownSet[] | null> => {
  if ((await contentOf(path)) === manifest.contentVersion) return null
  const reference = loadReference({ dataset: files['dataset.json'], index: files['search-index.json'] })
  return writeFigures(path, setsFolder, reference, manifest.contentVersion)
}
