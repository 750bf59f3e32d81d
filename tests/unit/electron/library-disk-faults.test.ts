/** Parts of the library that are broken, held or not to be read. What is second to the library never takes it along. */
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLibraryFile } from '../../../electron/main/library-file'
import type { LibraryDocument } from '../../../renderer/library/library'
import { serializeLibrary } from '../../../renderer/library/file/library-format'
import { libraryOf } from '../renderer/library/file/sample-library'

const isRoot = process.getuid?.() === 0
/** Nobody: what a test takes away from the owner is taken away from this user. */
const otherUser = 65_534
let folder: string
let warnings: string[]
const path = (...parts: string[]) => join(folder, ...parts)
const start = () => createLibraryFile({ folder, warn: (message) => warnings.push(message) })
const loaded = (...ids: string[]) => ({ status: 'loaded', library: libraryOf(...ids) })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-faults-'))
  warnings = []
  const file = start()
  await file.load()
  for (const ids of [['a'], ['a', 'b'], ['a', 'b', 'c']]) await file.save(libraryOf(...ids))
})
afterEach(async () => {
  if (isRoot) process.seteuid?.(0)
  await rm(folder, { recursive: true, force: true })
})

/** Root may read and write everything, so the rest of the test runs as another user. */
async function asUserOf(...paths: string[]): Promise<void> {
  if (!isRoot) return
  const all = await readdir(folder, { recursive: true })
  for (const name of ['.', ...all, ...paths]) await chown(join(folder, name), otherUser, otherUser)
  process.seteuid?.(otherUser)
}

async function replaceByFile(name: string): Promise<void> {
  await rm(path(name), { recursive: true, force: true })
  await writeFile(path(name), 'a file')
}

describe('a part that is second to the library', () => {
  const faults: Readonly<Record<string, () => Promise<unknown>>> = {
    'a file in the place of the dated copies': () => replaceByFile('snapshots'),
    'a file in the place of the quarantine': () => replaceByFile('quarantine'),
    'a folder in the place of the copy before': async () => {
      await rm(path('library.previous.json'))
      await mkdir(path('library.previous.json', 'inner'), { recursive: true })
    },
    'a folder in the place of the lock': () => mkdir(path('library.lock')),
    'a link to itself in the place of the copy before': async () => {
      await rm(path('library.previous.json'))
      await symlink('library.previous.json', path('library.previous.json'))
    },
    'a damaged copy before and damaged dated copies': async () => {
      await writeFile(path('library.previous.json'), 'damaged')
      for (const name of await readdir(path('snapshots'))) await writeFile(path('snapshots', name), 'x')
    },
  }
  for (const [name, breakIt] of Object.entries(faults)) {
    it(`costs nothing of a whole library: ${name}`, async () => {
      await breakIt()
      const file = start()
      expect(await file.load()).toEqual(loaded('a', 'b', 'c'))
      expect(await file.save(libraryOf('a', 'b', 'c', 'd'))).toEqual({ ok: true })
      expect(await file.save(libraryOf('a', 'b', 'c', 'd', 'e'))).toEqual({ ok: true })
      expect(await start().load()).toEqual(loaded('a', 'b', 'c', 'd', 'e'))
      expect(Array.isArray(await file.listSnapshots())).toBe(true)
    })
  }

  it('is told as a warning when it cannot be listed', async () => {
    await replaceByFile('snapshots')
    await start().load()
    expect(warnings).toEqual([expect.stringMatching(/^The earlier copies .* cannot be listed: .*\.$/)])
  })

  it.skipIf(process.platform === 'win32')('may not be read at all', async () => {
    await asUserOf()
    await chmod(path('snapshots'), 0o000)
    await chmod(path('library.previous.json'), 0o000)
    const file = start()
    expect(await file.load()).toEqual(loaded('a', 'b', 'c'))
    expect(await file.save(libraryOf('a', 'b', 'c', 'd'))).toEqual({ ok: true })
    await chmod(path('snapshots'), 0o700)
    expect(await start().load()).toEqual(loaded('a', 'b', 'c', 'd'))
  })
})

