/** The reader's library as the program holds it. Plain cloneable data: it passes between processes and threads. */

/** The user's library: bookmarks, notes, preferences. Its text is checked by `renderer/library/file/library-schema.ts`. */
export type LibraryDocument = {
  /** Raised when an older program could not read the file of a newer one. */
  readonly schemaVersion: number
  readonly bookmarks: readonly BookmarkRecord[]
  readonly collections: readonly CollectionRecord[]
  readonly preferences: PreferencesRecord
  readonly recentSearches: readonly string[]
}

/** What a bookmark leads to. `route` is the path inside the program that restores the view, such as `/compare?ids=a,b`. */
export type BookmarkRecord = {
  readonly id: string
  readonly kind: 'entry' | 'comparison' | 'search' | 'findings' | 'medications'
  readonly title: string
  readonly route: string
  readonly entryIds: readonly string[]
  readonly note: string
  readonly collectionId: string | null
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** Newest `changes[].date` of each entry when saved, to say "changed since you saved it". */
  readonly contentDates: Readonly<Record<string, string>>
}

export type CollectionRecord = { readonly id: string; readonly title: string }

/** Free-form but JSON: each preference is checked by the store that owns it. */
type PreferencesRecord = Readonly<Record<string, JsonValue>>
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** How the library was found on loading. */
export type LibraryLoad =
  | { readonly status: 'fresh' }
  | { readonly status: 'loaded'; readonly library: LibraryDocument }
  /** The newest file was damaged and set aside; an older copy is in use. */
  | {
      readonly status: 'restored'
      readonly library: LibraryDocument
      readonly from: string
      readonly savedAt: string
      readonly quarantined: string
      readonly reason: string
    }
  /** Nothing could be read; what was there is set aside, not overwritten. */
  | { readonly status: 'unreadable'; readonly quarantined: string; readonly reason: string }
  /** What is stored could not be reached or read this time. Nothing is known of it, so nothing is saved over it until a load succeeds. */
  | { readonly status: 'unavailable'; readonly reason: string }
  /** Written by a newer program: shown, never written over. */
  | { readonly status: 'read-only'; readonly library: LibraryDocument; readonly reason: string }

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: string }

export type LibrarySnapshot = { readonly id: string; readonly savedAt: string; readonly bookmarks: number }

/** Where the library is kept: the part of the port that the library needs of its host. */
export type LibraryPort = {
  loadLibrary(): Promise<LibraryLoad>
  /** Durable when it resolves with `ok`. Refused with a reason on a read-only library, a full disk, or a document that does not fit the schema. */
  saveLibrary(library: LibraryDocument): Promise<Outcome>
  listSnapshots(): Promise<readonly LibrarySnapshot[]>
  readSnapshot(id: string): Promise<LibraryDocument | null>
}
