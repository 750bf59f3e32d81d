import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { views } from '../../host/views'
import { useCompareLink } from '../../shared/use-compare-link'
import { useKeyHints } from '../../shared/use-key-hints'
import type { Command } from './command'

/** One command per view. */
export const useViewCommands = () => {
  const router = useRouter()
  const { target: compareTarget } = useCompareLink()
  const { capText } = useKeyHints()
  return computed((): readonly Command[] =>
    views.map(({ name, label, path }) => ({
      id: `view:${name}`,
      group: 'Views',
      label: `Go to ${label.toLowerCase()}`,
      hint: capText(`go.${name}`),
      run: () => void router.push(name === 'compare' ? compareTarget.value : path),
    })),
  )
}
