import { computed, shallowRef } from 'vue'
import { useHost } from '../host/host-key'
import { isRefusal, type Edit, type EditOptions, type EditOutcome } from '../library/edit'
import { emptyLibrary, leaveOut } from '../library/file/library-format'
import type { LibraryDocument } from '../library/library'
import { createLibrarySync, type LibraryState } from '../library/library-sync'
import { takeBack } from '../library/take-back'

/** An act with its way back, which leaves what was changed since. */
export type UndoableOutcome = { readonly outcome: EditOutcome; readonly undo: () => Promise<EditOutcome> }

/** The library as this window knows it, and the two ways to change it: plainly, or with a way back. */
export const openLibraryChanges = () => {
  const host = useHost()
  const state = shallowRef<LibraryState>({
    library: emptyLibrary(),
    phase: 'reading',
    isKnown: false,
    found: null,
    saveError: null,
    refused: null,
  })
  const sync = createLibrarySync(host, (next) => {
    state.value = next
  })
  const { change } = sync
  host.onLibraryChange(() => void sync.load())

  const library = computed(() => state.value.library)
  const isKnown = computed(() => state.value.isKnown)

  const changeWithUndo = async (edit: Edit, options?: EditOptions): Promise<UndoableOutcome> => {
    let states: { readonly before: LibraryDocument; readonly after: LibraryDocument } | null = null
    const outcome = await change((now) => {
      const next = edit(now)
      // Where the edit is applied once more to another base, that time counts.
      if (!isRefusal(next)) states = { before: now, after: next }
      return next
    }, options)
    const undo: Edit = (now) => (states === null ? now : takeBack(states.before, states.after, now))
    return { outcome, undo: () => change(undo) }
  }

  /** Makes the refused edit without the item that does not fit. */
  const leaveOutMisfit = async (): Promise<EditOutcome | null> => {
    const { refused } = state.value
    const misfit = refused?.misfit
    if (!refused || !misfit) return null
    sync.dismissRefusal()
    return change((now) => {
      const next = refused.edit(now)
      return isRefusal(next) ? next : leaveOut(next, misfit)
    })
  }

  return { state, sync, library, isKnown, change, changeWithUndo, leaveOutMisfit }
}
export type LibraryChanges = ReturnType<typeof openLibraryChanges>
