/**
 * The port between the view and whatever hosts it: the Electron shell or the browser.
 * Plain cloneable data only. The view never asks which host it is in; it asks what the host can do.
 * Content never passes through here, only what is the user's own.
 */

/** The user's library: bookmarks, notes, preferences. Its text is checked by `renderer/host/library-schema.ts`. */
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
export type PreferencesRecord = Readonly<Record<string, JsonValue>>
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

export type TextDocument = {
  /** File name with extension, no path. */
  readonly suggestedName: string
  readonly mediaType: 'text/markdown' | 'text/csv' | 'application/json'
  readonly text: string
}
export type OpenedDocument =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly reason: string }
  | { readonly ok: false; readonly cancelled: true }
export type SaveOutcome = Outcome | { readonly ok: false; readonly cancelled: true }

export type MenuCommand =
  | 'focus-search'
  | 'open-palette'
  | 'go-table'
  | 'go-findings'
  | 'go-compare'
  | 'go-medications'
  | 'go-pathway'
  | 'go-bookmarks'
  | 'go-about'
  | 'print'
  | 'show-shortcuts'

export type AppInfo = {
  readonly version: string
  readonly host: 'desktop' | 'web'
  /** Requests that left the program's own origin since it started; null where the host cannot count them. */
  readonly networkRequests: number | null
  /** Where the library is kept, in words for the user. */
  readonly libraryLocation: string
}

export type HostApi = {
  /** What this host can do beyond the rest; the view hides a control whose capability is false. */
  readonly capabilities: { readonly exportPdf: boolean; readonly menu: boolean }
  loadLibrary(): Promise<LibraryLoad>
  /** Durable when it resolves with `ok`. Refused with a reason on a read-only library, a full disk, or a document that does not fit the schema. */
  saveLibrary(library: LibraryDocument): Promise<Outcome>
  listSnapshots(): Promise<readonly LibrarySnapshot[]>
  readSnapshot(id: string): Promise<LibraryDocument | null>
  /** Asks the user where, then writes. */
  saveDocument(document: TextDocument): Promise<SaveOutcome>
  /** Asks the user for a JSON file of at most `libraryLimits.bytes` and returns its text. */
  openDocument(): Promise<OpenedDocument>
  print(): Promise<Outcome>
  exportPdf(suggestedName: string): Promise<SaveOutcome>
  /** Opens an https address of the allow-list in the system browser. Refused otherwise, with the reason. */
  openExternal(url: string): Promise<Outcome>
  appInfo(): Promise<AppInfo>
  /** Returns the function that ends the subscription. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
  /** Calls `listener` after another window has changed the stored library. Returns the function that ends the subscription. */
  onLibraryChange(listener: () => void): () => void
}
