import { computed, type ComputedRef } from 'vue'
import { caseLabels, type CaseLabels } from '../../../data/query/rank/case-labels'
import { useContentStore } from '../../content/content'
import { useFindingsStore } from './findings'

/** Names of the items of the case at hand. */
export const useCaseLabels = (): ComputedRef<CaseLabels> => {
  const content = useContentStore()
  const store = useFindingsStore()
  return computed(() => caseLabels(content.reference, store.input))
}
