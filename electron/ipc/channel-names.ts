/** Names of the IPC channels, apart from their schemas so that the preload stays a few lines with no dependency. Pure. */
import type { HostApi } from '../../renderer/host/host-api'

/** Methods of the port that cross IPC: all but the constant and the subscriptions. */
export type HostMethod = Exclude<keyof HostApi, 'capabilities' | 'onMenuCommand' | 'onLibraryChange'>

export const channelNames = {
  loadLibrary: 'library:load',
  saveLibrary: 'library:save',
  listSnapshots: 'library:list-snapshots',
  readSnapshot: 'library:read-snapshot',
  saveDocument: 'document:save',
  openDocument: 'document:open',
  print: 'page:print',
  exportPdf: 'page:export-pdf',
  openExternal: 'external:open',
  appInfo: 'app:info',
} as const satisfies Record<HostMethod, string>

/** The only channel from the main process to the page. */
export const menuCommandChannel = 'menu:command'
