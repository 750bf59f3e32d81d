import { defineStore } from 'pinia'
import { ref } from 'vue'

/** An invisible character that makes a repeated text differ, so that a screen reader reads it again. */
const again = '\u00a0'

/** One polite live region for changes that do not move the focus (`shell/LiveAnnouncer.vue`). */
export const useAnnouncerStore = defineStore('announcer', () => {
  const text = ref('')
  const say = (words: string): void => {
    text.value = text.value === words ? words + again : words
  }
  return { text, say }
})
