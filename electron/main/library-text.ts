/** The text of one file of the library, or what keeps it from being read. */
import { readFile, stat } from 'node:fs/promises'
import { libraryLimits } from '../../renderer/library/file/library-schema'
import type { StoredText } from '../../renderer/library/file/library-store'
import { diskReason, errorCode } from './disk-errors'
import { retryWhileHeld } from './durable-write'

/** Nothing is there: also a link that leads nowhere. */
const missingCodes: ReadonlySet<string> = new Set(['ENOENT'])
/** Something is there that is no file and will not become one. */
const oddCodes: ReadonlySet<string> = new Set(['EISDIR', 'ELOOP', 'ENAMETOOLONG'])

/** @throws the error of the file system when the file is there and cannot be read now, which says nothing about what it holds. */
export async function readText(path: string): Promise<StoredText> {
  try {
    return await retryWhileHeld(async () => {
      const found = await stat(path)
      // Opening a pipe would wait for ever.
      if (!found.isFile()) return { reason: 'It is not a file.' }
      if (found.size > libraryLimits.bytes) return { reason: 'The file is larger than any library.' }
      return await readFile(path, 'utf8')
    })
  } catch (error) {
    if (missingCodes.has(errorCode(error))) return null
    if (oddCodes.has(errorCode(error))) return { reason: diskReason(error) }
    throw error
  }
}
