/** Whether a document may be saved, and which item does not fit, in words and in a form that can be left out. Pure. */
import * as v from 'valibot'
import type { LibraryDocument } from '../library'
import { describeMisfit } from './library-misfit'
import type { LibraryMisfit } from './library-misfit'
import { libraryDocumentSchema, libraryLimits } from './library-schema'
import { withUniqueIds } from './library-ids'

export type LibraryCheck =
  | { readonly ok: true; readonly library: LibraryDocument }
  /** `misfit` is null when no single item is at fault, as when there are too many. */
  | { readonly ok: false; readonly reason: string; readonly misfit: LibraryMisfit | null }

/** The file around the library: its format, dates and checksums. */
const envelopeBytes = 1_024

/**
 * Judges the JSON image of `value`, because JSON is what is stored: a date is the text it becomes, a hole is null.
 * Ids are made unique in what is returned, so that no act on one item meets another.
 */
export function checkLibrary(value: unknown): LibraryCheck {
  const image = jsonImage(value)
  if (image === undefined) return refuse('The library holds a value that no file can hold.')
  const result = v.safeParse(libraryDocumentSchema, image, { abortEarly: true })
  if (!result.success) return { ok: false, ...describeMisfit(image, result.issues[0]) }
  const library = withUniqueIds(result.output)
  const bytes = storedBytes(library)
  if (bytes <= libraryLimits.bytes) return { ok: true, library }
  return refuse(`The library has ${inMegabytes(bytes)} MB; at most ${inMegabytes(libraryLimits.bytes)} fit.`)
}

function refuse(reason: string): LibraryCheck {
  return { ok: false, reason, misfit: null }
}

function jsonImage(value: unknown): unknown {
  try {
    const text: string | undefined = JSON.stringify(value)
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Exact only near the limit: no character takes more than three bytes. */
function storedBytes(library: LibraryDocument): number {
  const text = JSON.stringify({ library }, null, 2)
  const most = text.length * 3 + envelopeBytes
  return most <= libraryLimits.bytes ? most : new TextEncoder().encode(text).length + envelopeBytes
}

function inMegabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toLocaleString('en')
}
