/** One program per user: two would write over each other's library. */
import type { App, BrowserWindow } from 'electron'

/**
 * @returns false when another copy runs already; that copy has been told and this one must quit.
 * @param mainWindow the window to bring forward when a second copy is started.
 */
export function holdSingleInstance(app: App, mainWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const window = mainWindow()
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  return true
}
