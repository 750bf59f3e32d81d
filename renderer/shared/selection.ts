import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { maxCompared } from '../../data/query/compare/compare'

/** Entries that the reader has set aside to compare, and the entry in the peek panel. */
export const useSelectionStore = defineStore('selection', () => {
  const compareIds = ref<readonly string[]>([])
  const peekId = ref<string | null>(null)
  const isFull = computed(() => compareIds.value.length >= maxCompared)

  const isCompared = (id: string): boolean => compareIds.value.includes(id)
  /** Returns false if the tray is full and nothing was added. */
  const toggleCompare = (id: string): boolean => {
    if (isCompared(id)) {
      compareIds.value = compareIds.value.filter((known) => known !== id)
      return true
    }
    if (isFull.value) return false
    compareIds.value = [...compareIds.value, id]
    return true
  }
  const setCompare = (ids: readonly string[]): void => {
    compareIds.value = [...new Set(ids)].slice(0, maxCompared)
  }
  return { compareIds, peekId, isFull, isCompared, toggleCompare, setCompare }
})
