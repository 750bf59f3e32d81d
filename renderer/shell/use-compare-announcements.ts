import { watch } from 'vue'
import { maxCompared } from '../../data/query/compare/compare'
import { useAnnouncerStore } from '../shared/announcer'
import { useContentStore } from '../content/content'
import { useSelectionStore } from '../shared/selection'

/** Announces what was set aside to compare or taken back. A full tray announces its refusal itself. */
export const useCompareAnnouncements = (): void => {
  const selection = useSelectionStore()
  const content = useContentStore()
  const { say } = useAnnouncerStore()
  const nameOf = (id: string): string => content.reference.entry(id)?.name ?? id

  watch(
    () => selection.compareIds,
    (now, before) => {
      const added = now.filter((id) => !before.includes(id))
      const removed = before.filter((id) => !now.includes(id))
      const count = `${now.length} of ${maxCompared}`
      const [first = '', ...others] = added.length > 0 ? added : removed
      if (first === '') return
      if (others.length > 0) {
        // A link to a comparison sets several entries aside at once, and its view is announced already.
        if (added.length === 0) say(`Nothing is set aside to compare, ${count}`)
      } else if (added.length > 0) say(`${nameOf(first)} set aside, ${count}`)
      else say(`${nameOf(first)} no longer set aside, ${count}`)
    },
  )
}
