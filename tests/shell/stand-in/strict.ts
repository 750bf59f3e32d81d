/** What makes the stand-in strict: a member or an event it does not implement throws, so nothing passes by doing nothing. */
import { EventEmitter } from 'node:events'

/** Asked for by the language, not by the program: promises, inspection, coercion. */
const isAskedByLanguage = (key: string | symbol) =>
  typeof key === 'symbol' || key === 'then' || key === 'toJSON'

/**
 * @param name as the error names it, such as `app`.
 * @param members what is implemented.
 * @returns the members, typed as the real thing; the cast is the one place where less stands for more.
 */
export function strict<Real extends object>(name: string, members: object): Real {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (key in target) return Reflect.get(target, key, receiver)
      if (isAskedByLanguage(key)) return undefined
      throw new Error(
        `electron.${name}.${String(key)} is not in the stand-in. Implement it in tests/shell/stand-in.`,
      )
    },
    set(_target, key) {
      throw new Error(`electron.${name}.${String(key)} was assigned, which the stand-in does not implement.`)
    },
  }) as Real
}

export type Listener = (...args: never[]) => void

/** An emitter that refuses a listener for an event that is never emitted here. */
export function strictEvents(name: string, events: readonly string[]) {
  const emitter = new EventEmitter()
  const known = (event: string) => {
    if (!events.includes(event)) {
      throw new Error(`electron.${name} never emits "${event}" in the stand-in. Emit it, then list it.`)
    }
    return event
  }
  return {
    on: (event: string, listener: Listener) => void emitter.on(known(event), listener as () => void),
    once: (event: string, listener: Listener) => void emitter.once(known(event), listener as () => void),
    emit: (event: string, ...args: unknown[]) => emitter.emit(known(event), ...args),
  }
}

/** An event whose default can be prevented, with the fields Electron gives it. */
export function preventable<Fields extends object>(fields: Fields) {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
