/** Opens the stored library: sets aside what is damaged and writes the copy that is used instead back as the current save. */
import type { LibraryDocument, LibraryLoad } from '../library'
import { emptyLibrary } from './library-format'
import { decideLoad, type FoundCopy, type LoadDecision } from './library-load'
import type { CopyPlace, LibraryStore, StoredLibrary } from './library-store'
import { compareNewest } from './snapshot-thinning'
import { busyReason, messageOf, mostAttempts, pauseBefore } from './keeper-attempts'

export type OpenedLibrary = {
  readonly load: LibraryLoad
  /** What the view was given and the state that it was read from; null when nothing is known of what is stored. */
  readonly known: { readonly base: LibraryDocument; readonly stamp: string } | null
  readonly revision: number
}

type Restore = Extract<LoadDecision, { readonly damaged: unknown }>

/** @throws Error in words for the user when what is stored cannot be reached. */
export async function openLibrary(
  store: LibraryStore,
  now: () => string,
  warn: (message: string) => void,
): Promise<OpenedLibrary> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    await pauseBefore(attempt)
    const stored = await store.read()
    const current: FoundCopy = { place: 'current', from: 'the newest save', text: stored.current }
    const decision = await decideLoad(current, () => readCopies(store, stored, warn))
    const opened =
      'damaged' in decision
        ? await restore(store, stored.stamp, decision, now(), warn)
        : withoutDamage(decision, stored.stamp)
    if (opened) return opened
  }
  throw new Error(busyReason)
}

function withoutDamage(decision: Exclude<LoadDecision, Restore>, stamp: string): OpenedLibrary {
  switch (decision.status) {
    case 'unavailable':
      return { load: decision, known: null, revision: 0 }
    case 'fresh':
      return { load: decision, known: { base: emptyLibrary(), stamp }, revision: 0 }
    case 'loaded': {
      const { status, library, revision } = decision
      return { load: { status, library }, known: { base: library, stamp }, revision }
    }
    case 'read-only':
      return { load: decision, known: { base: decision.library, stamp }, revision: 0 }
  }
}

/** @returns null when another window changed what is stored meanwhile. */
async function restore(
  store: LibraryStore,
  stamp: string,
  decision: Restore,
  at: string,
  warn: (message: string) => void,
): Promise<OpenedLibrary | null> {
  const setAside = decision.damaged.map((copy) => ({ ...copy, name: store.nameAside(copy.place, at) }))
  let known: string | null = stamp
  if (setAside.length > 0) {
    try {
      known = await store.exclusively(() => store.commit({ expected: stamp, setAside }))
    } catch (error) {
      return stuck(decision, stamp, messageOf(error))
    }
  }
  if (known === null) return null
  const { reason } = decision
  if (decision.status === 'unreadable') {
    const load = { status: 'unreadable', quarantined: setAside[0]?.name ?? '', reason } as const
    return { load, known: { base: emptyLibrary(), stamp: known }, revision: 0 }
  }
  const { library, from, savedAt, revision, text } = decision
  const expected = known
  try {
    // Two whole copies again, before anything else can go wrong. If the disk is full, the one that was found still serves.
    known = await store.exclusively(() => store.commit({ expected, current: text }))
  } catch (error) {
    warn(`The restored library was not written back. ${messageOf(error)}`)
  }
  if (known === null) return null
  const quarantined = setAside.find(({ place }) => place === 'current')?.name ?? ''
  const load = { status: 'restored', library, from, savedAt, quarantined, reason } as const
  return { load, known: { base: library, stamp: known }, revision }
}

/** What is damaged cannot be moved, so nothing may be written where it is. */
function stuck(decision: Restore, stamp: string, why: string): OpenedLibrary {
  const reason = `${decision.reason} It cannot be set aside, so nothing is saved over it. ${why}`
  if (decision.status === 'unreadable')
    return { load: { status: 'unavailable', reason }, known: null, revision: 0 }
  const { library, revision } = decision
  return { load: { status: 'read-only', library, reason }, known: { base: library, stamp }, revision }
}

async function readCopies(
  store: LibraryStore,
  { snapshots }: StoredLibrary,
  warn: (message: string) => void,
): Promise<readonly FoundCopy[]> {
  const newestFirst = [...snapshots].sort(compareNewest)
  const copies: readonly { place: CopyPlace; from: string }[] = [
    { place: 'previous', from: 'the copy before the last change' },
    ...newestFirst.map(({ id }) => ({ place: { snapshot: id }, from: 'a dated copy' })),
  ]
  return Promise.all(
    copies.map(async (copy): Promise<FoundCopy> => {
      try {
        return { ...copy, text: await store.readCopy(copy.place) }
      } catch (error) {
        const unreachable = messageOf(error)
        warn(`A copy of the library cannot be reached. ${unreachable}`)
        return { ...copy, text: { unreachable } }
      }
    }),
  )
}
