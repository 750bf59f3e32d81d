/**
 * Which windows hold text that a reload would delete. Each such window holds a lock of the browser. Every window of the
 * program can see all locks at once, including those of a window that is suspended and would not answer a message.
 */
import { onScopeDispose, watch } from 'vue'

export type TypedText = {
  /** Says that this window holds a text, until the returned function is called. */
  hold(what: string): () => void
  /** What this window holds, in words such as "a medication list". */
  own(): readonly string[]
  /** What each other window holds; empty where the browser cannot tell. */
  others(): Promise<readonly (readonly string[])[]>
}

const prefix = 'myoclonus-reference typed text'

/** @param locks undefined if the browser has none, as on a page served over plain http. */
export function createTypedText(locks: LockManager | undefined, windowId: string): TypedText {
  const held = new Map<symbol, string>()

  return {
    hold(what) {
      const key = Symbol(what)
      held.set(key, what)
      let release = (): void => {}
      const released = new Promise<void>((resolve) => (release = resolve))
      const name = [prefix, windowId, what].join('/')
      // If the lock is refused, only this window knows of its text.
      void locks?.request(name, { mode: 'shared' }, () => released).catch(() => {})
      return () => {
        held.delete(key)
        release()
      }
    },
    own: () => [...new Set(held.values())],
    async others() {
      const byWindow = new Map<string, Set<string>>()
      const state = await locks?.query().catch(() => undefined)
      for (const { name } of state?.held ?? []) {
        const [start, id, what] = name?.split('/') ?? []
        if (start !== prefix || id === undefined || what === undefined || id === windowId) continue
        byWindow.set(id, (byWindow.get(id) ?? new Set()).add(what))
      }
      return [...byWindow.values()].map((texts) => [...texts])
    },
  }
}

export const typedText = createTypedText(globalThis.navigator?.locks, String(Math.random()).slice(2))

/** Holds `what` while `isHeld` is true and the calling component or store lives. */
export function useTypedText(what: string, isHeld: () => boolean): void {
  let release = (): void => {}
  watch(
    isHeld,
    (isHeldNow) => {
      release()
      release = isHeldNow ? typedText.hold(what) : () => {}
    },
    { immediate: true },
  )
  onScopeDispose(() => release())
}
