import type { LibraryDocument } from './library'
import type { LibraryMisfit } from './file/library-format'

/** Why an edit is not made, in one or more sentences for the user. */
export type Refusal = { readonly refusal: string }

/**
 * A change to the library as a function, so that it can be applied to whatever was loaded, also later or again.
 * Pure: ids and dates are made before, never inside. Returns `now` itself where there is nothing to change.
 */
export type Edit = (now: LibraryDocument) => LibraryDocument | Refusal

/** What became of an edit. */
export type EditOutcome =
  /** The host has stored it durably. */
  | { readonly status: 'saved' }
  /** The library was already so. */
  | { readonly status: 'unchanged' }
  /** It does not fit or may not be made; the library is as it was. */
  | { readonly status: 'refused'; readonly reason: string; readonly misfit: LibraryMisfit | null }
  /** Kept in this window and saved with the next change that can be saved. */
  | { readonly status: 'unsaved'; readonly reason: string }

export type EditOptions = {
  /** A matter of looks, such as the theme. In a library that is open for reading only it holds for this session. */
  readonly isLook?: boolean
  /** The caller tells the user of a refusal, so that the banner need not. */
  readonly isQuiet?: boolean
}

export const isRefusal = (result: object): result is Refusal => 'refusal' in result
