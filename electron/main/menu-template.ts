/** The native menu. Its own items send a command of the port; the page decides what the command means. Pure. */
import type { MenuItemConstructorOptions } from 'electron'
import { numberedViews, type MenuCommand } from '../../renderer/host/views'

export type MenuOptions = {
  readonly isMac: boolean
  /** Adds reload and the inspector; off in a packaged build. */
  readonly canUseDevTools: boolean
  readonly send: (command: MenuCommand) => void
}

export function menuTemplate({ isMac, canUseDevTools, send }: MenuOptions): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const development: MenuItemConstructorOptions[] = canUseDevTools
    ? [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
    : []
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&File',
      submenu: [item('Print…', 'print', 'CmdOrCtrl+P'), separator, { role: isMac ? 'close' : 'quit' }],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn' },
        // Ctrl and the unshifted key: the accelerator of the role asks for "Plus", which most keyboards put behind Shift.
        { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        separator,
        { role: 'togglefullscreen' },
        ...development,
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('Search', 'focus-search', 'CmdOrCtrl+F'),
        item('Command Palette', 'open-palette', 'CmdOrCtrl+K'),
        separator,
        ...numberedViews.map(({ name, label }, index) => item(label, `go-${name}`, `CmdOrCtrl+${index + 1}`)),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [item('Keyboard Shortcuts', 'show-shortcuts', 'F1'), item('About This Reference', 'go-about')],
    },
  ]
}
