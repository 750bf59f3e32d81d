/** What a library may hold. Counts and lengths are bounded so that an import cannot fill the disk; every text is shown as text, never as HTML. */
import * as v from 'valibot'
import { isJsonValue } from './canonical-json'
import type { JsonValue } from '../library'

/** Raised with every change an older program could not read. */
export const librarySchemaVersion = 1

/** Most items of each list, most characters of each text, and most bytes of the whole. */
export const libraryLimits = {
  /** Of the text as stored, in UTF-8. One number for saving, loading, export and import; 5,000 bookmarks with notes of a page each fit. */
  bytes: 32 * 1024 * 1024,
  bookmarks: 5_000,
  collections: 1_000,
  preferences: 500,
  recentSearches: 200,
  /** Of one bookmark. */
  entryIds: 500,
  contentDates: 500,
  idLength: 200,
  titleLength: 500,
  routeLength: 8_000,
  noteLength: 20_000,
  /** A recent search; longer text is no search but a pasted letter, which is not kept. Files of older editions may hold longer ones. */
  searchLength: 200,
} as const

/** Files of older editions hold recent searches of up to this length; they stay readable. */
const longestStoredSearch = 1_000

const shortText = (max: number) => v.pipe(v.string(), v.maxLength(max))
const idText = v.pipe(v.string(), v.minLength(1), v.maxLength(libraryLimits.idLength))
export const timestamp = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp('it is not a date and time'))
const jsonValue = v.custom<JsonValue>(isJsonValue, 'it is not a JSON value of at most 12 levels')

/** Counts before items: a list of a million wrong items costs no more than one that is too long. */
const listOf = <T extends v.GenericSchema>(item: T, max: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(max), v.array(item), v.readonly())
const recordOf = <T extends v.GenericSchema>(item: T, max: number) =>
  v.pipe(v.record(v.string(), v.unknown()), v.maxEntries(max), v.record(idText, item), v.readonly())

/** A path inside the program. `//host` is an address elsewhere and is refused. */
const route = v.pipe(
  v.string(),
  v.maxLength(libraryLimits.routeLength),
  v.regex(/^\/(?!\/)/, 'it must begin with one "/"'),
)

export const bookmarkSchema = v.pipe(
  v.object({
    id: idText,
    kind: v.picklist(['entry', 'comparison', 'search', 'findings', 'medications']),
    title: shortText(libraryLimits.titleLength),
    route,
    entryIds: listOf(idText, libraryLimits.entryIds),
    note: shortText(libraryLimits.noteLength),
    collectionId: v.nullable(idText),
    createdAt: timestamp,
    contentDates: recordOf(shortText(40), libraryLimits.contentDates),
  }),
  v.readonly(),
)
export const collectionSchema = v.pipe(
  v.object({ id: idText, title: shortText(libraryLimits.titleLength) }),
  v.readonly(),
)
export const preferencesSchema = recordOf(jsonValue, libraryLimits.preferences)
export const searchSchema = shortText(longestStoredSearch)

export const libraryDocumentSchema = v.pipe(
  v.object({
    schemaVersion: v.pipe(v.number(), v.value(librarySchemaVersion)),
    bookmarks: listOf(bookmarkSchema, libraryLimits.bookmarks),
    collections: listOf(collectionSchema, libraryLimits.collections),
    preferences: preferencesSchema,
    recentSearches: listOf(searchSchema, libraryLimits.recentSearches),
  }),
  v.readonly(),
)
