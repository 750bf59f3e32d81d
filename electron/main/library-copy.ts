/** One copy of the library on disk: read and judged, or set aside. */
import { lstat, mkdir, readFile, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { ParsedLibrary } from '../../renderer/host/library-format'
import { parseLibraryFile } from '../../renderer/host/library-format'
import { describeDiskError, errorCode } from './disk-errors'
import { retryWhileHeld } from './durable-write'

export type LibraryCopy = { readonly status: 'missing' } | ParsedLibrary

/** Far above any library; a larger file is not one, and reading it could exhaust memory. */
const largestBytes = 64 * 1024 * 1024

/** A file that is there and cannot be read counts as damaged: it must not be written over either. */
export async function readCopy(path: string): Promise<LibraryCopy> {
  try {
    const { size } = await lstat(path)
    if (size > largestBytes) return { status: 'damaged', reason: 'The file is larger than any library.' }
    return await parseLibraryFile(await retryWhileHeld(() => readFile(path, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { status: 'missing' }
    return { status: 'damaged', reason: describeDiskError('The file cannot be read', error) }
  }
}

/**
 * Moves a damaged file into `folder` under a name no other file has, so that what is left of it can be recovered by hand.
 * @returns its new path.
 * @throws the error of the file system; the file is then still where it was and must be left alone.
 */
export async function quarantine(path: string, folder: string, now: Date): Promise<string> {
  await mkdir(folder, { recursive: true })
  const stamp = now.toISOString().replaceAll(':', '-')
  const target = join(folder, `${stamp}-${randomUUID().slice(0, 8)}-${basename(path)}`)
  await retryWhileHeld(() => rename(path, target))
  return target
}
