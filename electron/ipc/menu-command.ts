/** Sends a choice from the native menu to the page, typed so that only a command of the port can be sent. */
import type { BrowserWindow } from 'electron'
import type { MenuCommand } from '../../renderer/host/views'
import { menuCommandChannel } from './channel-names'

/** A window that is closing has no page to tell; a choice made then is dropped on purpose. */
export function sendMenuCommand(window: BrowserWindow | null, command: MenuCommand): void {
  if (!window || window.isDestroyed()) return
  window.webContents.send(menuCommandChannel, command)
}
