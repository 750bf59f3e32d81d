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

const shownMs = 6_000
/** A notice that can be acted on takes reading and a decision. */
const shownWithActionMs = 12_000
const mostShown = 3

/** Short messages at the foot of the window. They stay while the pointer or the focus is on them. */
export const useNoticesStore = defineStore('notices', () => {
  const notices = ref<readonly Notice[]>([])
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  let nextId = 1
  let isHeld = false

  const dismiss = (id: number): void => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }
  const startTimer = ({ id, kind, stays, action }: Notice): void => {
    if (kind === 'error' || stays || isHeld) return
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => dismiss(id), action === undefined ? shownMs : shownWithActionMs),
    )
  }
  /** Makes room: the oldest that would go by itself goes first, and an error is never pushed out. */
  const makeRoom = (): void => {
    while (notices.value.length >= mostShown) {
      const oldest = notices.value.find(({ kind, stays }) => kind !== 'error' && !stays)
      if (oldest === undefined) return
      dismiss(oldest.id)
    }
  }
  /** Returns the id by which the notice can be taken away again. A notice that says the same takes the place of the one before. */
  const show = (
    text: string,
    options: Partial<Pick<Notice, 'kind' | 'action' | 'otherAction' | 'stays'>> = {},
  ): number => {
    const notice: Notice = { kind: 'info', ...options, id: nextId, text }
    nextId += 1
    for (const same of notices.value.filter((shown) => shown.text === text)) dismiss(same.id)
    makeRoom()
    notices.value = [...notices.value, notice]
    startTimer(notice)
    return notice.id
  }
  /** Nothing goes while the reader is on the notices. */
  const hold = (): void => {
    isHeld = true
    for (const timer of timers.values()) clearTimeout(timer)
  }
  const letGo = (): void => {
    isHeld = false
    notices.value.forEach(startTimer)
  }
  return { notices, show, dismiss, hold, letGo }
})
