/** When the program ends: with its last window, and not before the library is on disk. */
import type { App } from 'electron'
import type { LibraryFile } from './library-file'

/** @param openMainWindow on macOS the program outlives its window and opens a new one from the dock. */
export function setupLifecycle(app: App, library: LibraryFile, openMainWindow: () => void): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', openMainWindow)

  let isSettled = false
  // After the windows are closed, so that what the page saved while it closed is waited for too.
  app.on('will-quit', (event) => {
    if (isSettled) return
    event.preventDefault()
    void library.whenIdle().then(() => {
      isSettled = true
      app.quit()
    })
  })
}
