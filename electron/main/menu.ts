/** Installs the native menu and leads its choices to the window there is. */
import type { BrowserWindow } from 'electron'
import { Menu } from 'electron'
import type { MenuCommand } from '../../renderer/host/views'
import { sendMenuCommand } from '../ipc/menu-command'
import type { MenuOptions } from './menu-template'
import { menuTemplate } from './menu-template'

export function setupMenu(options: Omit<MenuOptions, 'send'>, mainWindow: () => BrowserWindow | null): void {
  const send = (command: MenuCommand) => sendMenuCommand(mainWindow(), command)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...options, send })))
}
