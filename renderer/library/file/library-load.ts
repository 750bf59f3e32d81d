/** Which of the stored copies of the library to open. Pure: setting damaged copies aside and writing the chosen one back is the caller's. */
import type { LibraryDocument } from '../library'
import { parseLibraryFile } from './library-format'
import type { NewerFile, ReadableLibrary } from './library-format'
import type { LibraryPlace, StoredText } from './library-store'
import { compareNewest } from './snapshot-thinning'

/** One stored copy; `from` names it in words for the user. */
export type FoundCopy = {
  readonly place: LibraryPlace
  readonly from: string
  /** What is there and cannot be reached now is known by its reason alone. */
  readonly text: StoredText | { readonly unreachable: string }
}

/** A copy that could not be read, to be set aside, never to be deleted. */
type DamagedCopy = { readonly place: LibraryPlace; readonly reason: string }

export type LoadDecision =
  | { readonly status: 'fresh' }
  | { readonly status: 'loaded'; readonly library: LibraryDocument; readonly revision: number }
  | { readonly status: 'read-only'; readonly library: LibraryDocument; readonly reason: string }
  | {
      readonly status: 'restored'
      readonly library: LibraryDocument
      readonly revision: number
      readonly from: string
      readonly savedAt: string
      readonly reason: string
      /** To be stored as the current save. */
      readonly text: string
      readonly damaged: readonly DamagedCopy[]
    }
  | { readonly status: 'unreadable'; readonly reason: string; readonly damaged: readonly DamagedCopy[] }
  /** No copy can be read, but one that cannot be reached now may be whole. */
  | { readonly status: 'unavailable'; readonly reason: string }

type ReadCopy = {
  readonly found: FoundCopy
  readonly text: string
  readonly parsed: ReadableLibrary | NewerFile
}

/**
 * Opens the current save when it can be read. Otherwise takes the copy that was made last, wherever it is kept.
 * @param readOthers the other copies; asked for only when they are needed.
 */
export async function decideLoad(
  current: FoundCopy,
  readOthers: () => Promise<readonly FoundCopy[]>,
): Promise<LoadDecision> {
  const newest = await readCopy(current)
  if (newest.copy) return open(newest.copy)
  const others = await Promise.all((await readOthers()).map(readCopy))
  const damaged = [newest, ...others].flatMap((read) => read.damaged ?? [])
  const [best] = others.flatMap(({ copy }) => copy ?? []).sort((a, b) => compareNewest(a.parsed, b.parsed))
  const reason = newest.damaged?.reason ?? 'The newest save is missing.'
  if (best) return open(best, { reason, damaged })
  const unreachable = others.find((read) => read.unreachable !== undefined)?.unreachable
  if (unreachable !== undefined) return { status: 'unavailable', reason: unreachable }
  const [first] = damaged
  return first ? { status: 'unreadable', reason: first.reason, damaged } : { status: 'fresh' }
}

function open(
  { found, text, parsed }: ReadCopy,
  restore?: { readonly reason: string; readonly damaged: readonly DamagedCopy[] },
): LoadDecision {
  const { library, savedAt } = parsed
  if (parsed.status === 'newer') return { status: 'read-only', library, reason: parsed.reason }
  const revision = parsed.revision ?? 0
  if (!restore) return { status: 'loaded', library, revision }
  return { status: 'restored', library, revision, from: found.from, savedAt, text, ...restore }
}

async function readCopy(
  found: FoundCopy,
): Promise<{ readonly copy?: ReadCopy; readonly damaged?: DamagedCopy; readonly unreachable?: string }> {
  const { place, text } = found
  if (text === null) return {}
  if (typeof text === 'string') {
    const parsed = await parseLibraryFile(text)
    if (parsed.status !== 'damaged') return { copy: { found, text, parsed } }
    return { damaged: { place, reason: parsed.reason } }
  }
  if ('reason' in text) return { damaged: { place, reason: text.reason } }
  // The next save would replace the copy before the last change, so it is set aside although it may be whole.
  return place === 'previous'
    ? { damaged: { place, reason: text.unreachable }, unreachable: text.unreachable }
    : { unreachable: text.unreachable }
}
