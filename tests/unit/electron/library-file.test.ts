/** The library on a real disk: every way a file can be bad, and every way a write can fail. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WriteText } from '../../../electron/main/durable-write'
import { writeDurably } from '../../../electron/main/durable-write'
import type { LibraryFile, LibraryFileOptions } from '../../../electron/main/library-file'
import { createLibraryFile } from '../../../electron/main/library-file'
import type { LibraryDocument } from '../../../renderer/library/library'
import {
  emptyLibrary,
  parseLibraryFile,
  serializeLibrary,
} from '../../../renderer/library/file/library-format'
import { mostSnapshots } from '../../../renderer/library/file/snapshot-thinning'
import { bookmark, newerFile } from '../renderer/library/file/sample-library'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const current = () => join(folder, 'library.json')
const previous = () => join(folder, 'library.previous.json')
const quarantined = () => readdir(join(folder, 'quarantine')).catch(() => [])
/** A library of one bookmark, told apart by its note. */
const noted = (note: string): LibraryDocument => ({
  ...emptyLibrary(),
  bookmarks: [bookmark('a', { note })],
})
const diskError = (code: string) => Object.assign(new Error(`${code}: made for a test`), { code })

/** A writer that fails when asked to, and otherwise writes for real. */
function failingWriter(shouldFail: (path: string) => string | null): WriteText {
  return async (path, text, beforeReplace) => {
    const code = shouldFail(path)
    if (code) throw diskError(code)
    await writeDurably(path, text, beforeReplace)
  }
}

/** As the program does: nothing is saved before the library was read. */
async function opened(options: Partial<LibraryFileOptions> = {}): Promise<LibraryFile> {
  const file = createLibraryFile({ folder, ...options })
  await file.load()
  return file
}

describe('saving and loading', () => {
  it('starts fresh in an empty folder and writes nothing by loading', async () => {
    expect(await createLibraryFile({ folder }).load()).toEqual({ status: 'fresh' })
    expect(await readdir(folder)).toEqual([])
  })

  it('loads what was saved, with the copy before it beside it', async () => {
    const file = await opened()
    expect(await file.save(noted('one'))).toEqual({ ok: true })
    expect(await file.save(noted('two'))).toEqual({ ok: true })
    expect(await createLibraryFile({ folder }).load()).toEqual({
      status: 'loaded',
      library: noted('two'),
    })
    expect(await parseLibraryFile(await readFile(previous(), 'utf8'))).toMatchObject({
      library: noted('one'),
    })
  })

  it('writes nothing when nothing changed', async () => {
    const file = await opened()
    await file.save(noted('one'))
    const before = await readFile(current(), 'utf8')
    expect(await file.save(noted('one'))).toEqual({ ok: true })
    expect(await readFile(current(), 'utf8')).toBe(before)
    expect(await file.listSnapshots()).toHaveLength(1)
  })

  it('keeps saves made at once in their order, and leaves no temporary file', async () => {
    const file = await opened()
    const titles = Array.from({ length: 20 }, (_, index) => `search ${index}`)
    const outcomes = await Promise.all(titles.map((title) => file.save(noted(title))))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(await file.load()).toEqual({ status: 'loaded', library: noted('search 19') })
    expect((await readdir(folder)).sort()).toEqual(['library.json', 'library.previous.json', 'snapshots'])
  })

  it('refuses a document that does not fit, and says which part', async () => {
    const wrong = { ...emptyLibrary(), recentSearches: [1] } as unknown as LibraryDocument
    const outcome = await (await opened()).save(wrong)
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('recent search number 1') })
    expect(await readdir(folder)).toEqual([])
  })

  it('is idle only when the last save is on disk', async () => {
    const file = await opened()
    void file.save(noted('last'))
    await file.whenIdle()
    expect(await readFile(current(), 'utf8')).toContain('last')
  })
})

