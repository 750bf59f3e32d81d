/** The host port on the desktop: the preload's bridge, with every failure of the passage turned into an outcome. */
import type { HostApi } from './host-api'

declare global {
  interface Window {
    /** Exposed by `electron/preload`; absent in a browser. */
    readonly referenceHost?: HostApi
  }
}

export function createElectronHost(bridge: HostApi): HostApi {
  return {
    capabilities: bridge.capabilities,
    loadLibrary: () =>
      bridge
        .loadLibrary()
        .catch((error: unknown) => ({ status: 'unreadable', quarantined: '', reason: messageOf(error) })),
    saveLibrary: (library) => bridge.saveLibrary(plain(library)).catch(refusal),
    listSnapshots: () => bridge.listSnapshots(),
    readSnapshot: (id) => bridge.readSnapshot(id),
    saveDocument: (document) => bridge.saveDocument(plain(document)).catch(refusal),
    openDocument: () => bridge.openDocument().catch(refusal),
    print: () => bridge.print().catch(refusal),
    exportPdf: (suggestedName) => bridge.exportPdf(suggestedName).catch(refusal),
    openExternal: (url) => bridge.openExternal(url).catch(refusal),
    appInfo: () => bridge.appInfo(),
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    onLibraryChange: (listener) => bridge.onLibraryChange(listener),
  }
}

/** A store hands over Vue's reactive proxies, which cannot cross to the main process; the port is JSON throughout. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function refusal(error: unknown): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: messageOf(error) }
}

/** Electron puts "Error invoking remote method 'channel':" in front, which tells a reader nothing. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/^Error invoking remote method '[^']*': (?:[A-Za-z]*Error: )?/, '')
}
