/**
 * The text of the user's library: one documented JSON format for the desktop file, the browser's record,
 * export and import. Pure, so both hosts and the main process share it and a damaged file is judged alike everywhere.
 */
import * as v from 'valibot'
import { canonicalJson } from './canonical-json'
import type { LibraryDocument } from '../library'
import { checkLibrary } from './library-check'
import { readNewer } from './library-newer'
import { libraryLimits, librarySchemaVersion, timestamp } from './library-schema'
import { sha256Hex } from '../../integrity/sha256'

export { checkLibrary } from './library-check'
export { leaveOut, type LibraryMisfit } from './library-misfit'
export { libraryDocumentSchema, librarySchemaVersion } from './library-schema'

export const libraryFormat = 'myoclonus-reference-library'

const fileSchema = v.object({
  format: v.literal(libraryFormat),
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAt: timestamp,
  /** Rises by one with each save. Absent in an export, and in files of editions before December 2026. */
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e15))),
  checksum: v.optional(v.string()),
  seal: v.optional(v.string()),
  library: v.record(v.string(), v.unknown()),
})
type Envelope = Omit<v.InferOutput<typeof fileSchema>, 'library' | 'seal'>

/** `revision` is null where the file has none. */
type Dated = { readonly savedAt: string; readonly revision: number | null }
export type ReadableLibrary = Dated & { readonly status: 'ok'; readonly library: LibraryDocument }
/** Written by a newer program: what this one understands of it, to be shown and never written over. */
export type NewerFile = Dated & {
  readonly status: 'newer'
  readonly library: LibraryDocument
  readonly reason: string
}
type DamagedLibrary = { readonly status: 'damaged'; readonly reason: string }
export type ParsedLibrary = ReadableLibrary | NewerFile | DamagedLibrary

export function emptyLibrary(): LibraryDocument {
  return {
    schemaVersion: librarySchemaVersion,
    bookmarks: [],
    collections: [],
    preferences: {},
    recentSearches: [],
  }
}

/** Copies are kept for months; what the reader typed into the search and may want forgotten has no place in them. */
export function withoutSearches(library: LibraryDocument): LibraryDocument {
  return library.recentSearches.length === 0 ? library : { ...library, recentSearches: [] }
}

/**
 * The text to store.
 * @param savedAt ISO 8601, UTC.
 * @param revision counts the saves of a stored library; left out of an export.
 * @throws RangeError when the document does not fit the schema; call `checkLibrary` first to get the reason as a value.
 */
export async function serializeLibrary(
  library: LibraryDocument,
  savedAt: string,
  revision: number | null = null,
): Promise<string> {
  const checked = checkLibrary(library)
  if (!checked.ok) throw new RangeError(checked.reason)
  const envelope: Envelope = {
    format: libraryFormat,
    schemaVersion: librarySchemaVersion,
    savedAt,
    ...(revision === null ? {} : { revision }),
    checksum: await sha256Hex(canonicalJson(checked.library)),
  }
  const seal = revision === null ? {} : { seal: await sealOf(envelope) }
  return `${JSON.stringify({ ...envelope, ...seal, library: checked.library }, null, 2)}\n`
}

/** Covers what the checksum of the library does not, so that no changed digit makes a copy look newer than it is. */
function sealOf({ format, schemaVersion, savedAt, revision, checksum }: Envelope): Promise<string> {
  return sha256Hex(canonicalJson({ format, schemaVersion, savedAt, revision, checksum }))
}

/** Reads stored or imported text. Never throws: whatever is wrong with the text is a reason in plain words. */
export async function parseLibraryFile(text: string): Promise<ParsedLibrary> {
  const body = text.replace(/^\uFEFF/, '')
  if (body.trim() === '') return damaged('The file is empty.')
  if (/^\0+$/.test(body)) return damaged('The file holds only zero bytes, as after a loss of power.')
  if (body.length > libraryLimits.bytes) return damaged('The file is larger than any library.')
  let raw: unknown
  try {
    raw = JSON.parse(body)
  } catch {
    return damaged('The file is cut short or is not JSON.')
  }
  const file = v.safeParse(fileSchema, raw, { abortEarly: true })
  if (!file.success) return damaged('The file is not a library of this program.')
  // The checksum is of what was written, so it is taken before the schema drops or reorders anything.
  const written = (raw as { library: Record<string, unknown> }).library
  return readLibrary(file.output, written)
}

async function readLibrary(
  file: v.InferOutput<typeof fileSchema>,
  written: Record<string, unknown>,
): Promise<ParsedLibrary> {
  const { schemaVersion, savedAt, revision = null } = file
  if (written['schemaVersion'] !== schemaVersion)
    return damaged('The file says two things about its version: it was changed.')
  // Judged before the checksum is taken, because counts are judged first and a checksum takes as long as its text.
  const isNewer = schemaVersion > librarySchemaVersion
  const checked = isNewer ? null : checkLibrary(written)
  if (checked?.ok === false) return damaged(checked.reason)
  if (!(await isUnchanged(file, written)))
    return damaged('The checksum does not match: the content was changed or cut.')
  if (checked) return { status: 'ok', library: checked.library, savedAt, revision }
  const newer = readNewer(written, schemaVersion)
  if (newer.library === null) return damaged(newer.reason)
  return { status: 'newer', library: newer.library, savedAt, revision, reason: newer.reason }
}

async function isUnchanged(file: v.InferOutput<typeof fileSchema>, written: unknown): Promise<boolean> {
  try {
    if ((await sha256Hex(canonicalJson(written))) !== file.checksum) return false
  } catch {
    // Nested deeper than any library.
    return false
  }
  // One without the other was changed.
  const isSealed = file.revision !== undefined || file.seal !== undefined
  return !isSealed || (file.revision !== undefined && file.seal === (await sealOf(file)))
}

function damaged(reason: string): DamagedLibrary {
  return { status: 'damaged', reason }
}
