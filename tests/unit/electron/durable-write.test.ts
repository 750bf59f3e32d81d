import {
  chmod,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeDiskError, diskReason } from '../../../electron/main/disk-errors'
import {
  createDurableWriter,
  retryWhileHeld,
  writeDurably,
  writeDurablySync,
} from '../../../electron/main/durable-write'
import { removeLeftovers } from '../../../electron/main/temporary-files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durable-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const failure = (code: string) => Object.assign(new Error(code), { code })

it('repeats while another program holds the file', async () => {
  for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
    let attempts = 0
    const result = await retryWhileHeld(async () => {
      attempts += 1
      if (attempts < 3) throw failure(code)
      return 'written'
    }, [1, 1, 1])
    expect([result, attempts]).toEqual(['written', 3])
  }
})

it('gives up after the last delay, with the error', async () => {
  let attempts = 0
  const always = async () => {
    attempts += 1
    throw failure('EBUSY')
  }
  await expect(retryWhileHeld(always, [1, 1])).rejects.toMatchObject({ code: 'EBUSY' })
  expect(attempts).toBe(3)
})

it('does not repeat what does not pass by itself', async () => {
  let attempts = 0
  const full = async () => {
    attempts += 1
    throw failure('ENOSPC')
  }
  await expect(retryWhileHeld(full, [1, 1])).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(attempts).toBe(1)
})

it('writes text and bytes, makes the folder, and leaves nothing else behind', async () => {
  await writeDurably(join(folder, 'new', 'a.txt'), 'first')
  await writeDurably(join(folder, 'new', 'a.txt'), new Uint8Array([0x61, 0x62]))
  expect(await readFile(join(folder, 'new', 'a.txt'), 'utf8')).toBe('ab')
  writeDurablySync(join(folder, 'new', 'a.txt'), 'at once')
  expect(await readFile(join(folder, 'new', 'a.txt'), 'utf8')).toBe('at once')
  expect(await readdir(join(folder, 'new'))).toEqual(['a.txt'])
})

describe('a disk that takes less than it is given, without an error', () => {
  type Change = (handle: FileHandle, data: Uint8Array) => Promise<void>
  /** Everything but the content goes to the real file. */
  const writerThat = (writeFile: Change) =>
    createDurableWriter(async (path) => {
      const handle = await open(path, 'wx')
      return new Proxy(handle, {
        get(target, name) {
          if (name === 'writeFile') return (data: Uint8Array) => writeFile(target, data)
          const value: unknown = Reflect.get(target, name, target)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    })
  const faults: Readonly<Record<string, Change>> = {
    'the first page alone': (handle, data) => handle.writeFile(data.slice(0, 4_096)),
    'all but the last byte': (handle, data) => handle.writeFile(data.slice(0, -1)),
    nothing: async () => undefined,
    'the right length with zero bytes at the end': async (handle, data) => {
      await handle.writeFile(data.slice(0, 100))
      await handle.truncate(data.length)
    },
  }
  for (const [name, writeFile] of Object.entries(faults)) {
    it(`replaces nothing and leaves nothing behind: ${name}`, async () => {
      const path = join(folder, 'report.csv')
      await writeDurably(path, 'old')
      await expect(writerThat(writeFile)(path, 'new '.repeat(5_000))).rejects.toMatchObject({
        code: 'ESHORT',
      })
      expect(await readFile(path, 'utf8')).toBe('old')
      expect(await readdir(folder)).toEqual(['report.csv'])
    })
  }
})

it('asks before it replaces, when the new file is whole, and leaves the old one when told no', async () => {
  const path = join(folder, 'a.json')
  await writeDurably(path, 'old')
  const no = async () => {
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toHaveLength(2)
    throw new Error('no')
  }
  await expect(writeDurably(path, 'new', no)).rejects.toThrow('no')
  expect(await readFile(path, 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['a.json'])
})

describe.skipIf(process.platform === 'win32')('on a system with links and permissions', () => {
  it('writes where a link leads, and keeps the permissions of the file', async () => {
    const real = join(folder, 'real.json')
    await writeFile(real, 'old')
    await chmod(real, 0o660)
    await symlink(real, join(folder, 'link.json'))
    await writeDurably(join(folder, 'link.json'), 'new')
    expect(await readFile(real, 'utf8')).toBe('new')
    expect((await stat(real)).mode & 0o777).toBe(0o660)
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'real.json'])
  })

  it('replaces a link that leads nowhere', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'link.json'))
    await writeDurably(join(folder, 'link.json'), 'new')
    expect(await readFile(join(folder, 'link.json'), 'utf8')).toBe('new')
  })
})

it('removes what a killed program left, and nothing else', async () => {
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  const left = [`library.json.${gone}-0123abcd-4.tmp`, `library.json.${process.pid}-0123abcd-4.tmp`]
  const older = 'library.json.1234567890'
  const stays = [
    'library.json',
    `library.json.${process.ppid}-0123abcd-4.tmp`,
    `report.csv.${gone}-0123abcd-4.tmp`,
    `notes.json.${gone}-0123abcd-4.tmp`,
    `library.json.${gone}.tmp`,
    'library.json.123456789',
    'library.json.2026',
    'library.json.bak',
  ]
  for (const name of [...left, older, ...stays]) await writeFile(join(folder, name), 'x')
  await utimes(join(folder, older), new Date('2026-01-01'), new Date('2026-01-01'))
  await removeLeftovers(folder, (name) => name === 'library.json')
  expect((await readdir(folder)).sort()).toEqual([...stays].sort())
  await expect(removeLeftovers(join(folder, 'gone'), () => true)).resolves.toBeUndefined()
})

it('says what happened and what to do, in one sentence', () => {
  const full = 'the disk is full; free some space and try again (ENOSPC).'
  expect(describeDiskError('report.csv was not saved', failure('ENOSPC'))).toBe(
    `report.csv was not saved: ${full}`,
  )
  expect(diskReason(failure('ENOSPC'))).toBe(`T${full.slice(1)}`)
  expect(describeDiskError('report.csv was not saved', 'odd.')).toBe('report.csv was not saved: odd.')
})
