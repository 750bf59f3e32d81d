/**
 * Lets one program at a time change the library of a folder. The single-instance lock keeps a second copy of the program
 * away on one machine; this one holds for a folder that two machines or two users share.
 */
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from './disk-errors'
import { retryWhileHeld } from './durable-write'
import { isProcessRunning } from './process-running'

type Holder = { readonly id: string; readonly pid: number; readonly host: string }

export type LockOptions = {
  /** A holder of another machine, or one that cannot be told, is taken for gone after this long without a change. */
  readonly staleMs?: number
}

const pollMs = 25
const noFile = 'a folder'
/** The locks of this process, so that one left by an earlier process of the same number is known as left. */
const heldHere = new Set<string>()

/** @param act is given a check that throws when the lock was lost meanwhile, as after a long sleep of the machine. */
export async function withFolderLock<T>(
  path: string,
  act: (requireLock: () => Promise<void>) => Promise<T>,
  { staleMs = 20_000 }: LockOptions = {},
): Promise<T> {
  const holder: Holder = { id: randomUUID(), pid: process.pid, host: hostname() }
  const text = JSON.stringify(holder)
  await mkdir(dirname(path), { recursive: true })
  // Before it is taken, so that no other act of this process takes it for a lock that was left.
  heldHere.add(holder.id)
  try {
    await take(path, text, staleMs)
    return await act(async () => {
      if ((await readHolder(path)) !== text)
        throw new Error('Another program took over the library; try again.')
    })
  } finally {
    heldHere.delete(holder.id)
    // Only what is still ours; a lock that is left is known as left by the next one who asks.
    if ((await readHolder(path)) === text) await unlink(path).catch(() => undefined)
  }
}

async function take(path: string, text: string, staleMs: number): Promise<void> {
  let seen: string | null = null
  let seenSince = performance.now()
  while (!(await create(path, text))) {
    const now = await readHolder(path)
    if (now !== seen) [seen, seenSince] = [now, performance.now()]
    if (isGone(now) || performance.now() - seenSince > staleMs) await remove(path, now)
    else await wait(pollMs)
  }
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await retryWhileHeld(async () => {
      const handle = await open(path, 'wx')
      try {
        await handle.writeFile(text)
      } catch (error) {
        // An empty lock, as a full disk leaves it, would hold up the next save.
        await unlink(path)
        throw error
      } finally {
        await handle.close()
      }
    })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Renamed first, because two may find the same lock left: only one of them moves it, and a newer one is put back. */
async function remove(path: string, found: string | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  // Linked back rather than renamed, so that the lock of a third is not replaced; whoever loses it is told by its own check.
  if ((await readHolder(aside)) !== found) await link(aside, path).catch(() => undefined)
  // A folder in the place of the lock stays under the new name.
  await unlink(aside).catch(() => undefined)
}

async function readHolder(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => (errorCode(error) === 'EISDIR' ? noFile : null))
}

function isGone(text: string | null): boolean {
  if (text === noFile) return true
  if (text === null) return false
  let holder: Partial<Holder>
  try {
    holder = JSON.parse(text) as Partial<Holder>
  } catch {
    // Being written, or cut by a kill: the time decides.
    return false
  }
  if (holder.host !== hostname() || typeof holder.pid !== 'number') return false
  return holder.pid === process.pid ? !heldHere.has(String(holder.id)) : !isProcessRunning(holder.pid)
}
