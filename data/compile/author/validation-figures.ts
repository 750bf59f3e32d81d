import { readFile, writeFile } from 'node:fs/promises'
import { loadReference } from '../../query/reference/load-reference'
import type { CompiledReference } from '../compile-reference'
import { readVignettes, validateVignettes, type VignetteValidation } from '../validate-vignettes'

/**
 * Write the figures that About shows.
 *
 * @param content the version of the content that was measured
 */
export const writeFigures = async (
  path: string,
  { n, top1, top3, top5, misses }: VignetteValidation,
  content: string,
): Promise<void> => {
  const date = new Date().toISOString().slice(0, 10)
  await writeFile(path, `${JSON.stringify({ date, content, n, top1, top3, top5, misses }, null, 2)}\n`)
}

/** The version of the content that a file of figures was measured on; null where it does not say. */
const contentOf = async (path: string): Promise<string | null> => {
  const figures = JSON.parse(await readFile(path, 'utf8')) as { readonly content?: string }
  return figures.content ?? null
}

/**
 * Measure the vignettes again where the content is not the one that was measured. Whoever changes a record need not know of
 * these figures. A change of the program is measured by `npm run validate`, and a test says when that is due.
 *
 * @returns the new figures, or null where they were those of this content
 */
export const renewFigures = async (
  path: string,
  vignettesPath: string,
  { manifest, files }: CompiledReference,
): Promise<VignetteValidation | null> => {
  if ((await contentOf(path)) === manifest.contentVersion) return null
  const reference = loadReference({ dataset: files['dataset.json'], index: files['search-index.json'] })
  const validation = validateVignettes(
    reference,
    readVignettes(await readFile(vignettesPath, 'utf8'), reference),
  )
  await writeFigures(path, validation, manifest.contentVersion)
  return validation
}
