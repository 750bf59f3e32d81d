/** The native menu. Its own items send a command of the port; the page decides what the command means. Pure. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../renderer/host/host-api'

export type MenuOptions = {
  readonly isMac: boolean
  /** Adds reload and the inspector; off in a packaged build. */
  readonly canUseDevTools: boolean
  readonly send: (command: MenuCommand) => void
}

const views: readonly { readonly label: string; readonly command: MenuCommand }[] = [
  { label: 'Differential Table', command: 'go-table' },
  // A build without the ranking has no such view.
  ...(__WITH_RANKING__ ? [{ label: 'Findings', command: 'go-findings' } as const] : []),
  { label: 'Compare', command: 'go-compare' },
  { label: 'Medications', command: 'go-medications' },
  { label: 'Pathway', command: 'go-pathway' },
  { label: 'Bookmarks', command: 'go-bookmarks' },
]

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
        ...views.map(({ label, command }, index) => item(label, command, `CmdOrCtrl+${index + 1}`)),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [item('Keyboard Shortcuts', 'show-shortcuts', 'F1'), item('About This Reference', 'go-about')],
    },
  ]
}
