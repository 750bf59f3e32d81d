/**
 * Which windows hold text that a reload would empty. Each such text holds a lock of the browser, which every window of
 * the program can see at once, a window that is asleep included; asking the windows would miss that one.
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

/** @param locks undefined where the browser has none, as at an address of plain http. */
export function createTypedText(locks: LockManager | undefined, windowId: string): TypedText {
  const held = new Map<symbol, string>()

  return {
    hold(what) {
      const key = Symbol(what)
      held.set(key, what)
      let release = (): void => {}
      const released = new Promise<void>((resolve) => (release = resolve))
      const name = [prefix, windowId, what].join('/')
      // A refusal leaves the text known to this window alone.
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
