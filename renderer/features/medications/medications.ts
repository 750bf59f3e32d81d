import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { checkMedications } from '../../../data/query/medications/check-medications'
import type { Span } from '../../../data/query/text/text'
import { useTypedText } from '../../shared/typed-text'
import { useContentStore } from '../../content/content'

/**
 * The pasted medication list and what was read in it. Held in memory alone, so that going to an entry and back does not lose
 * it; it goes into no address, no history, no storage and no request (tests/e2e/medications-privacy.spec.ts).
 */
export const useMedicationsStore = defineStore('medications', () => {
  const content = useContentStore()
  const text = ref('')
  useTypedText('a medication list', () => text.value.trim() !== '')
  const check = computed(() => checkMedications(content.reference, text.value))
  /** Writes a name in place of a misspelling. */
  const correct = ({ start, end }: Span, name: string): void => {
    text.value = text.value.slice(0, start) + name + text.value.slice(end)
  }
  return { text, check, correct }
})
