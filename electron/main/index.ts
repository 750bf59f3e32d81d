/** The main process, composed. Each concern is a module of its own. */
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, session } from 'electron'
import { handleChannels } from '../ipc/handle'
import { registerAppScheme, setupAppProtocol } from './app-protocol'
import { createHostHandlers } from './host-handlers'
import { createLibraryFile } from './library-file'
import { setupLifecycle } from './lifecycle'
import { setupMenu } from './menu'
import { setupNavigationPolicy } from './navigation-policy'
import { createExternalOpener } from './open-external'
import { createRequestPolicy } from './request-policy'
import { setupSessionPolicy, silenceNetwork } from './session-policy'
import { holdSingleInstance } from './single-instance'
import { openWindow } from './window'
import { setupWindowRecovery } from './window-recovery'

const built = join(import.meta.dirname, '..')
const pageRoot = join(built, 'renderer')
const canUseDevTools = !app.isPackaged
let mainWindow: BrowserWindow | null = null

function openMainWindow(): void {
  if (mainWindow) return
  const preloadPath = join(built, 'preload', 'index.cjs')
  const window = openWindow({ preloadPath, stateFolder: app.getPath('userData'), canUseDevTools })
  setupWindowRecovery(window)
  window.on('closed', () => (mainWindow = null))
  mainWindow = window
}

function start(): void {
  const libraryFolder = app.getPath('userData')
  const library = createLibraryFile({ folder: libraryFolder })
  const requests = createRequestPolicy(canUseDevTools)
  const openExternal = createExternalOpener(join(pageRoot, 'data', 'dataset.json'))

  setupSessionPolicy(session.defaultSession, requests)
  setupAppProtocol(pageRoot)
  handleChannels(
    createHostHandlers({ library, requests, openExternal, version: app.getVersion(), libraryFolder }),
  )
  setupMenu({ isMac: process.platform === 'darwin', canUseDevTools }, () => mainWindow)
  setupLifecycle(app, library, openMainWindow)
  openMainWindow()
}

app.enableSandbox()
silenceNetwork()
registerAppScheme()
setupNavigationPolicy(app)
if (holdSingleInstance(app, () => mainWindow)) void app.whenReady().then(start)
else app.quit()
