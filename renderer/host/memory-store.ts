/** A place for the library in memory, for tests: shared between hosts it stands for several windows on one library. */
import type { LibraryDocument } from '../library/library'
import { serializeLibrary } from '../library/file/library-format'
import type { LibraryCommit, LibraryStore, StoredLibrary, StoredText } from '../library/file/library-store'
import type { DatedCopy } from '../library/file/snapshot-thinning'

type MemorySnapshot = Omit<DatedCopy, 'id'> & { readonly text: StoredText }

export class MemoryStore implements LibraryStore {
  /** Open to tests, which damage it. */
  record: { revision: number; current: StoredText; previous: StoredText } = {
    revision: 0,
    current: null,
    previous: null,
  }
  readonly snapshots = new Map<string, MemorySnapshot>()
  readonly quarantine = new Map<string, StoredText>()
  /** What every act fails with, as when storage is blocked; null when storage works. */
  fault: string | null = null
  private readonly watchers = new Set<() => void>()

  async put(library: LibraryDocument, savedAt: string): Promise<void> {
    const revision = this.record.revision + 1
    const current = await serializeLibrary(library, savedAt, revision)
    this.record = { revision, current, previous: this.record.current }
  }

  async read(): Promise<StoredLibrary> {
    this.failIfFaulty()
    const snapshots = [...this.snapshots].map(([id, { savedAt, revision }]) => ({ id, savedAt, revision }))
    return { stamp: String(this.record.revision), current: this.record.current, snapshots }
  }

  async readCopy(place: 'previous' | { readonly snapshot: string }): Promise<StoredText> {
    this.failIfFaulty()
    if (place === 'previous') return this.record.previous
    return this.snapshots.get(place.snapshot)?.text ?? null
  }

  snapshotId({ savedAt }: Omit<DatedCopy, 'id'>): string {
    return savedAt
  }

  nameAside(place: unknown, at: string): string {
    return `damaged ${at} ${JSON.stringify(place)}`
  }

  exclusively<T>(act: () => Promise<T>): Promise<T> {
    return act()
  }

  async commit(change: LibraryCommit): Promise<string | null> {
    this.failIfFaulty()
    const { record } = this
    if (change.expected !== String(record.revision)) return null
    let { current, previous } = record
    for (const { place, name } of change.setAside ?? []) {
      if (place === 'current') [current] = [null, this.quarantine.set(name, current)]
      else if (place === 'previous') [previous] = [null, this.quarantine.set(name, previous)]
      else {
        this.quarantine.set(name, this.snapshots.get(place.snapshot)?.text ?? null)
        this.snapshots.delete(place.snapshot)
      }
    }
    const revision = record.revision + 1
    this.record = {
      revision,
      current: change.current ?? current,
      previous: change.previous ?? previous,
    }
    for (const id of change.dropSnapshots ?? []) this.snapshots.delete(id)
    if (change.addSnapshot) {
      const { copy, text } = change.addSnapshot
      this.snapshots.set(this.snapshotId(copy), { ...copy, text })
    }
    return String(revision)
  }

  async rewriteCopies(copies: Parameters<LibraryStore['rewriteCopies']>[0]): Promise<void> {
    this.failIfFaulty()
    for (const { place, text } of copies) {
      if (place === 'previous') this.record = { ...this.record, previous: text }
      else {
        const found = this.snapshots.get(place.snapshot)
        if (found) this.snapshots.set(place.snapshot, { ...found, text })
      }
    }
  }

  /** As a window hears of the commits of the others. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  tellOthers(self: () => void): void {
    for (const watcher of this.watchers) if (watcher !== self) watcher()
  }

  private failIfFaulty(): void {
    if (this.fault !== null) throw new Error(this.fault)
  }
}
