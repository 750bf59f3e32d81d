import { watch } from 'vue'
import { maxCompared } from '../../data/query/compare/compare'
import { useAnnouncerStore } from '../shared/announcer'
import { useContentStore } from '../content/content'
import { useSelectionStore } from '../shared/selection'

/** Says what was set aside to compare or taken back, by whatever way; a full tray is said where it refuses. */
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
        // A link to a comparison sets several aside at once; its view is being said.
        if (added.length === 0) say(`Nothing is set aside to compare, ${count}`)
      } else if (added.length > 0) say(`${nameOf(first)} set aside, ${count}`)
      else say(`${nameOf(first)} no longer set aside, ${count}`)
    },
  )
}
