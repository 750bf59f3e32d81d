import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { CompiledReference } from './compile-reference'

/** Writes the three compiled files, the manifest last, each whole or not at all. Returns their paths. */
export const writeReference = async (
  compiled: CompiledReference,
  outDir: string,
): Promise<readonly string[]> => {
  await mkdir(outDir, { recursive: true })
  const paths: string[] = []
  for (const name of ['dataset.json', 'search-index.json', 'manifest.json'] as const) {
    const path = join(outDir, name)
    await writeFileAtomic(path, compiled.files[name])
    paths.push(path)
  }
  return paths
}
