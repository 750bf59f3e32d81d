/** The user's library through the whole path: page, preload, IPC, disk, and back after a restart. */
import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newerFile } from '../unit/renderer/library/file/sample-library'
import { callHost, expect, libraryWith, test } from './fixtures'

test('what is saved is there after a restart', async ({ launch }) => {
  const first = await launch()
  expect(await callHost(first, 'loadLibrary')).toEqual({ status: 'fresh' })
  expect(await callHost(first, 'saveLibrary', libraryWith('Lance-Adams'))).toEqual({ ok: true })
  await first.quit()

  const second = await launch()
  const loaded: object = await callHost(second, 'loadLibrary')
  expect(loaded).toEqual({ status: 'loaded', library: libraryWith('Lance-Adams') })
  const snapshots = await callHost(second, 'listSnapshots')
  expect(snapshots).toEqual([expect.objectContaining({ bookmarks: 1 })])
  expect(await callHost(second, 'readSnapshot', snapshots[0]?.id ?? '')).toEqual(libraryWith('Lance-Adams'))
})

test('the program does not end before the last save is on disk', async ({ launch, userData }) => {
  const shell = await launch()
  const page = await shell.page()
  // More saves than closing the window takes time for.
  await callHost(shell, 'loadLibrary')
  const texts = Array.from({ length: 60 }, (_, index) => JSON.stringify(libraryWith(`Save ${index + 1}`)))
  await page.evaluate(async (libraries) => {
    for (const text of libraries) void window.referenceHost?.saveLibrary(JSON.parse(text))
    await window.referenceHost?.appInfo()
  }, texts)
  let onDiskAtTheEnd = ''
  shell.app.app.once('quit', () => (onDiskAtTheEnd = readFileSync(join(userData, 'library.json'), 'utf8')))
  await shell.quit()
  expect(onDiskAtTheEnd).toContain('Save 60')
})

test('a damaged library is set aside, the newest copy is restored, and the user is told', async ({
  launch,
  userData,
}) => {
  const first = await launch()
  await callHost(first, 'loadLibrary')
  await callHost(first, 'saveLibrary', libraryWith('Before'))
  await callHost(first, 'saveLibrary', libraryWith('After'))
  await first.quit()
  await writeFile(join(userData, 'library.json'), '{ "cut short')

  const second = await launch()
  const loaded = await callHost(second, 'loadLibrary')
  expect(loaded).toMatchObject({
    status: 'restored',
    library: libraryWith('After'),
    from: 'a dated copy',
    savedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    reason: expect.stringMatching(/\S/),
  })
  const [kept] = await readdir(join(userData, 'quarantine'))
  expect(await readFile(join(userData, 'quarantine', kept ?? ''), 'utf8')).toBe('{ "cut short')
  await second.quit()

  const third = await launch()
  expect(await callHost(third, 'loadLibrary')).toMatchObject({ status: 'loaded' })
})

test('a library of a newer program is shown and never written over', async ({ launch, userData }) => {
  const newer = await newerFile(libraryWith('From the future'), 99)
  await writeFile(join(userData, 'library.json'), newer)
  const shell = await launch()
  expect(await callHost(shell, 'loadLibrary')).toMatchObject({
    status: 'read-only',
    library: { bookmarks: [{ title: 'From the future' }] },
  })
  expect(await callHost(shell, 'saveLibrary', libraryWith('Old'))).toEqual({
    ok: false,
    reason: expect.stringMatching(/newer/),
  })
  expect(await readFile(join(userData, 'library.json'), 'utf8')).toBe(newer)
})
