/** The host port on a browser alone: IndexedDB, download links, the print dialogue. */
import { chooseDocument, downloadDocument } from './browser-documents'
import { citationHosts, decideExternal } from './external-links'
import type { HostApi } from './host-api'
import { createIdbStore } from './idb-store'
import { createLibraryChannel } from './library-channel'
import { createLibraryKeeper } from '../library/file/library-keeper'
import { referenceHosts } from './reference-hosts'
import { countForeignRequests } from './request-count'

export type BrowserHostOptions = {
  /** The clock, ISO 8601, UTC; set by tests. */
  readonly now?: () => string
}

export function createBrowserHost({
  now = () => new Date().toISOString(),
}: BrowserHostOptions = {}): HostApi {
  const windows = createLibraryChannel()
  const keeper = createLibraryKeeper(createIdbStore(), {
    now,
    warn: (message) => console.warn(message),
    onCommit: (isMerged) => {
      windows.tellOthers()
      if (isMerged) windows.tellHere()
    },
  })
  const foreignRequests = countForeignRequests()
  let isPersistenceAsked = false
  let allowedHosts: Promise<readonly string[]> | null = null

  return {
    capabilities: { exportPdf: false, menu: false },
    ...keeper,
    async saveLibrary(library) {
      const outcome = await keeper.saveLibrary(library)
      // Asked once there is something to keep: some browsers put a question to the user.
      if (outcome.ok && !isPersistenceAsked) {
        isPersistenceAsked = true
        void askForPersistence()
      }
      return outcome
    },
    saveDocument: downloadDocument,
    openDocument: chooseDocument,
    async print() {
      window.print()
      return { ok: true }
    },
    async exportPdf() {
      return {
        ok: false,
        reason: 'This browser writes no PDF itself. Print and choose "Save as PDF" as the printer.',
      }
    },
    async openExternal(url) {
      allowedHosts ??= readAllowedHosts()
      const decision = decideExternal(url, await allowedHosts)
      if (!decision.ok) return decision
      window.open(decision.url, '_blank', 'noopener,noreferrer')
      return { ok: true }
    },
    async appInfo() {
      return {
        version: __APP_VERSION__,
        host: 'web',
        networkRequests: foreignRequests(),
        libraryLocation:
          'In the storage of this browser for this address. Clearing the data of the site removes it; an export keeps it.',
      }
    },
    onMenuCommand: () => () => {},
    onLibraryChange: windows.listen,
  }
}

/** The registers of sources, and the hosts of the pages that the records themselves cite. Read on the first click. */
async function readAllowedHosts(): Promise<readonly string[]> {
  try {
    const response = await fetch('./data/dataset.json')
    return [...citationHosts, ...referenceHosts(await response.json())]
  } catch {
    return citationHosts
  }
}

/** Without it a browser short of space may drop the library. A refusal changes nothing else. */
async function askForPersistence(): Promise<void> {
  const storage: StorageManager | undefined = navigator.storage
  try {
    if (storage?.persist && !(await storage.persisted())) await storage.persist()
  } catch {
    // A browser that cannot answer keeps the library as it keeps any other site data.
  }
}
