/** The host port on the desktop: the preload's bridge, with every failure of the passage turned into an outcome. */
import type { LibraryLoad } from '../library/library'
import type { HostApi } from './host-api'
import { checkLibrary } from '../library/file/library-check'

declare global {
  interface Window {
    /** Exposed by `electron/preload`; absent in a browser. */
    readonly referenceHost?: HostApi
  }
}

export function createElectronHost(bridge: HostApi): HostApi {
  // The main process outlives a page that is reloaded, so it cannot tell that this page has not read the library yet.
  let unreadReason: string | null = 'The stored library has not been read yet.'
  return {
    capabilities: bridge.capabilities,
    async loadLibrary() {
      const load = await bridge.loadLibrary().catch(unavailable)
      if (load.status !== 'unavailable') unreadReason = null
      else if (unreadReason !== null) unreadReason = load.reason
      return load
    },
    async saveLibrary(library) {
      if (unreadReason !== null) return { ok: false, reason: unreadReason }
      // The main process judges it again; its refusal names a field, this one names the item in words.
      const checked = checkLibrary(library)
      if (!checked.ok) return { ok: false, reason: checked.reason }
      return bridge.saveLibrary(plain(checked.library)).catch(refusal)
    },
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

/** Nothing is known of what is stored when the passage itself fails. */
function unavailable(error: unknown): LibraryLoad {
  return { status: 'unavailable', reason: messageOf(error) }
}

/** Electron puts "Error invoking remote method 'channel':" in front, which tells a reader nothing. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/^Error invoking remote method '[^']*': (?:[A-Za-z]*Error: )?/, '')
}
