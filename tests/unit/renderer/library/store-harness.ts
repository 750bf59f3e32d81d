/** The library store as the program starts it, over a host whose answers a test holds back or spoils. */
import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import type { LibraryDocument, LibraryLoad, Outcome } from '../../../../renderer/library/library'
import type { HostApi } from '../../../../renderer/host/host-api'
import { createMemoryHost, MemoryStore } from '../../../../renderer/host/memory-host'
import { hostKey } from '../../../../renderer/host/host-key'
import { useNoticesStore } from '../../../../renderer/shared/notices'
import { useLibraryStore } from '../../../../renderer/shared/library'
import type { NewBookmark } from '../../../../renderer/shared/library-bookmarks'

export type TestHost = HostApi & {
  /** Set to answer a load or a save otherwise than the memory host does. */
  onLoad: (() => Promise<LibraryLoad>) | null
  onSave: ((library: LibraryDocument) => Promise<Outcome>) | null
  readonly saves: LibraryDocument[]
  /** As if another window had saved. */
  tellOfChange(): void
}

export function createTestHost(store = new MemoryStore(), library?: LibraryDocument): TestHost {
  const memory = createMemoryHost(library === undefined ? { store } : { store, library })
  const listeners = new Set<() => void>()
  const host: TestHost = {
    ...memory,
    onLoad: null,
    onSave: null,
    saves: [],
    loadLibrary: () => (host.onLoad ?? memory.loadLibrary)(),
    saveLibrary(next) {
      host.saves.push(next)
      return (host.onSave ?? memory.saveLibrary)(next)
    },
    onLibraryChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tellOfChange: () => listeners.forEach((listener) => listener()),
  }
  return host
}

/** A window of its own: a second call on the same memory store is a second window. */
export function openWindow(host: HostApi) {
  return startWindow(host).library
}

/** As `openWindow`, with what a component is mounted with. */
export function startWindow(host: HostApi) {
  const pinia = createPinia()
  createApp({}).provide(hostKey, host).use(pinia)
  setActivePinia(pinia)
  const mounting = { global: { plugins: [pinia], provide: { [hostKey as symbol]: host } } }
  return { library: useLibraryStore(pinia), notices: useNoticesStore(pinia), mounting }
}

export function gate<T>() {
  let open: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => (open = resolve))
  return { promise, open: (value: T) => open(value) }
}

export const entryBookmark = (id: string, more: Partial<NewBookmark> = {}): NewBookmark => ({
  kind: 'entry',
  title: `Title of ${id}`,
  route: `/entry/${id}`,
  entryIds: [id],
  contentDates: {},
  ...more,
})

/** What a later start finds. */
export async function stored(store: MemoryStore): Promise<LibraryDocument> {
  const load = await createMemoryHost({ store }).loadLibrary()
  if (!('library' in load)) throw new Error(`Nothing is stored: ${load.status}`)
  return load.library
}

export const routesOf = (library: LibraryDocument): string[] => library.bookmarks.map(({ route }) => route)