describe.skipIf(process.platform === 'win32')('a library that may not be read now', () => {
  it('is unavailable with the reason, moved nowhere, and there again when the cause ends', async () => {
    await asUserOf()
    const before = await readFile(path('library.json'), 'utf8')
    await chmod(path('library.json'), 0o000)
    const file = start()
    const reason = expect.stringMatching(/^The program may not read or write there; .*\(EACCES\)\.$/)
    expect(await file.load()).toEqual({ status: 'unavailable', reason })
    expect(await file.save(libraryOf('new'))).toEqual({ ok: false, reason })
    expect(await readdir(folder)).not.toContain('quarantine')
    await chmod(path('library.json'), 0o600)
    expect(await readFile(path('library.json'), 'utf8')).toBe(before)
    // The same program, without a restart.
    expect(await file.save(libraryOf('new'))).toEqual({ ok: false, reason })
    expect(await file.load()).toEqual(loaded('a', 'b', 'c'))
    expect(await file.save(libraryOf('a', 'b', 'c', 'd'))).toEqual({ ok: true })
  })

  it('in a folder that may not be written is shown; saving is refused until it may', async () => {
    await asUserOf()
    await chmod(folder, 0o500)
    const file = start()
    expect(await file.load()).toEqual(loaded('a', 'b', 'c'))
    const outcome = await file.save(libraryOf('a'))
    expect(outcome).toEqual({ ok: false, reason: expect.stringMatching(/^[^.]+\.$/) })
    await chmod(folder, 0o700)
    expect(await start().load()).toEqual(loaded('a', 'b', 'c'))
    expect(await file.save(libraryOf('a', 'b', 'c', 'd'))).toEqual({ ok: true })
  })

  it('damaged in a folder that may not be written is left alone, and the copy is shown', async () => {
    await writeFile(path('library.json'), 'damaged')
    await asUserOf()
    await chmod(folder, 0o500)
    const file = start()
    expect(await file.load()).toMatchObject({ status: 'read-only', library: libraryOf('a', 'b', 'c') })
    expect(await file.save(libraryOf('a'))).toMatchObject({ ok: false })
    expect(await readFile(path('library.json'), 'utf8')).toBe('damaged')
    await chmod(folder, 0o700)
    expect(await file.load()).toMatchObject({ status: 'restored', library: libraryOf('a', 'b', 'c') })
  })

  it('damaged, with a copy that may not be read, takes the next and keeps that one', async () => {
    await writeFile(path('library.json'), 'damaged')
    const unread = await readFile(path('library.previous.json'), 'utf8')
    await asUserOf()
    await chmod(path('library.previous.json'), 0o000)
    expect(await start().load()).toMatchObject({ status: 'restored', library: libraryOf('a', 'b', 'c') })
    const kept = (await readdir(path('quarantine'))).find((name) => name.endsWith('previous.json')) ?? ''
    await chmod(path('quarantine', kept), 0o600)
    expect(await readFile(path('quarantine', kept), 'utf8')).toBe(unread)
  })

  it('is unavailable when it is missing and its only copy may not be read', async () => {
    await rm(path('library.json'))
    await rm(path('snapshots'), { recursive: true })
    await asUserOf()
    await chmod(path('library.previous.json'), 0o000)
    const file = start()
    expect(await file.load()).toMatchObject({ status: 'unavailable' })
    expect(await file.save(libraryOf('new'))).toMatchObject({ ok: false })
    expect((await readdir(folder)).sort()).toEqual(['library.previous.json'])
  })
})

it('restores the last version from every damage of the current file', async () => {
  const good = await readFile(path('library.json'))
  const library: LibraryDocument = libraryOf('a', 'b', 'c')
  const step = Math.max(1, Math.floor(good.length / 60))
  for (let length = 0; length < good.length - 2; length += step) {
    await writeFile(path('library.json'), good.subarray(0, length))
    expect(await start().load(), `cut to ${length}`).toMatchObject({ status: 'restored', library })
  }
  await rm(path('library.json'))
  expect(await start().load()).toMatchObject({ status: 'restored', library })
})

it('of copies of older editions, which have no revision, takes the last by its date', async () => {
  await rm(folder, { recursive: true })
  await mkdir(path('snapshots'), { recursive: true })
  const write = async (name: string, savedAt: string, ...ids: string[]) =>
    writeFile(path(name), await serializeLibrary(libraryOf(...ids), savedAt))
  await write('library.previous.json', '2026-11-01T08:00:00.000Z', 'a')
  await write('snapshots/2026-11-02T08-00-00.000Z.json', '2026-11-02T08:00:00.000Z', 'a', 'b')
  await write('snapshots/2026-10-02T08-00-00.000Z.json', '2026-10-02T08:00:00.000Z', 'old')
  await writeFile(path('library.json'), 'damaged')
  const file = start()
  expect(await file.load()).toMatchObject({ status: 'restored', library: libraryOf('a', 'b') })
  await file.save(libraryOf('a', 'b', 'c'))
  expect((await file.listSnapshots()).map(({ bookmarks }) => bookmarks)).toEqual([3, 2, 1])
})