describe('a damaged library', () => {
  const damages: Readonly<Record<string, (good: string) => string | Buffer>> = {
    empty: () => '',
    'white space': () => ' \n ',
    'cut short': (good) => good.slice(0, good.length / 2),
    'zero bytes': (good) => Buffer.alloc(good.length),
    'zero bytes at the end': (good) => Buffer.concat([Buffer.from(good.slice(0, 40)), Buffer.alloc(100)]),
    'not JSON': () => 'MZ\u0000 this is not a library',
    'JSON of another kind': () => '[1, 2, 3]',
    'a wrong checksum': (good) => good.replace('"new"', '"mew"'),
    'a wrong schema': (good) => good.replace('"recentSearches"', '"recentQuests"'),
    'not UTF-8': () => Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
  }

  for (const [name, damage] of Object.entries(damages)) {
    it(`is set aside whole and the newest copy restored: ${name}`, async () => {
      const file = await opened()
      await file.save(noted('old'))
      await file.save(noted('new'))
      const bytes = Buffer.from(damage(await readFile(current(), 'utf8')))
      await writeFile(current(), bytes)

      const loaded = await createLibraryFile({ folder }).load()
      expect(loaded).toMatchObject({
        status: 'restored',
        library: noted('new'),
        from: 'a dated copy',
        savedAt: expect.stringMatching(/Z$/),
        reason: expect.stringMatching(/\S/),
      })
      const [kept] = await quarantined()
      expect(Buffer.compare(await readFile(join(folder, 'quarantine', kept ?? '')), bytes)).toBe(0)
      // Written back, so the next start is an ordinary one.
      expect(await createLibraryFile({ folder }).load()).toEqual({
        status: 'loaded',
        library: noted('new'),
      })
    })
  }

  it('falls back to the copy before the last change when it is the newest that can be read', async () => {
    const file = await opened()
    await file.save(noted('one'))
    await file.save({ ...noted('one'), preferences: { theme: 'dark' } })
    await file.save({ ...noted('one'), preferences: { theme: 'light' } })
    await writeFile(current(), 'damaged')
    expect(await createLibraryFile({ folder }).load()).toMatchObject({
      status: 'restored',
      library: { preferences: { theme: 'dark' } },
      from: 'the copy before the last change',
    })
  })

  it('falls back to the newest dated copy when the copy before is damaged too', async () => {
    const file = await opened()
    await file.save(noted('one'))
    await file.save(noted('two'))
    await writeFile(current(), 'damaged')
    await writeFile(previous(), 'damaged')
    expect(await createLibraryFile({ folder }).load()).toMatchObject({
      status: 'restored',
      library: noted('two'),
      from: 'a dated copy',
    })
    expect(await quarantined()).toHaveLength(2)
  })

  it('is reported when no copy can be read, and everything is kept', async () => {
    await mkdir(join(folder, 'snapshots'))
    await writeFile(current(), 'a')
    await writeFile(previous(), 'b')
    await writeFile(join(folder, 'snapshots', '2026-01-01T00-00-00.000Z.json'), 'c')
    const file = createLibraryFile({ folder })
    expect(await file.load()).toMatchObject({
      status: 'unreadable',
      quarantined: expect.stringContaining('library.json'),
    })
    expect(await quarantined()).toHaveLength(3)
    expect(await file.save(noted('anew'))).toEqual({ ok: true })
    expect(await quarantined()).toHaveLength(3)
  })

  it('restores when the file is missing and a copy is there', async () => {
    const file = await opened()
    await file.save(noted('one'))
    await rm(current())
    expect(await createLibraryFile({ folder }).load()).toMatchObject({
      status: 'restored',
      quarantined: '',
      reason: 'The newest save is missing.',
    })
  })

  it('that appeared since loading is set aside by the next save, not written over', async () => {
    const file = await opened()
    await file.save(noted('one'))
    await writeFile(current(), 'damaged by another program')
    expect(await file.save(noted('two'))).toEqual({ ok: true })
    const [kept] = await quarantined()
    expect(await readFile(join(folder, 'quarantine', kept ?? ''), 'utf8')).toBe('damaged by another program')
  })

  it('that cannot be moved is left alone: the copy is shown and nothing is saved', async () => {
    const file = await opened()
    await file.save(noted('one'))
    await file.save(noted('two'))
    await writeFile(current(), 'damaged')
    // A file where the quarantine folder should be.
    await writeFile(join(folder, 'quarantine'), '')
    const stuck = createLibraryFile({ folder })
    expect(await stuck.load()).toMatchObject({ status: 'read-only', library: noted('two') })
    expect(await stuck.save(noted('three'))).toMatchObject({ ok: false })
    expect(await readFile(current(), 'utf8')).toBe('damaged')
  })
})

