/** The built preload as a script that runs in the page before any of its own, with a `require` that knows `electron` alone. */
import { readFile } from 'node:fs/promises'

export const invokeBinding = 'standInInvoke'
export const dispatchName = 'standInDispatch'

/** Runs in the page. Electron runs a preload in main frames only, unless `nodeIntegrationInSubFrames` is set. */
function preloadEnvironment(names: { invoke: string; dispatch: string }) {
  type Send = (channel: string, args: unknown[]) => Promise<{ value: unknown } | { error: string }>
  type Listener = (event: object, ...args: unknown[]) => void
  const page = window as unknown as Record<string, unknown>
  const send = page[names.invoke] as Send
  const listeners = new Map<string, Set<Listener>>()

  const strictly = (name: string, members: object) =>
    new Proxy(members, {
      get(target, key, receiver) {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver)
        throw new Error(`electron.${name}${String(key)} is not in the stand-in for the preload.`)
      },
    })
  const freeze = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      // Throws on a function, a symbol or a proxy, as Electron does.
      const answer = await send(channel, structuredClone(args))
      if ('value' in answer) return answer.value
      throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
    },
  }
  const contextBridge = {
    exposeInMainWorld(key: string, api: object) {
      freeze(api)
      Object.defineProperty(window, key, { value: api, enumerable: true })
    },
  }
  page[names.dispatch] = (channel: string, args: unknown[]) =>
    listeners.get(channel)?.forEach((listener) => listener({}, ...args))
  const electron = strictly('', {
    ipcRenderer: strictly('ipcRenderer.', ipcRenderer),
    contextBridge: strictly('contextBridge.', contextBridge),
  })
  return (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`The preload required "${name}"; a sandboxed preload has electron alone.`)
  }
}

export async function preloadScript(path: string): Promise<string> {
  const names = JSON.stringify({ invoke: invokeBinding, dispatch: dispatchName })
  return `if (window.top === window) {
  const require = (${preloadEnvironment.toString()})(${names});
  const module = { exports: {} };
  (function (require, module, exports) {
${await readFile(path, 'utf8')}
  })(require, module, module.exports);
}`
}
