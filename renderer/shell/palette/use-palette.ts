import { computed, type Ref } from 'vue'
import { readQuery } from '../../../data/query/search/query-bounds'
import { nameKey } from '../../../data/query/text/text'
import { useContentStore } from '../../content/content'
import type { Command } from './command'
import { useActionCommands } from './use-action-commands'
import { useEntryCommands } from './use-entry-commands'
import { useSearchCommands } from './use-search-commands'
import { useViewCommands } from './use-view-commands'

/**
 * What the palette offers for a text: entries opened last, then commands that begin with it, entries that it finds, other
 * views and actions that hold it, and searches of the table.
 */
export const usePalette = (term: Readonly<Ref<string>>) => {
  const content = useContentStore()
  const { recent, entries } = useEntryCommands(term)
  const views = useViewCommands()
  const actions = useActionCommands()
  const { scoped, whole } = useSearchCommands(term)

  const key = computed(() => nameKey(readQuery(term.value).text))
  /** Whether the label begins with the typed text. Such a command comes before entries that also contain the word. */
  const isBegun = ({ label }: Command): boolean => key.value !== '' && nameKey(label).startsWith(key.value)
  const holding = (commands: readonly Command[]): readonly Command[] =>
    commands.filter(({ label }) => nameKey(label).includes(key.value))

  const commands = computed((): readonly Command[] => {
    if (content.status.state !== 'ready') return []
    const known = [...views.value, ...actions.value]
    const begun = known.filter(isBegun)
    if (term.value.includes(':')) return [...begun, ...scoped.value, ...entries.value]
    return [
      ...holding(recent.value),
      ...begun,
      ...entries.value,
      ...holding(known.filter((command) => !isBegun(command))),
      ...holding(scoped.value),
      ...whole.value,
    ]
  })
  return { commands }
}
