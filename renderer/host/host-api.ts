/**
 * The port between the view and whatever hosts it: the Electron shell or the browser.
 * Plain cloneable data only. The view never asks which host it is in; it asks what the host can do.
 * Content never passes through here, only what is the user's own.
 */
import type { LibraryPort, Outcome } from '../library/library'
import type { MenuCommand } from './views'

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

export type AppInfo = {
  readonly version: string
  readonly host: 'desktop' | 'web'
  /** Requests that left the program's own origin since it started; null where the host cannot count them. */
  readonly networkRequests: number | null
  /** Where the library is kept, in words for the user. */
  readonly libraryLocation: string
}

export type HostApi = LibraryPort & {
  /** What this host can do beyond the rest; the view hides a control whose capability is false. */
  readonly capabilities: { readonly exportPdf: boolean; readonly menu: boolean }
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
