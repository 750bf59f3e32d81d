/**
 * Keeps what the user sees in step with what is stored. Nothing is saved before it was loaded: an edit made earlier
 * waits and is applied to what was loaded. What was stored is `base`; what is seen is `base` with the waiting edits
 * applied. Loads and saves run one after the other, so the host and this window mean the same base.
 */
import type { LibraryDocument, LibraryLoad, LibraryPort, Outcome } from './library'
import { checkLibrary, emptyLibrary, type LibraryMisfit } from './file/library-format'
import { withUniqueIds } from './file/library-ids'
import { isRefusal, type Edit, type EditOptions, type EditOutcome, type Refusal } from './edit'

type LibraryPhase = 'reading' | 'open' | 'read-only' | 'unavailable'
type RefusedEdit = {
  readonly reason: string
  readonly misfit: LibraryMisfit | null
  readonly edit: Edit
}

/** What the store shows. */
export type LibraryState = {
  readonly library: LibraryDocument
  readonly phase: LibraryPhase
  /** Whether what is stored has been read, so that "not bookmarked" can be said. */
  readonly isKnown: boolean
  /** The load that the user should know of: the latest, but a copy restored at the start is not forgotten. */
  readonly found: LibraryLoad | null
  readonly saveError: string | null
  /** The last edit that was refused, until a later one is saved. */
  readonly refused: RefusedEdit | null
}

type Waiting = EditOptions & { readonly edit: Edit; readonly settle: (outcome: EditOutcome) => void }
type Attempt =
  { readonly library: LibraryDocument } | { readonly refused: string; readonly misfit: LibraryMisfit | null }
type Storage = Pick<LibraryPort, 'loadLibrary' | 'saveLibrary'>

export const createLibrarySync = (host: Storage, publish: (state: LibraryState) => void) => {
  let base = emptyLibrary()
  let library = base
  let phase: LibraryPhase = 'reading'
  let isKnown = false
  let found: LibraryLoad | null = null
  let saveError: string | null = null
  let refused: RefusedEdit | null = null
  let waiting: readonly Waiting[] = []
  let isLoadWanted = false
  let isWorking = false
  let working = Promise.resolve()

  const tell = (): void => publish({ library, phase, isKnown, found, saveError, refused })
  const reasonOf = (load: LibraryLoad | null): string =>
    load !== null && 'reason' in load ? load.reason : 'The library is still being read.'

  const attempt = ({ edit, isLook }: Waiting, now: LibraryDocument): Attempt => {
    if (phase === 'read-only' && isLook !== true)
      return { refused: `The library is open for reading only. ${reasonOf(found)}`, misfit: null }
    let next: LibraryDocument | Refusal
    try {
      next = edit(now)
    } catch (error) {
      // A fault in one edit must not hold up the others.
      return { refused: `This change could not be made. ${messageOf(error)}`, misfit: null }
    }
    if (isRefusal(next)) return { refused: next.refusal, misfit: null }
    if (next === now) return { library: now }
    const checked = checkLibrary(next)
    return checked.ok ? { library: next } : { refused: checked.reason, misfit: checked.misfit }
  }
  const refuse = ({ edit, isQuiet, settle }: Waiting, reason: string, misfit: LibraryMisfit | null): void => {
    if (isQuiet !== true) refused = { reason, misfit, edit }
    settle({ status: 'refused', reason, misfit })
  }
  const settleUnsaved = (items: readonly Waiting[], reason: string): void =>
    items.forEach(({ settle }) => settle({ status: 'unsaved', reason }))

  /** Applies the waiting edits to another base. An edit that no longer fits is refused; the others stand. */
  const rebase = (onto: LibraryDocument): void => {
    base = library = onto
    waiting = waiting.filter((item) => {
      const result = attempt(item, library)
      if ('refused' in result) refuse(item, result.refused, result.misfit)
      else if (result.library === library) item.settle({ status: 'unchanged' })
      else {
        library = result.library
        return true
      }
      return false
    })
    if (waiting.length === 0) saveError = null
  }

  const load = async (): Promise<void> => {
    const result = await host
      .loadLibrary()
      .catch((error: unknown): LibraryLoad => ({ status: 'unavailable', reason: messageOf(error) }))
    const isQuietReload = isKnown && (result.status === 'loaded' || result.status === 'fresh')
    const isTold = found?.status === 'restored' || found?.status === 'unreadable'
    if (!isQuietReload || !isTold) found = result
    if (result.status === 'unavailable') {
      phase = 'unavailable'
      settleUnsaved(waiting, result.reason)
      return
    }
    phase = result.status === 'read-only' ? 'read-only' : 'open'
    // Where a later load finds nothing, such as after the data of the site were cleared, this window keeps what it holds.
    rebase('library' in result ? withUniqueIds(result.library) : base)
    isKnown = true
    if (phase === 'read-only') settleUnsaved(waiting, reasonOf(found))
  }

  /** Returns whether everything that was sent is stored. */
  const save = async (): Promise<boolean> => {
    const [sent, edits] = [library, waiting]
    const outcome = await host
      .saveLibrary(sent)
      .catch((error: unknown): Outcome => ({ ok: false, reason: messageOf(error) }))
    if (!outcome.ok) {
      saveError = outcome.reason
      settleUnsaved(edits, outcome.reason)
      return false
    }
    base = sent
    waiting = waiting.filter((item) => !edits.includes(item))
    saveError = null
    refused = null
    edits.forEach(({ settle }) => settle({ status: 'saved' }))
    return true
  }

  /** Loads and saves until nothing is left to do, or a save has failed for all that waits. */
  const work = async (): Promise<void> => {
    isWorking = true
    try {
      for (;;) {
        if (isLoadWanted) {
          isLoadWanted = false
          await load()
          tell()
        } else if (phase === 'open' && waiting.length > 0) {
          const tried = waiting
          const isSaved = await save()
          tell()
          if (!isSaved && !isLoadWanted && waiting.every((item) => tried.includes(item))) return
        } else return
      }
    } finally {
      // In the same turn as the last look at what waits, so that an edit made next starts the work again.
      isWorking = false
    }
  }
  const start = (): Promise<void> => {
    if (!isWorking) working = work()
    return working
  }

  return {
    /** Loads the library, also again, as after another window has changed it. */
    load(): Promise<void> {
      isLoadWanted = true
      return start()
    },
    /** Tries once more what failed: the load, or the save of what waits. */
    retry(): Promise<void> {
      isLoadWanted = phase === 'unavailable'
      return start()
    },
    /** Shows the edit at once; resolves when it is stored, or when it is known that it is not. */
    change: (edit: Edit, options: EditOptions = {}): Promise<EditOutcome> =>
      new Promise((settle) => {
        const item: Waiting = { ...options, edit, settle }
        const result = attempt(item, library)
        if ('refused' in result) {
          refuse(item, result.refused, result.misfit)
          tell()
          return
        }
        // Before the library was read, "no change" is not known: the same edit may change what will be loaded.
        if (result.library === library && isKnown && phase !== 'unavailable') {
          settle({ status: 'unchanged' })
          return
        }
        library = result.library
        waiting = [...waiting, item]
        if (phase === 'unavailable' || phase === 'read-only') settleUnsaved([item], reasonOf(found))
        tell()
        void start()
      }),
    dismissRefusal(): void {
      refused = null
      tell()
    },
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
