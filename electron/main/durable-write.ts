/**
 * Replaces a whole file or leaves the old one whole: temporary file, sync, comparison, rename, sync of the folder.
 * A disk that takes only a part of what it is given, as a full one may, is found out before anything is replaced.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from './disk-errors'
import { temporaryNameOf } from './temporary-files'

/** @param beforeReplace runs when the new file is whole on disk and the old one is still there; what it throws ends the write. */
export type WriteText = (
  path: string,
  text: string | Uint8Array,
  beforeReplace?: () => Promise<void>,
) => Promise<void>

/** Opens a new file for writing. Replaced by tests with one that takes only a part of what it is given. */
export type OpenNew = (path: string) => Promise<FileHandle>

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

/** `writeFile` of a handle writes in a loop until all is taken, so `write` may take a part at a time. */
export function createDurableWriter(openNew: OpenNew = (path) => open(path, 'wx')): WriteText {
  return async (path, content, beforeReplace) => {
    await mkdir(dirname(path), { recursive: true })
    const data = typeof content === 'string' ? Buffer.from(content) : content
    // A library that the user keeps elsewhere through a link stays there; replacing the link would part the two.
    const target = await realpath(path).catch(() => path)
    await retryWhileHeld(() => replaceFile(target, data, openNew, beforeReplace))
    await syncFolder(dirname(target))
  }
}

/** @throws the error of the file system; the file that was there before is then unchanged. */
export const writeDurably: WriteText = createDurableWriter()

async function replaceFile(
  target: string,
  data: Uint8Array,
  openNew: OpenNew,
  beforeReplace?: () => Promise<void>,
): Promise<void> {
  const old = await stat(target).catch(() => null)
  const temporary = temporaryNameOf(target)
  try {
    const handle = await openNew(temporary)
    try {
      if (old) await keepOwnership(handle, old)
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (!(await readFile(temporary)).equals(data)) throw shortWrite()
    await beforeReplace?.()
    await rename(temporary, target)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}

/** The new file may be read and written by whoever might the old one, as far as the system lets us say so. */
async function keepOwnership(handle: FileHandle, old: Stats): Promise<void> {
  await handle.chmod(old.mode & 0o777)
  if (old.uid !== process.getuid?.() || old.gid !== process.getgid?.())
    await handle.chown(old.uid, old.gid).catch(() => undefined)
}

/** The same at once, for a program that is closing and may end before a promise settles; without retries. */
export function writeDurablySync(path: string, text: string): void {
  const data = Buffer.from(text)
  const temporary = temporaryNameOf(path)
  try {
    const file = openSync(temporary, 'wx')
    try {
      writeFileSync(file, data)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (!readFileSync(temporary).equals(data)) throw shortWrite()
    renameSync(temporary, path)
  } catch (error) {
    try {
      unlinkSync(temporary)
    } catch {
      // It was never made.
    }
    throw error
  }
}

function shortWrite(): Error {
  return Object.assign(new Error('The disk did not keep all that was written.'), { code: 'ESHORT' })
}

/** Makes the rename itself survive a loss of power. Windows cannot open a folder for this and does not need it. */
async function syncFolder(folder: string): Promise<void> {
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
