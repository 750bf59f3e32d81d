import type { LibraryDocument } from '../../library/library'
import { parseLibraryFile } from '../../library/file/library-format'
import { useHost } from '../../host/host-key'
import { isRefusal, type Refusal } from '../../library/edit'
import { importLibraryInto, prepareImport, type ImportPlan } from '../../library/import-library'
import { titleFromTarget } from '../../library/texts'
import { counted, sentence } from '../../library/words'
import { useContentStore } from '../../content/content'
import { useLibraryStore } from '../../shared/library'
import { useNoticesStore } from '../../shared/notices'

/** What an import brought, in words: "2 bookmarks imported from a.json, 1 was there already". */
const importWords = ({ added, known, notesJoined }: ImportPlan, file: string): string => {
  const parts = [
    `${counted(added, 'bookmark')} imported from ${file}`,
    ...(known > 0 ? [`${counted(known, 'bookmark')} you already had`] : []),
    ...(notesJoined > 0 ? [`${counted(notesJoined, 'note')} added to yours`] : []),
  ]
  return parts.join(', ')
}

/** Imports a file that the user chooses. An import adds and never removes; one that does not fit changes nothing. */
export const useLibraryImport = () => {
  const host = useHost()
  const content = useContentStore()
  const library = useLibraryStore()
  const notices = useNoticesStore()
  const nameOf = (id: string): string | undefined => content.reference.entry(id)?.name
  const refuse = (file: string, reason: string): void =>
    void notices.show(`${file} was not imported: ${sentence(reason)} Nothing was changed.`, { kind: 'error' })

  const add = async (file: string, imported: LibraryDocument): Promise<void> => {
    const prepared = prepareImport(imported, (bookmark) => titleFromTarget(bookmark, nameOf))
    // The edit may be applied twice, such as when another window saves meanwhile; an id once given stays.
    const given = new Map<string, string>()
    const newId = (id: string): string => {
      const made = given.get(id) ?? crypto.randomUUID()
      given.set(id, made)
      return made
    }
    const planned: { last: ImportPlan | Refusal | null } = { last: null }
    const { outcome, undo } = await library.changeWithUndo(
      (now) => {
        const plan = (planned.last = importLibraryInto(now, prepared, newId))
        return isRefusal(plan) ? plan : plan.merged
      },
      { isQuiet: true },
    )
    const plan = planned.last
    if (outcome.status === 'refused' || plan === null || isRefusal(plan)) {
      refuse(file, outcome.status === 'refused' ? outcome.reason : 'It does not fit.')
      return
    }
    const words = importWords(plan, file)
    if (outcome.status === 'unchanged')
      notices.show(`Nothing new in ${file}: ${counted(plan.known, 'bookmark')} you already have`)
    else if (outcome.status === 'unsaved')
      notices.show(`${words}, but not saved: ${sentence(outcome.reason)}`, {
        kind: 'error',
        action: { label: 'Undo', run: () => void undo() },
      })
    else notices.show(words, { action: { label: 'Undo', run: () => void undo() } })
  }

  return async (): Promise<void> => {
    if (library.isReadOnly) {
      notices.show('Nothing can be imported: your library is open for reading only.', { kind: 'error' })
      return
    }
    const opened = await host.openDocument()
    if (!opened.ok) {
      if ('reason' in opened) notices.show(opened.reason, { kind: 'error' })
      return
    }
    const parsed = await parseLibraryFile(opened.text)
    if (parsed.status === 'ok') await add(opened.name, parsed.library)
    else refuse(opened.name, parsed.reason)
  }
}
