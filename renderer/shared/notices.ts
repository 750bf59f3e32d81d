import { defineStore } from 'pinia'
import { ref } from 'vue'

export type NoticeAction = { readonly label: string; readonly run: () => void }

export type Notice = {
  readonly id: number
  readonly text: string
  readonly kind: 'info' | 'error'
  readonly action?: NoticeAction | undefined
  /** A second action, if the reader has a choice. */
  readonly otherAction?: NoticeAction | undefined
  /** Whether it stays until the reader closes it, as errors do. */
  readonly stays?: boolean | undefined
}

const shownMs = 6_000
/** A notice with an action takes longer to read and decide. */
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
  /** Makes room: removes the oldest notice that would disappear by itself. Never removes an error. */
  const makeRoom = (): void => {
    while (notices.value.length >= mostShown) {
      const oldest = notices.value.find(({ kind, stays }) => kind !== 'error' && !stays)
      if (oldest === undefined) return
      dismiss(oldest.id)
    }
  }
  /** Shows a notice and returns its id for `dismiss`. A notice with the same text replaces the earlier one. */
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
  /** Keeps all notices while the pointer or the focus is on them. */
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
