/** The port, method by method, on the modules of the main process. */
import type { HostApi } from '../../renderer/host/host-api'
import type { HostHandlers } from '../ipc/handle'
import { openChosenFile, saveToChosenFile } from './documents'
import type { LibraryFile } from './library-file'
import { exportPdf, printPage } from './print'
import type { RequestPolicy } from './request-policy'

export type HostParts = {
  readonly library: LibraryFile
  readonly requests: RequestPolicy
  readonly openExternal: HostApi['openExternal']
  readonly version: string
  readonly libraryFolder: string
}

export function createHostHandlers(parts: HostParts): HostHandlers {
  const { library, requests, openExternal, version, libraryFolder } = parts
  return {
    loadLibrary: () => library.load(),
    saveLibrary: (_window, document) => library.save(document),
    listSnapshots: () => library.listSnapshots(),
    readSnapshot: (_window, id) => library.readSnapshot(id),
    saveDocument: (window, { suggestedName, mediaType, text }) =>
      saveToChosenFile(window, suggestedName, mediaType, async () => text),
    openDocument: (window) => openChosenFile(window),
    print: (window) => printPage(window),
    exportPdf: (window, suggestedName) => exportPdf(window, suggestedName),
    openExternal: (_window, url) => openExternal(url),
    appInfo: async () => ({
      version,
      host: 'desktop',
      networkRequests: requests.cancelledCount(),
      libraryLocation: `library.json in ${libraryFolder}`,
    }),
  }
}
