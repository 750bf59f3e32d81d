/** Writes a whole file or leaves the old one whole: temporary file, fsync, rename, then fsync of the folder. */
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import writeFileAtomic from 'write-file-atomic'
import { errorCode } from './disk-errors'

export type WriteText = (path: string, text: string | Uint8Array) => Promise<void>

/** Virus scanners and indexers on Windows hold a file for a moment after it is written; past this they hold it on purpose. */
const retryDelaysMs: readonly number[] = [20, 60, 150, 400, 900]
const transientCodes: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** Repeats `action` while it fails for a reason that passes by itself, at most once per delay. */
export async function retryWhileHeld<T>(
  action: () => Promise<T>,
  delaysMs: readonly number[] = retryDelaysMs,
): Promise<T> {
  for (const delayMs of delaysMs) {
    try {
      return await action()
    } catch (error) {
      if (!transientCodes.has(errorCode(error))) throw error
      await wait(delayMs)
    }
  }
  return action()
}

/** @throws the error of the file system; the file that was there before is then unchanged. */
export const writeDurably: WriteText = async (path, content) => {
  await mkdir(dirname(path), { recursive: true })
  const data = typeof content === 'string' ? content : Buffer.from(content)
  await retryWhileHeld(() => writeFileAtomic(path, data, { fsync: true }))
  await syncFolder(dirname(path))
}

/** Makes the rename itself survive a loss of power. Windows cannot open a folder for this and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems refuse to sync a folder; the content of the file is already on disk.
    if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'ENOTSUP') throw error
  } finally {
    await handle.close()
  }
}
