import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
    await replaceFile(path, compiled.files[name])
    paths.push(path)
  }
  return paths
}

/** Read back before it replaces, because a full disk may take a part of a file without an error. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text)
    if ((await readFile(temporary, 'utf8')) !== text) throw new Error(`${path} was not written whole.`)
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}
