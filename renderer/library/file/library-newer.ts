/** What this program understands of a library written by a newer one: to be shown, never written over. Pure. */
import * as v from 'valibot'
import type { LibraryDocument } from '../library'
import {
  bookmarkSchema,
  collectionSchema,
  libraryLimits,
  librarySchemaVersion,
  preferencesSchema,
  searchSchema,
} from './library-schema'

const partsSchema = v.object({
  bookmarks: v.array(v.unknown()),
  collections: v.optional(v.array(v.unknown()), []),
  preferences: v.fallback(preferencesSchema, {}),
  recentSearches: v.optional(v.array(v.unknown()), []),
})

export type NewerLibrary = { readonly library: LibraryDocument | null; readonly reason: string }

/** Keeps each part that this program can read; a newer format may add parts or change some. `library` is null when it can read none. */
export function readNewer(written: unknown, schemaVersion: number): NewerLibrary {
  const older = `It was written by a newer version of the program (format ${schemaVersion}, this version reads ${librarySchemaVersion})`
  const parts = v.safeParse(partsSchema, written, { abortEarly: true })
  if (!parts.success) return { library: null, reason: `${older} and nothing of it can be read here.` }
  const { bookmarks, collections, preferences, recentSearches } = parts.output
  const library = {
    schemaVersion,
    bookmarks: readable(bookmarkSchema, bookmarks, libraryLimits.bookmarks),
    collections: readable(collectionSchema, collections, libraryLimits.collections),
    preferences,
    recentSearches: readable(searchSchema, recentSearches, libraryLimits.recentSearches),
  }
  const missing = bookmarks.length - library.bookmarks.length
  const loss = missing > 0 ? ` ${missing} of ${bookmarks.length} bookmarks cannot be shown here.` : ''
  const remedy = 'It is shown and not written over; install the newer version to change it.'
  return { library, reason: `${older}.${loss} ${remedy}` }
}

function readable<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[], max: number): T[] {
  return values.slice(0, max).flatMap((value) => {
    const result = v.safeParse(schema, value, { abortEarly: true })
    return result.success ? [result.output] : []
  })
}
