/** `app` and `BrowserWindow`: the life of one run, in the order Electron documents for its events. */
import type { App, BrowserWindowConstructorOptions, WebContents } from 'electron'
import type { RunState } from './state'
import { preventable, strict, strictEvents } from './strict'
import { createWindow } from './window'

const appEvents = [
  'web-contents-created',
  'second-instance',
  'window-all-closed',
  'activate',
  'will-quit',
  'quit',
] as const

/** Who holds the lock of each user data folder, across the runs of one test. */
const instances = new Map<string, () => void>()

export function createApp(state: RunState, isPackaged: boolean) {
  const events = strictEvents('app', appEvents)
  let isQuitting = false
  let holdsLock = false
  let settleQuit: () => void
  const hasQuit = new Promise<void>((resolve) => (settleQuit = resolve))

  async function quit(): Promise<void> {
    isQuitting = true
    await Promise.all([...state.windows].map((window) => window.close()))
    if (state.windows.size > 0) return
    const event = preventable({})
    events.emit('will-quit', event)
    if (event.defaultPrevented) return
    if (holdsLock) instances.delete(state.userData)
    events.emit('quit')
    settleQuit()
  }

  const app = strict<App>('app', {
    on: events.on,
    once: events.once,
    isPackaged,
    commandLine: strict<App['commandLine']>('app.commandLine', {
      appendSwitch: (name: string, value = '') => void state.switches.set(name, value),
    } satisfies Pick<App['commandLine'], 'appendSwitch'>),
    enableSandbox: () => void (state.isSandboxed = true),
    getVersion: () => '9.9.9',
    getPath: (name) => {
      if (name === 'userData') return state.userData
      if (name === 'documents') return state.documents
      throw new Error(`app.getPath('${name}') is not in the stand-in.`)
    },
    whenReady: () => Promise.resolve(),
    quit: () => void quit(),
    requestSingleInstanceLock: () => {
      const holder = instances.get(state.userData)
      holder?.()
      if (holder) return false
      instances.set(state.userData, () => events.emit('second-instance'))
      holdsLock = true
      return true
    },
  } satisfies { on: unknown; once: unknown } & Pick<
    App,
    | 'isPackaged'
    | 'commandLine'
    | 'enableSandbox'
    | 'getVersion'
    | 'getPath'
    | 'whenReady'
    | 'quit'
    | 'requestSingleInstanceLock'
  >)

  class BrowserWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      state.windowOptions.push(options)
      const window = createWindow(state, options, () => {
        if (state.windows.size === 0 && !isQuitting) events.emit('window-all-closed')
      })
      events.emit('web-contents-created', {}, window.contents)
      return window.real
    }

    static fromWebContents(contents: WebContents) {
      return [...state.windows].find((window) => window.contents === contents)?.real ?? null
    }
  }

  return { app, BrowserWindow: strictClass(BrowserWindow), events, quit, hasQuit }
}

function strictClass<Class extends object>(implemented: Class): Class {
  return new Proxy(implemented, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver)
      throw new Error(
        `electron.BrowserWindow.${key} is not in the stand-in. Implement it in tests/shell/stand-in.`,
      )
    },
  })
}
