import type { LibraryDocument } from './library'
import {
  checkLibrary,
  leaveOut,
  libraryFormat,
  librarySchemaVersion,
  serializeLibrary,
} from './file/library-format'

export type LibraryExport = {
  readonly text: string
  /** Titles of what did not fit the format and is not in the file. */
  readonly leftOut: readonly string[]
  /** Whether this program can import the file. */
  readonly isImportable: boolean
}

/**
 * The library as the text of a file. Never refuses: what does not fit is left out and named, and where no part can be
 * named the file holds everything as it is.
 *
 * @param savedAt ISO 8601, UTC
 */
export const exportLibrary = async (library: LibraryDocument, savedAt: string): Promise<LibraryExport> => {
  // What this program can show of a newer format is written in its own.
  let fitting: LibraryDocument = { ...library, schemaVersion: librarySchemaVersion }
  const leftOut: string[] = []
  for (;;) {
    const checked = checkLibrary(fitting)
    if (checked.ok) return { text: await serializeLibrary(fitting, savedAt), leftOut, isImportable: true }
    if (checked.misfit === null) break
    leftOut.push(checked.misfit.title)
    fitting = leaveOut(fitting, checked.misfit)
  }
  const file = { format: libraryFormat, schemaVersion: librarySchemaVersion, savedAt, library: fitting }
  return { text: `${JSON.stringify(file, null, 2)}\n`, leftOut, isImportable: false }
}
