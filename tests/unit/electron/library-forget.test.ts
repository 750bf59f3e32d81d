/** A word that was searched for and then forgotten is in no stored text, except in what was set aside as damaged. */
import 'fake-indexeddb/auto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLibraryFile } from '../../../electron/main/library-file'
import type { LibraryDocument, LibraryLoad, Outcome } from '../../../renderer/library/library'
import { databaseName } from '../../../renderer/host/idb-database'
import { createIdbStore } from '../../../renderer/host/idb-store'
import { createLibraryKeeper } from '../../../renderer/library/file/library-keeper'
import { serializeLibrary } from '../../../renderer/library/file/library-format'
import { libraryOf } from '../renderer/library/file/sample-library'

const marker = 'Mrs-Marker-born-1950'
type Opened = { load(): Promise<LibraryLoad>; save(library: LibraryDocument): Promise<Outcome> }
type Place = {
  open(): Opened
  texts(): Promise<readonly string[]>
  /** As an edition before December 2026 left it: searches in every copy, no revisions. */
  seedOldEdition(library: LibraryDocument): Promise<void>
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-forget-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
  await new Promise((resolve) => (indexedDB.deleteDatabase(databaseName).onsuccess = resolve))
})

const dates = ['2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z']
const places: Readonly<Record<string, () => Place>> = {
  disk: () => ({
    open: () => createLibraryFile({ folder }),
    async texts() {
      const names = await readdir(folder, { recursive: true })
      const files: string[] = []
      for (const name of names)
        if ((await stat(join(folder, name))).isFile()) files.push(await readFile(join(folder, name), 'utf8'))
      return files
    },
    async seedOldEdition(library) {
      await mkdir(join(folder, 'snapshots'))
      await writeFile(join(folder, 'library.json'), await serializeLibrary(library, dates[1]!))
      await writeFile(join(folder, 'library.previous.json'), await serializeLibrary(library, dates[0]!))
      for (const date of dates) {
        const name = join(folder, 'snapshots', `${date.replaceAll(':', '-')}.json`)
        await writeFile(name, await serializeLibrary(library, date))
      }
    },
  }),
  browser: () => ({
    open() {
      const keeper = createLibraryKeeper(createIdbStore(), { now: () => new Date().toISOString() })
      return { load: keeper.loadLibrary, save: keeper.saveLibrary }
    },
    async texts() {
      const database = await openDB(databaseName)
      const all: unknown[] = []
      for (const name of database.objectStoreNames) all.push(...(await database.getAll(name)))
      database.close()
      return all.map((value) => JSON.stringify(value))
    },
    async seedOldEdition(library) {
      await createIdbStore().read()
      const database = await openDB(databaseName)
      const [previous, current] = await Promise.all(dates.map((date) => serializeLibrary(library, date)))
      await database.put('library', { revision: 2, current, previous }, 'library')
      await database.put('snapshots', { savedAt: dates[0], bookmarks: 1, text: previous })
      await database.put('snapshots', { savedAt: dates[1], bookmarks: 1, text: current })
      database.close()
    },
  }),
}

describe.each(Object.entries(places))('in the %s', (_name, createPlace) => {
  const isStored = async (place: Place) => (await place.texts()).some((text) => text.includes(marker))
  const searched: LibraryDocument = { ...libraryOf('a'), recentSearches: [marker] }

  it('copies never hold it, and forgetting takes it out of the rest', async () => {
    const place = createPlace()
    const file = place.open()
    await file.load()
    expect(await file.save(searched)).toEqual({ ok: true })
    expect(await file.save({ ...libraryOf('a', 'b'), recentSearches: [marker] })).toEqual({ ok: true })
    expect((await place.texts()).filter((text) => text.includes(marker))).toHaveLength(1)
    expect(await file.save(libraryOf('a', 'b'))).toEqual({ ok: true })
    expect(await isStored(place)).toBe(false)
  })

  it('copies of an older edition are cleaned when it is forgotten', async () => {
    const place = createPlace()
    await place.seedOldEdition(searched)
    const file = place.open()
    expect(await file.load()).toEqual({ status: 'loaded', library: searched })
    expect(await isStored(place)).toBe(true)
    expect(await file.save(libraryOf('a'))).toEqual({ ok: true })
    expect(await isStored(place)).toBe(false)
    expect(await place.open().load()).toEqual({ status: 'loaded', library: libraryOf('a') })
  })
})
