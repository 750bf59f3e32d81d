/** A real disk of 1 MB that fills up. Only root on Linux can make one; elsewhere the test is skipped and says so. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeDurably } from '../../../electron/main/durable-write'

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
