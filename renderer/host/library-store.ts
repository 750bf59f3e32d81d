/** What a place to keep the library must offer to `createLibraryKeeper`. */

export type StoredLibrary = {
  /** Counts the commits; 0 where nothing was ever stored. */
  readonly revision: number
  readonly current: string | null
  readonly previous: string | null
  /** Dates of the snapshots, ISO 8601, UTC; the date is the key. */
  readonly snapshots: readonly string[]
}

export type StoredSnapshot = { readonly savedAt: string; readonly bookmarks: number; readonly text: string }

export type LibraryCommit = {
  readonly expectedRevision: number
  readonly current: string | null
  readonly previous: string | null
  readonly addSnapshot?: StoredSnapshot
  readonly dropSnapshots?: readonly string[]
  readonly setAside?: readonly { readonly name: string; readonly text: string; readonly reason: string }[]
}

export type LibraryStore = {
  read(): Promise<StoredLibrary>
  readSnapshot(savedAt: string): Promise<StoredSnapshot | null>
  /** All or nothing, durable when it resolves with true; false when the revision is no longer the expected one. */
  commit(change: LibraryCommit): Promise<boolean>
}
