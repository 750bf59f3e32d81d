/** What a place to keep the library must offer to `createLibraryKeeper`. It decides nothing; the keeper does. */
import type { DatedCopy } from './snapshot-thinning'

/** `null` where nothing is; a reason where something is that is no text, so that it can only be set aside whole. */
export type StoredText = string | null | { readonly reason: string }

export type CopyPlace = 'previous' | { readonly snapshot: string }
export type LibraryPlace = 'current' | CopyPlace

export type StoredLibrary = {
  /** Another one for each state of the current save; a commit names the one it was made from. */
  readonly stamp: string
  readonly current: StoredText
  /** In any order. */
  readonly snapshots: readonly DatedCopy[]
}

export type LibraryCommit = {
  /** The stamp of the state that the change was made from. */
  readonly expected: string
  /** Moved as they are to `name`, before anything is written. */
  readonly setAside?: readonly {
    readonly place: LibraryPlace
    readonly name: string
    readonly reason: string
  }[]
  readonly current?: string
  readonly previous?: string
  readonly addSnapshot?: {
    readonly copy: Omit<DatedCopy, 'id'>
    readonly bookmarks: number
    readonly text: string
  }
  /** Ids. */
  readonly dropSnapshots?: readonly string[]
}

export type LibraryStore = {
  /** @throws Error in words for the user when what is stored cannot be reached now. A list of copies that cannot be had is an empty one. */
  read(): Promise<StoredLibrary>
  /** @throws Error in words for the user when the copy cannot be reached now. */
  readCopy(place: CopyPlace): Promise<StoredText>
  /** The id that a copy gets; names it in `dropSnapshots`. */
  snapshotId(copy: Omit<DatedCopy, 'id'>): string
  /** A name for what is set aside, which nothing else has; shown to the user. */
  nameAside(place: LibraryPlace, at: string): string
  /** Lets no other window or program commit while `act` runs, where the place can say so. */
  exclusively<T>(act: () => Promise<T>): Promise<T>
  /**
   * Writes the current save whole or not at all; durable when it resolves. The copies are second to it: one that cannot
   * be written does not fail the commit.
   * @returns the new stamp, or null when what is stored is no longer what was expected; nothing is written then.
   * @throws Error in words for the user.
   */
  commit(change: LibraryCommit): Promise<string | null>
  /** Replaces copies that are still there. */
  rewriteCopies(copies: readonly { readonly place: CopyPlace; readonly text: string }[]): Promise<void>
}
