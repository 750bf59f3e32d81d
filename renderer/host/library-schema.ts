/** What a library may hold. Lengths are bounded so that an import cannot fill the disk; every text is shown as text, never as HTML. */
import * as v from 'valibot'
import { isJsonValue } from './canonical-json'
import type { JsonValue } from './host-api'

/** Raised with every change an older program could not read. */
export const librarySchemaVersion = 1

/** Most items of each list, and most characters of each text, where an item is made. */
export const libraryLimits = {
  bookmarks: 5_000,
  collections: 1_000,
  recentSearches: 200,
  idLength: 200,
  titleLength: 500,
  routeLength: 8_000,
  noteLength: 20_000,
  /** A recent search; longer text is no search but a pasted letter, which is not kept. Files of older editions may hold longer ones. */
  searchLength: 200,
} as const

const shortText = (max: number) => v.pipe(v.string(), v.maxLength(max))
const idText = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
export const timestamp = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())
const jsonValue = v.custom<JsonValue>(isJsonValue, 'Not a JSON value of at most 12 levels.')

/** A path inside the program. `//host` is an address elsewhere and is refused. */
const route = v.pipe(v.string(), v.maxLength(8_000), v.regex(/^\/(?!\/)/, 'A route begins with one "/".'))

export const bookmarkSchema = v.pipe(
  v.object({
    id: idText,
    kind: v.picklist(['entry', 'comparison', 'search', 'findings', 'medications']),
    title: shortText(500),
    route,
    entryIds: v.pipe(v.array(idText), v.maxLength(500), v.readonly()),
    note: shortText(20_000),
    collectionId: v.nullable(idText),
    createdAt: timestamp,
    contentDates: v.pipe(v.record(idText, shortText(40)), v.readonly()),
  }),
  v.readonly(),
)
export const collectionSchema = v.pipe(v.object({ id: idText, title: shortText(500) }), v.readonly())
export const preferencesSchema = v.pipe(v.record(idText, jsonValue), v.readonly())
export const searchSchema = shortText(1_000)

export const libraryDocumentSchema = v.pipe(
  v.object({
    schemaVersion: v.pipe(v.number(), v.value(librarySchemaVersion)),
    bookmarks: v.pipe(v.array(bookmarkSchema), v.maxLength(libraryLimits.bookmarks), v.readonly()),
    collections: v.pipe(v.array(collectionSchema), v.maxLength(libraryLimits.collections), v.readonly()),
    preferences: preferencesSchema,
    recentSearches: v.pipe(v.array(searchSchema), v.maxLength(libraryLimits.recentSearches), v.readonly()),
  }),
  v.readonly(),
)
