/** Which of the stored copies of the library to open. Pure: setting damaged copies aside and promoting the chosen one is the caller's. */
import type { LibraryLoad } from './host-api'
import { parseLibraryFile } from './library-format'

/** One stored copy; `from` names it in words for the user, such as "the previous save". `text` is null where there is none. */
export type StoredCopy = {
  readonly from: string
  readonly text: string | null
  /** The date of a snapshot, by which its keeper finds it again. */
  readonly snapshotDate?: string
}

/** A copy that could not be read, to be set aside under `name`, never to be deleted. */
export type DamagedCopy = StoredCopy & {
  readonly name: string
  readonly text: string
  readonly reason: string
}

export type LoadDecision = {
  readonly load: LibraryLoad
  readonly damaged: readonly DamagedCopy[]
  /** Text to store as the current save, when an older copy was chosen. */
  readonly promote: string | null
}

/**
 * Goes through the copies in order (current, previous, snapshots from the newest) and takes the first that can be read.
 * @param quarantineName the name a damaged copy is set aside under; it is shown to the user.
 */
export async function decideLoad(
  copies: Iterable<StoredCopy> | AsyncIterable<StoredCopy>,
  quarantineName: (copy: StoredCopy) => string,
): Promise<LoadDecision> {
  const damaged: DamagedCopy[] = []
  let isFirst = true
  for await (const copy of copies) {
    if (copy.text === null) {
      isFirst = false
      continue
    }
    const parsed = await parseLibraryFile(copy.text)
    if (parsed.status === 'newer')
      return {
        load: { status: 'read-only', library: parsed.library, reason: parsed.reason },
        damaged,
        promote: null,
      }
    if (parsed.status === 'ok') {
      const { library, savedAt } = parsed
      if (isFirst) return { load: { status: 'loaded', library }, damaged, promote: null }
      const reason = damaged[0]?.reason ?? 'The newest save is missing.'
      const quarantined = damaged[0]?.name ?? ''
      const load = { status: 'restored', library, from: copy.from, savedAt, quarantined, reason } as const
      return { load, damaged, promote: copy.text }
    }
    damaged.push({
      ...copy,
      text: copy.text,
      name: quarantineName(copy),
      reason: `${capitalised(copy.from)} cannot be read. ${parsed.reason}`,
    })
    isFirst = false
  }
  const first = damaged[0]
  if (!first) return { load: { status: 'fresh' }, damaged, promote: null }
  return {
    load: { status: 'unreadable', quarantined: first.name, reason: first.reason },
    damaged,
    promote: null,
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
