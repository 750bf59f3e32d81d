/**
 * A program of its own that adds bookmarks to the library of a folder and prints the name of each one that was acknowledged.
 * Arguments: folder, name, count. The test starts several at once, or kills it in the middle.
 */
import { writeSync } from 'node:fs'
import { createLibraryFile } from '../../../electron/main/library-file'
import { bookmark } from '../renderer/library/file/sample-library'

const [folder = '', name = '', count = '0'] = process.argv.slice(2)
const file = createLibraryFile({ folder, warn: (message) => console.error(message) })
const load = await file.load()
let library = 'library' in load ? load.library : null
for (let at = 0; at < Number(count); at++) {
  const id = `${name}-${at}`
  const bookmarks = [...(library?.bookmarks ?? []), bookmark(id, { note: 'x'.repeat(500) })]
  library = { schemaVersion: 1, collections: [], preferences: {}, recentSearches: [], ...library, bookmarks }
  const outcome = await file.save(library)
  // Written at once: what a kill cuts off was not acknowledged.
  if (outcome.ok) writeSync(1, `${id}\n`)
  else console.error(outcome.reason)
}
