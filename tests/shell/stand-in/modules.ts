/** The modules of `electron` other than `app` and `BrowserWindow`. */
import type {
  Dialog,
  Display,
  IpcMain,
  Menu,
  NativeTheme,
  Protocol,
  Screen,
  Session,
  Shell,
  WebRequest,
} from 'electron'
import type { RunState } from './state'
import { strict, strictEvents } from './strict'

export function createModules(state: RunState) {
  const sessionEvents = strictEvents('Session', ['will-download'])

  const webRequest = strict<WebRequest>('WebRequest', {
    onBeforeRequest: (listener: RunState['beforeRequest']) => void (state.beforeRequest = listener),
  })
  const defaultSession = strict<Session>('Session', {
    on: sessionEvents.on,
    webRequest,
    setPermissionRequestHandler: (handler) => void (state.permissionRequest = handler),
    setPermissionCheckHandler: (handler) => void (state.permissionCheck = handler),
    setDevicePermissionHandler: (handler) => void (state.devicePermission = handler),
    setDisplayMediaRequestHandler: (handler) => void (state.displayMedia = handler),
    setSpellCheckerEnabled: (isEnabled) => void (state.isSpellCheckerEnabled = isEnabled),
  } satisfies { on: unknown } & Pick<
    Session,
    | 'webRequest'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setSpellCheckerEnabled'
  >)

  const protocol = strict<Protocol>('protocol', {
    registerSchemesAsPrivileged: (schemes) => void state.schemes.push(...schemes),
    handle: (scheme, handler) => {
      if (state.protocolHandlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already.`)
      state.protocolHandlers.set(scheme, handler as (request: Request) => Response | Promise<Response>)
    },
  } satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>)

  const ipcMain = strict<IpcMain>('ipcMain', {
    handle: (channel, listener) => {
      if (state.ipcHandlers.has(channel)) throw new Error(`A second handler for '${channel}'.`)
      state.ipcHandlers.set(channel, listener)
    },
  } satisfies Pick<IpcMain, 'handle'>)

  const dialog = strict<Dialog>('dialog', {
    showSaveDialog: async (_window: unknown, options: Electron.SaveDialogOptions) =>
      next(state.saveAnswers, 'save')(options),
    showOpenDialog: async (_window: unknown, options: Electron.OpenDialogOptions) =>
      next(state.openAnswers, 'open')(options),
    showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
      state.messages.push(options)
      const response = state.messageAnswers.shift() ?? options.cancelId ?? 0
      return { response, checkboxChecked: false }
    },
  })

  const display = (workArea: Electron.Rectangle, id: number) =>
    strict<Display>('Display', { id, workArea } satisfies Pick<Display, 'id' | 'workArea'>)
  const screen = strict<Screen>('screen', {
    getPrimaryDisplay: () => display(state.displays[0]!, 0),
    getAllDisplays: () => state.displays.map(display),
  } satisfies Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>)

  const shell = strict<Shell>('shell', {
    openExternal: async (url) => void state.opened.push(url),
  } satisfies Pick<Shell, 'openExternal'>)

  const menu = strict<typeof Menu>('Menu', {
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => {
      state.menu = template
      return strict<Menu>('Menu', {})
    },
    setApplicationMenu: () => {
      if (!state.menu) throw new Error('The application menu was set before one was built.')
    },
  })

  const nativeTheme = strict<NativeTheme>('nativeTheme', {
    shouldUseDarkColors: false,
  } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>)

  const session = strict<typeof import('electron').session>('session', { defaultSession })
  return { session, protocol, ipcMain, dialog, screen, shell, Menu: menu, nativeTheme, sessionEvents }
}

function next<Answer>(answers: Answer[], kind: string): Answer {
  const answer = answers.shift()
  if (!answer) throw new Error(`The program opened a dialog to ${kind} that the test did not expect.`)
  return answer
}
