import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isBuildNeeded } from '../../../electron/start/build-state'

let repository: string
const outputs = ['out/web/index.html', 'out/web/sw.js']

/** @param seconds the time of the last change, since 1970. */
function write(path: string, seconds: number): void {
  const full = join(repository, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, '')
  utimesSync(full, seconds, seconds)
  for (let folder = dirname(full); folder !== repository; folder = dirname(folder))
    utimesSync(folder, 100, 100)
}

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'myoclonus-build-'))
  write('renderer/features/table/TableView.vue', 100)
  write('data/records/entry.yaml', 100)
  outputs.forEach((path) => write(path, 200))
})
afterEach(() => rmSync(repository, { recursive: true }))

it('builds once', () => {
  expect(isBuildNeeded(repository, 'web')).toBe(false)
  expect(isBuildNeeded(repository, 'desktop')).toBe(true)
})

it('builds again after a change of a source or a record', () => {
  write('data/records/entry.yaml', 201)
  expect(isBuildNeeded(repository, 'web')).toBe(true)
})

it('builds again after a source was deleted', () => {
  rmSync(join(repository, 'renderer/features/table/TableView.vue'))
  expect(isBuildNeeded(repository, 'web')).toBe(true)
})

it('takes a build that left only some of its files for none', () => {
  rmSync(join(repository, 'out/web/index.html'))
  expect(isBuildNeeded(repository, 'web')).toBe(true)
})
