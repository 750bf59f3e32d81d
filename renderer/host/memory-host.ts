/** The host port in memory, for tests: the same rules for the library, and a record of what the view asked for. */
import { decideExternal } from './external-links'
import type { LibraryDocument } from '../library/library'
import type { HostApi, OpenedDocument, TextDocument } from './host-api'
import type { MenuCommand } from './views'
import { createLibraryKeeper } from '../library/file/library-keeper'
import { MemoryStore } from './memory-store'

export { MemoryStore } from './memory-store'

export type MemoryHostOptions = {
  /** Stored before the host starts; shared between hosts it stands for two windows on one library. */
  readonly store?: MemoryStore
  readonly library?: LibraryDocument
  readonly opens?: OpenedDocument
  readonly now?: () => string
}

export type MemoryHost = HostApi & {
  readonly asked: {
    readonly saved: TextDocument[]
    readonly opened: string[]
    prints: number
    pdfs: string[]
  }
  /** As if the user had chosen the command in the menu. */
  emitMenuCommand(command: MenuCommand): void
}

export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const now = options.now ?? (() => new Date().toISOString())
  const store = options.store ?? new MemoryStore()
  const ready = options.library ? store.put(options.library, now()) : Promise.resolve()
  const changeListeners = new Set<() => void>()
  const tellView = () => changeListeners.forEach((listener) => listener())
  const keeper = createLibraryKeeper(store, {
    now,
    onCommit: (isMerged) => {
      store.tellOthers(tellView)
      if (isMerged) tellView()
    },
  })
  const listeners = new Set<(command: MenuCommand) => void>()
  const asked: MemoryHost['asked'] = { saved: [], opened: [], prints: 0, pdfs: [] }

  return {
    capabilities: { exportPdf: true, menu: true },
    ...keeper,
    loadLibrary: () => ready.then(keeper.loadLibrary),
    asked,
    async saveDocument(document) {
      asked.saved.push(document)
      return { ok: true }
    },
    openDocument: async () => options.opens ?? { ok: false, cancelled: true },
    async print() {
      asked.prints += 1
      return { ok: true }
    },
    async exportPdf(suggestedName) {
      asked.pdfs.push(suggestedName)
      return { ok: true }
    },
    async openExternal(url) {
      const decision = decideExternal(url)
      if (!decision.ok) return decision
      asked.opened.push(decision.url)
      return { ok: true }
    },
    appInfo: async () => ({
      version: '0.0.0',
      host: 'desktop',
      networkRequests: 0,
      libraryLocation: 'In memory, until the test ends.',
    }),
    onMenuCommand(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onLibraryChange(listener) {
      changeListeners.add(listener)
      const unwatch = store.watch(tellView)
      return () => {
        changeListeners.delete(listener)
        if (changeListeners.size === 0) unwatch()
      }
    },
    emitMenuCommand: (command) => listeners.forEach((listener) => listener(command)),
  }
}
