import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { CompiledReference } from '../../../data/compile/compile-reference'
import { loadReference } from '../../../data/query/reference/load-reference'
import type { Reference } from '../../../data/query/reference/reference'

export const recordsDir = join(import.meta.dirname, '../../../data/records')

let compiled: Promise<CompiledReference> | undefined
/** The records of the project, compiled by `tests/compile-once.ts` before the first test. */
export const shippedFiles = (): Promise<CompiledReference> =>
  (compiled ??= readFile(inject('compiledReference'), 'utf8').then(
    (text) => JSON.parse(text) as CompiledReference,
  ))

/** The reference as the program loads it: from the serialized files. */
export const shippedReference = async (): Promise<Reference> => {
  const { files } = await shippedFiles()
  return loadReference({ dataset: files['dataset.json'], index: files['search-index.json'] })
}
