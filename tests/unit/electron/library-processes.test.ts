/** Whole programs on one folder: two that write at once, and one that is killed while it writes. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withFolderLock } from '../../../electron/main/folder-lock'
import { createLibraryFile } from '../../../electron/main/library-file'

const writer = fileURLToPath(new URL('library-writer.ts', import.meta.url))
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-processes-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Writer = { readonly child: ChildProcess; readonly acknowledged: string[] }

function startWriter(name: string, count: number): Writer {
  const args = ['--import', 'tsx', writer, folder, name, String(count)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
  })
  return { child, acknowledged }
}
const ended = ({ child }: Writer) => once(child, 'close')

async function storedIds(): Promise<{ status: string; ids: readonly string[] }> {
  const load = await createLibraryFile({ folder }).load()
  return {
    status: load.status,
    ids: 'library' in load ? load.library.bookmarks.map(({ id }) => id) : [],
  }
}

it('two that add at once lose nothing of what was acknowledged', async () => {
  const writers = ['one', 'two'].map((name) => startWriter(name, 25))
  await Promise.all(writers.map(ended))
  const acknowledged = writers.flatMap((each) => each.acknowledged)
  expect(acknowledged).toHaveLength(50)
  expect((await storedIds()).ids).toEqual(expect.arrayContaining(acknowledged))
}, 120_000)

it('one that is killed loses nothing of what was acknowledged, and the next start is an ordinary one', async () => {
  const acknowledged: string[] = []
  for (let kill = 0; kill < 6; kill++) {
    const run = startWriter(`run${kill}`, 1_000)
    await once(run.child.stdout!, 'data')
    for (let save = 0; save < kill; save++) await once(run.child.stdout!, 'data')
    run.child.kill('SIGKILL')
    await ended(run)
    acknowledged.push(...run.acknowledged)
    const stored = await storedIds()
    expect(stored.status).toBe('loaded')
    expect(stored.ids).toEqual(expect.arrayContaining(acknowledged))
    const left = [...(await readdir(folder)), ...(await readdir(join(folder, 'snapshots')))]
    expect(left.filter((name) => name.includes('tmp'))).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(6)
}, 120_000)

const lock = () => join(folder, 'library.lock')
const holder = (more: object) => JSON.stringify({ id: 'x', pid: process.pid, host: hostname(), ...more })

it.each([
  ['of a process that is gone', () => holder({ pid: 2 ** 22 + 1 })],
  ['of an earlier process of this number', () => holder({})],
])('takes over at once a lock %s', async (_name, text) => {
  await writeFile(lock(), text())
  expect(await withFolderLock(lock(), async () => 'done', { staleMs: 3_600_000 })).toBe('done')
  expect(await readdir(folder)).toEqual([])
})

it.each([
  ['of another machine', () => holder({ host: 'elsewhere' })],
  ['that was cut by a kill', () => ''],
])('takes over a lock %s when it has not changed for long', async (_name, text) => {
  await writeFile(lock(), text())
  expect(await withFolderLock(lock(), async () => 'done', { staleMs: 50 })).toBe('done')
  expect(await readdir(folder)).toEqual([])
})

it('lets one act at a time, and tells one whose lock was taken', async () => {
  let running = 0
  const acts = Array.from({ length: 8 }, () =>
    withFolderLock(lock(), async (requireLock) => {
      running += 1
      expect(running).toBe(1)
      await requireLock()
      running -= 1
    }),
  )
  await Promise.all(acts)
  const lost = withFolderLock(lock(), async (requireLock) => {
    await writeFile(lock(), holder({ host: 'elsewhere' }))
    await requireLock()
  })
  await expect(lost).rejects.toThrow('Another program took over the library; try again.')
  expect(await readdir(folder)).toEqual(['library.lock'])
})
