/** A real disk of 1 MB that fills up. Only root on Linux can make one; elsewhere the test is skipped and says so. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeDurably } from '../../../electron/main/durable-write'
import { createLibraryFile } from '../../../electron/main/library-file'
import type { LibraryDocument } from '../../../renderer/library/library'
import { parseLibraryFile } from '../../../renderer/library/file/library-format'
import { libraryOf } from '../renderer/library/file/sample-library'

const disk = mkdtempSync(join(tmpdir(), 'small-disk-'))
const isMounted = mountDisk()
if (!isMounted)
  console.warn('A small disk cannot be mounted here (root on Linux can), so its tests are skipped.')

function mountDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'small-disk', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

afterAll(() => {
  if (isMounted) execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

/** An empty folder on the disk, and a filler that leaves `pages` of 4 KiB free. */
async function folderWith(pages: number): Promise<{ folder: string; fill: () => Promise<void> }> {
  const folder = join(disk, 'folder')
  const filler = join(disk, 'filler')
  await Promise.all([folder, filler].map((path) => rm(path, { recursive: true, force: true })))
  await mkdir(folder)
  const fill = async () => {
    const { bavail, bsize } = await statfs(disk)
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - pages * 4_096)))
  }
  return { folder, fill }
}

it.skipIf(!isMounted)('a document is saved whole, or refused with the old one whole', async () => {
  const [old, text] = ['old '.repeat(5_000), 'new text '.repeat(5_000)]
  const outcomes = new Set<string>()
  for (let pages = 0; pages <= 24; pages++) {
    const { folder, fill } = await folderWith(pages)
    const path = join(folder, 'report.csv')
    await writeDurably(path, old)
    await fill()
    const outcome = await writeDurably(path, text).then(
      () => 'saved',
      () => 'refused',
    )
    outcomes.add(outcome)
    expect(await readFile(path, 'utf8'), `${pages} pages free`).toBe(outcome === 'saved' ? text : old)
    expect(await readdir(folder)).toEqual(['report.csv'])
  }
  expect(outcomes).toEqual(new Set(['saved', 'refused']))
})

it.skipIf(!isMounted)(
  'a library is saved whole, or refused with the old one whole, and so is each copy',
  async () => {
    const outcomes = new Set<boolean>()
    for (let pages = 0; pages <= 60; pages += 2) {
      const { folder, fill } = await folderWith(pages)
      const file = createLibraryFile({ folder, warn: () => undefined })
      await file.load()
      const [before, old, next] = [10, 20, 40].map((count) =>
        libraryOf(...Array.from({ length: count }, (_item, at) => `entry-${at}`)),
      ) as [LibraryDocument, LibraryDocument, LibraryDocument]
      expect(await file.save(before)).toEqual({ ok: true })
      expect(await file.save(old)).toEqual({ ok: true })
      await fill()
      const { ok } = await file.save(next)
      outcomes.add(ok)
      const load = await createLibraryFile({ folder }).load()
      expect(load, `${pages} pages free`).toEqual({ status: 'loaded', library: ok ? next : old })
      const names = await readdir(folder, { recursive: true })
      expect(names.filter((name) => name.includes('tmp') || name.includes('lock'))).toEqual([])
      for (const name of names.filter((each) => each.endsWith('.json')))
        expect((await parseLibraryFile(await readFile(join(folder, name), 'utf8'))).status, name).toBe('ok')
    }
    expect(outcomes).toEqual(new Set([true, false]))
  },
)
