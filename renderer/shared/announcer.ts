import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Told apart from the same words before, so that a screen reader says them again; heard and seen it is nothing. */
const again = '\u00a0'

/** One polite live region for what changes without taking the focus (`frame/LiveAnnouncer.vue`). */
export const useAnnouncerStore = defineStore('announcer', () => {
  const text = ref('')
  const say = (words: string): void => {
    text.value = text.value === words ? words + again : words
  }
  return { text, say }
})