describe('a library of a newer program', () => {
  it('opens read-only, and saving is refused with the reason', async () => {
    const newer = await newerFile(noted('future'))
    await writeFile(current(), newer)
    const file = createLibraryFile({ folder })
    expect(await file.load()).toMatchObject({
      status: 'read-only',
      library: { bookmarks: [{ note: 'future' }] },
    })
    expect(await file.save(noted('old'))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('newer version'),
    })
    expect(await readFile(current(), 'utf8')).toBe(newer)
  })

  it('that was written since loading is not written over', async () => {
    const file = await opened()
    const newer = await newerFile(noted('future'))
    await writeFile(current(), newer)
    expect(await file.save(noted('old'))).toMatchObject({ ok: false })
    expect(await readFile(current(), 'utf8')).toBe(newer)
  })
})

describe('a write that fails', () => {
  it('for a full disk says so and leaves the old library whole', async () => {
    await (await opened()).save(noted('kept'))
    const before = await readFile(current(), 'utf8')
    const full = await opened({ write: failingWriter(() => 'ENOSPC') })
    expect(await full.save(noted('lost'))).toEqual({
      ok: false,
      reason: 'The disk is full; free some space and try again (ENOSPC).',
    })
    expect(await readFile(current(), 'utf8')).toBe(before)
  })

  it('between the two files leaves the current one whole', async () => {
    await (await opened()).save(noted('kept'))
    const write = failingWriter((path) => (path === current() ? 'EIO' : null))
    expect(await (await opened({ write })).save(noted('lost'))).toMatchObject({ ok: false })
    expect(await createLibraryFile({ folder }).load()).toEqual({
      status: 'loaded',
      library: noted('kept'),
    })
  })

  it('for the dated copy alone does not fail the save', async () => {
    const warnings: string[] = []
    const write = failingWriter((path) => (path.includes('snapshots') ? 'ENOSPC' : null))
    const file = await opened({ write, warn: (message) => warnings.push(message) })
    expect(await file.save(noted('one'))).toEqual({ ok: true })
    expect(warnings).toEqual([expect.stringContaining('dated copy')])
  })

  it('while a restored copy is written back still gives the user the copy', async () => {
    const file = await opened()
    await file.save(noted('one'))
    await file.save(noted('two'))
    await writeFile(current(), 'damaged')
    const full = createLibraryFile({ folder, write: failingWriter(() => 'ENOSPC'), warn: () => undefined })
    expect(await full.load()).toMatchObject({ status: 'restored', library: noted('two') })
  })
})

describe('dated copies', () => {
  it('are thinned as time goes by, and each can be read', async () => {
    let time = Date.parse('2026-01-01T08:00:00.000Z')
    const file = await opened({ now: () => new Date(time) })
    for (let day = 0; day < 40; day += 1) {
      for (let save = 0; save < 2; save += 1) {
        time += 60_000
        await file.save(noted(`day ${day} save ${save}`))
      }
      time += 24 * 60 * 60 * 1000
    }
    const snapshots = await file.listSnapshots()
    expect(snapshots).toHaveLength(mostSnapshots)
    // Ten of the newest, then days, then the weeks and months before them.
    expect(new Set(snapshots.map(({ savedAt }) => savedAt.slice(0, 7))).size).toBe(2)
    const dates = snapshots.map((snapshot) => snapshot.savedAt)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(await file.readSnapshot(snapshots[0]?.id ?? '')).toEqual(noted('day 39 save 1'))
  }, 60_000)

  it('refuses an id that is a path', async () => {
    await (await opened()).save(noted('one'))
    for (const id of [
      '../library',
      '..%2flibrary',
      '/etc/passwd',
      '',
      '2026-01-01T00-00-00.000Z/../../library',
    ]) {
      expect(await createLibraryFile({ folder }).readSnapshot(id)).toBeNull()
    }
  })

  it('leaves a damaged one out of the list', async () => {
    const file = await opened()
    await file.save(noted('one'))
    await writeFile(join(folder, 'snapshots', '2026-01-01T00-00-00.000Z.json'), 'damaged')
    await writeFile(join(folder, 'snapshots', 'notes.txt'), 'of the user')
    expect(await file.listSnapshots()).toHaveLength(1)
  })
})

it('the text on disk is the text of an export with its revision', async () => {
  const file = await opened({ now: () => new Date('2026-02-03T04:05:06.789Z') })
  await file.save(noted('one'))
  expect(await readFile(current(), 'utf8')).toBe(
    await serializeLibrary(noted('one'), '2026-02-03T04:05:06.789Z', 1),
  )
})

it.skipIf(process.platform === 'win32')('keeps the permissions the user gave the file', async () => {
  await (await opened()).save(noted('one'))
  await chmod(current(), 0o600)
  await (await opened()).save(noted('two'))
  const { mode } = await stat(current())
  expect(mode & 0o777).toBe(0o600)
})
