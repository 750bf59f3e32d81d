import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeDiskError } from '../../../electron/main/disk-errors'
import { retryWhileHeld, writeDurably } from '../../../electron/main/durable-write'

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
  const folder = await mkdtemp(join(tmpdir(), 'durable-'))
  await writeDurably(join(folder, 'new', 'a.txt'), 'first')
  await writeDurably(join(folder, 'new', 'a.txt'), new Uint8Array([0x61, 0x62]))
  expect(await readFile(join(folder, 'new', 'a.txt'), 'utf8')).toBe('ab')
  expect(await readdir(join(folder, 'new'))).toEqual(['a.txt'])
  await rm(folder, { recursive: true })
})

it('says what happened and what to do', () => {
  expect(describeDiskError('The file was not saved', failure('EROFS'))).toBe(
    'The file was not saved: the disk is read-only. Make it writable and save again (EROFS).',
  )
  expect(describeDiskError('The file was not saved', 'odd')).toBe('The file was not saved: odd (unknown).')
})
