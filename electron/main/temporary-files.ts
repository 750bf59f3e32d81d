/** Names of the files that are written before they replace another, and the removal of those a killed program left behind. */
import { randomBytes } from 'node:crypto'
import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isProcessRunning } from './process-running'

/** Tells this run of the program from an earlier one that had the same process number. */
const run = randomBytes(4).toString('hex')
let count = 0

export function temporaryNameOf(path: string): string {
  count += 1
  return `${path}.${process.pid}-${run}-${count}.tmp`
}

const ofThisEdition = /^(.+\.json)\.(\d+)-([0-9a-f]{8})-\d+\.tmp$/
/** What `write-file-atomic` left beside a file in editions before December 2026: the name and a hash in digits. */
const ofAnOlderEdition = /^(.+\.json)\.\d{5,10}$/
/** A lock that was found left and was not removed any more. */
const ofALock = /^library\.lock\.[0-9a-f-]{36}$/
const oldMs = 60 * 60 * 1000

/**
 * Removes what a program that no longer runs was writing when it ended. Only names that this program gives are touched.
 * A file that cannot be removed stays; it costs room and nothing else.
 * @param isOurs whether the file that was to be replaced is one of the program's.
 */
export async function removeLeftovers(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  await Promise.all(
    names.map(async (name) => {
      if (await isLeftover(folder, name, isOurs)) await unlink(join(folder, name)).catch(() => undefined)
    }),
  )
}

async function isLeftover(folder: string, name: string, isOurs: (name: string) => boolean): Promise<boolean> {
  const [, target, pid, itsRun] = ofThisEdition.exec(name) ?? []
  if (target !== undefined) {
    if (!isOurs(target)) return false
    return Number(pid) === process.pid ? itsRun !== run : !isProcessRunning(Number(pid))
  }
  if (ofALock.test(name)) return true
  const [, olderTarget] = ofAnOlderEdition.exec(name) ?? []
  if (olderTarget === undefined || !isOurs(olderTarget)) return false
  const found = await stat(join(folder, name)).catch(() => null)
  return found !== null && found.isFile() && Date.now() - found.mtimeMs > oldMs
}
