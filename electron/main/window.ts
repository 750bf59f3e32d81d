/** The window: sandboxed, isolated, and shown when its first paint is ready. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { WebPreferences } from 'electron'
import { ownOrigin } from '../ipc/own-origin'
import { fitBounds, smallestSize } from './window-bounds'
import { readWindowState, rememberWindowState } from './window-state'

/** The colours of the page behind its first paint, so that opening does not flash. */
const backgrounds = { light: '#ffffff', dark: '#15171c' } as const

export type WindowOptions = {
  /** Absolute path of the built preload. */
  readonly preloadPath: string
  /** Where the state of the window is kept. */
  readonly stateFolder: string
  /** False in a packaged build: an inspector is a way around the page's own confirmations. */
  readonly canUseDevTools: boolean
}

/** Every value is written out, defaults too, so that a change of a default in a later Electron changes nothing here. */
function webPreferences(options: Pick<WindowOptions, 'preloadPath' | 'canUseDevTools'>): WebPreferences {
  return {
    preload: options.preloadPath,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: options.canUseDevTools,
  }
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const remembered = readWindowState(options.stateFolder)
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const workAreas = others.map((display) => display.workArea)
  const window = new BrowserWindow({
    ...fitBounds(remembered?.bounds ?? null, [primary.workArea, ...workAreas]),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Myoclonus Reference',
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: webPreferences(options),
  })
  if (remembered?.isMaximized) window.maximize()
  rememberWindowState(window, options.stateFolder)
  window.once('ready-to-show', () => window.show())
  // A page that does not load is told to the user by setupWindowRecovery; closing during the load rejects as well.
  window.loadURL(`${ownOrigin}/index.html`).catch((error: unknown) => console.warn(String(error)))
  return window
}
