/**
 * The bridge: one named method per channel and nothing generic, so the page can ask for what the port names and no more.
 * It runs sandboxed and imports `electron` alone; arguments are checked in the main process, where the page has no say.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { HostApi } from '../../renderer/host/host-api'
import type { MenuCommand } from '../../renderer/host/views'
import type { HostMethod } from '../ipc/channel-names'
import { channelNames, menuCommandChannel } from '../ipc/channel-names'

function invoke<M extends HostMethod>(method: M, ...args: Parameters<HostApi[M]>): ReturnType<HostApi[M]> {
  return ipcRenderer.invoke(channelNames[method], ...args) as ReturnType<HostApi[M]>
}

const referenceHost = {
  capabilities: { exportPdf: true, menu: true },
  loadLibrary: () => invoke('loadLibrary'),
  saveLibrary: (library) => invoke('saveLibrary', library),
  listSnapshots: () => invoke('listSnapshots'),
  readSnapshot: (id) => invoke('readSnapshot', id),
  saveDocument: (document) => invoke('saveDocument', document),
  openDocument: () => invoke('openDocument'),
  print: () => invoke('print'),
  exportPdf: (suggestedName) => invoke('exportPdf', suggestedName),
  openExternal: async (url) => {
    // Chromium's own record of a recent click or key press; the page cannot reach this world to forge it.
    if (navigator.userActivation.isActive) return invoke('openExternal', url)
    return {
      ok: false,
      reason: 'An address is opened only on a click or a key press. Choose the link again.',
    }
  },
  appInfo: () => invoke('appInfo'),
  onMenuCommand: (listener) => {
    const forward = (_event: IpcRendererEvent, command: MenuCommand) => listener(command)
    ipcRenderer.on(menuCommandChannel, forward)
    return () => void ipcRenderer.removeListener(menuCommandChannel, forward)
  },
  // The program has one window on the desktop, so no other window changes the library.
  onLibraryChange: () => () => {},
} satisfies HostApi

contextBridge.exposeInMainWorld('referenceHost', referenceHost)
