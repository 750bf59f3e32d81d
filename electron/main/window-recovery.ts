/** What happens when the page's process ends or cannot start: the user is asked, and nothing that was saved is touched. */
import type { BrowserWindow } from 'electron'
import { dialog } from 'electron'

export function setupWindowRecovery(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    void offerReload(window, `The page stopped (${details.reason}).`)
  })
  window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    const wasAborted = code === -3
    if (isMainFrame && !wasAborted) void offerReload(window, `The page did not load (${description}).`)
  })
}

async function offerReload(window: BrowserWindow, message: string): Promise<void> {
  if (window.isDestroyed()) return
  // A window that failed before its first paint is still hidden, and a dialog needs one to belong to.
  window.show()
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail:
      'Saved bookmarks and notes are not affected. Reload the page, or close and install the program again.',
    buttons: ['Reload', 'Close'],
    defaultId: 0,
    cancelId: 1,
  })
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.close()
}
