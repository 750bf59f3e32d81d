/**
 * The text of the user's library: one documented JSON format for the desktop file, the browser's record,
 * export and import. Pure, so both hosts and the main process share it and a damaged file is judged alike everywhere.
 */
import * as v from 'valibot'
import { canonicalJson } from './canonical-json'
import type { LibraryDocument } from './host-api'
import {
  bookmarkSchema,
  collectionSchema,
  libraryDocumentSchema,
  libraryLimits,
  librarySchemaVersion,
  preferencesSchema,
  searchSchema,
  timestamp,
} from './library-schema'
import { sha256Hex } from './sha256'

export { isWorthSnapshot, snapshotsToKeep } from './snapshot-thinning'
export { libraryDocumentSchema, librarySchemaVersion } from './library-schema'

export const libraryFormat = 'myoclonus-reference-library'

const fileSchema = v.object({
  format: v.literal(libraryFormat),
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAt: timestamp,
  checksum: v.optional(v.string()),
  library: v.record(v.string(), v.unknown()),
})

export type ParsedLibrary =
  | { readonly status: 'ok'; readonly library: LibraryDocument; readonly savedAt: string }
  /** Written by a newer program: what this one understands of it, to be shown and never written over. */
  | {
      readonly status: 'newer'
      readonly library: LibraryDocument
      readonly savedAt: string
      readonly reason: string
    }
  | { readonly status: 'damaged'; readonly reason: string }

export function emptyLibrary(): LibraryDocument {
  return {
    schemaVersion: librarySchemaVersion,
    bookmarks: [],
    collections: [],
    preferences: {},
    recentSearches: [],
  }
}

/** The item of a library that does not fit its format, so that the user can be told which one and can leave it out. */
export type LibraryMisfit = {
  readonly list: 'bookmarks' | 'collections' | 'preferences' | 'recentSearches'
  /** Index in the list, or the name of a preference. */
  readonly key: number | string
  /** What the user knows it by, at most 80 characters. */
  readonly title: string
}

/** Whether a document may be saved; if not, which part does not fit. */
export function checkLibrary(
  value: unknown,
):
  { readonly ok: true; readonly library: LibraryDocument } | { readonly ok: false; readonly reason: string } {
  const result = v.safeParse(libraryDocumentSchema, value)
  if (result.success) return { ok: true, library: result.output }
  return { ok: false, reason: `The library does not fit its format: ${describeIssue(result.issues[0])}` }
}

/**
 * The text to store.
 * @param savedAt ISO 8601, UTC.
 * @throws RangeError when the document does not fit the schema; call `checkLibrary` first to get the reason as a value.
 */
export async function serializeLibrary(library: LibraryDocument, savedAt: string): Promise<string> {
  const checked = checkLibrary(library)
  if (!checked.ok) throw new RangeError(checked.reason)
  const checksum = await sha256Hex(canonicalJson(checked.library))
  return `${JSON.stringify(
    {
      format: libraryFormat,
      schemaVersion: librarySchemaVersion,
      savedAt,
      checksum,
      library: checked.library,
    },
    null,
    2,
  )}\n`
}

/** Reads stored or imported text. Never throws: whatever is wrong with the text is a reason in plain words. */
export async function parseLibraryFile(text: string): Promise<ParsedLibrary> {
  const body = text.replace(/^\uFEFF/, '')
  if (body.trim() === '') return damaged('The file is empty.')
  if (/^\0+$/.test(body)) return damaged('The file holds only zero bytes, as after a loss of power.')
  let raw: unknown
  try {
    raw = JSON.parse(body)
  } catch {
    return damaged('The file is cut short or is not JSON.')
  }
  const file = v.safeParse(fileSchema, raw)
  if (!file.success) return damaged(`The file is not a library: ${describeIssue(file.issues[0])}`)
  const { schemaVersion, savedAt, checksum } = file.output
  // The checksum is of what was written, so it is taken before the schema drops or reorders anything.
  const written = (raw as { library: unknown }).library
  if (schemaVersion > librarySchemaVersion) return readNewer(written, schemaVersion, savedAt)
  let actual: string
  try {
    actual = await sha256Hex(canonicalJson(written))
  } catch {
    return damaged('The file is nested deeper than any library.')
  }
  if (actual !== checksum) return damaged('The checksum does not match: the content was changed or cut.')
  const library = checkLibrary(written)
  return library.ok ? { status: 'ok', library: library.library, savedAt } : damaged(library.reason)
}

/** Keeps each part that this program can read; a newer format may add parts or change some. */
function readNewer(written: unknown, schemaVersion: number, savedAt: string): ParsedLibrary {
  const parts = v.safeParse(
    v.object({
      bookmarks: v.array(v.unknown()),
      collections: v.optional(v.array(v.unknown()), []),
      preferences: v.fallback(preferencesSchema, {}),
      recentSearches: v.optional(v.array(v.unknown()), []),
    }),
    written,
  )
  const older = `It was written by a newer version of the program (format ${schemaVersion}, this version reads ${librarySchemaVersion})`
  if (!parts.success) return damaged(`${older} and nothing of it can be read here.`)
  const { bookmarks, collections, preferences, recentSearches } = parts.output
  const library = {
    schemaVersion,
    bookmarks: readable(bookmarkSchema, bookmarks).slice(0, libraryLimits.bookmarks),
    collections: readable(collectionSchema, collections).slice(0, libraryLimits.collections),
    preferences,
    recentSearches: readable(searchSchema, recentSearches).slice(0, libraryLimits.recentSearches),
  }
  const missing = bookmarks.length - library.bookmarks.length
  const loss = missing > 0 ? ` ${missing} of ${bookmarks.length} bookmarks cannot be shown here.` : ''
  const remedy = 'It is shown and not written over; install the newer version to change it.'
  return { status: 'newer', library, savedAt, reason: `${older}.${loss} ${remedy}` }
}

function readable<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const result = v.safeParse(schema, value)
    return result.success ? [result.output] : []
  })
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  return path ? `${path}: ${issue.message}` : issue.message
}

function damaged(reason: string): ParsedLibrary {
  return { status: 'damaged', reason }
}
