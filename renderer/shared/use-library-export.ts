import { useHost } from '../host/host-key'
import { exportLibrary } from '../library/export-library'
import { counted, localDay, sentence } from '../library/words'
import { useLibraryStore } from './library'
import { useNoticesStore } from './notices'

const namedLeftOut = 3

/** Writes what this window holds to a file. Works in every state of the library, and says what the file lacks. */
export const useLibraryExport = () => {
  const host = useHost()
  const library = useLibraryStore()
  const notices = useNoticesStore()

  return async (): Promise<void> => {
    const now = new Date()
    const { text, leftOut, isImportable } = await exportLibrary(library.library, now.toISOString())
    const { isKnown, bookmarks } = library
    const outcome = await host.saveDocument({
      suggestedName: `myoclonus-reference-library-${localDay(now)}.json`,
      mediaType: 'application/json',
      text,
    })
    if (!outcome.ok) {
      if ('reason' in outcome) notices.show(`Not exported. ${sentence(outcome.reason)}`, { kind: 'error' })
      return
    }
    const count = counted(bookmarks.length, 'bookmark')
    if (!isKnown)
      notices.show(
        `The file holds only the ${count} made since the start: what is stored has not been read. Export again once it is.`,
        { stays: true },
      )
    else if (leftOut.length > 0)
      notices.show(
        `Exported, without ${counted(leftOut.length, 'item')} that cannot be kept in a file: ${leftOut.slice(0, namedLeftOut).join(', ')}${leftOut.length > namedLeftOut ? ' and others' : ''}.`,
        { stays: true },
      )
    else if (!isImportable)
      notices.show(
        'Exported as it is. The file does not fit the format, so it may not come back by import.',
        {
          stays: true,
        },
      )
    else notices.show(`${count} exported`)
  }
}
