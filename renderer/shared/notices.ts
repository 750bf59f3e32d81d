import { defineStore } from 'pinia'
import { ref } from 'vue'

export type NoticeAction = { readonly label: string; readonly run: () => void }

export type Notice = {
  readonly id: number
  readonly text: string
  readonly kind: 'info' | 'error'
  readonly action?: NoticeAction | undefined
  /** Beside the action, where there is a choice to make. */
  readonly otherAction?: NoticeAction | undefined
  /** Whether it stands until closed, as errors do. */
  readonly stays?: boolean | undefined
}

const shownMs = 6000

/** Short messages at the foot of the window. */
export const useNoticesStore = defineStore('notices', () => {
  const notices = ref<readonly Notice[]>([])
  let nextId = 1
  const dismiss = (id: number): void => {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }
  /** Returns the id by which the notice can be taken away again. */
  const show = (
    text: string,
    options: Partial<Pick<Notice, 'kind' | 'action' | 'otherAction' | 'stays'>> = {},
  ): number => {
    const notice: Notice = { kind: 'info', ...options, id: nextId, text }
    nextId += 1
    notices.value = [...notices.value.slice(-2), notice]
    if (notice.kind === 'info' && !notice.stays) setTimeout(() => dismiss(notice.id), shownMs)
    return notice.id
  }
  return { notices, show, dismiss }
})
