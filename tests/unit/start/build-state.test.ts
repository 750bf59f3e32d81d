import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isBuildNeeded, stateOfBuild } from '../../../electron/start/build-state'

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

it('says of a folder that can be written to whether it needs a build', () => {
  expect(stateOfBuild(repository, 'web')).toBe('current')
  expect(stateOfBuild(repository, 'desktop')).toBe('needed')
  write('data/records/entry.yaml', 201)
  expect(stateOfBuild(repository, 'web')).toBe('needed')
})

// root may write anywhere.
it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'does not try to build into a folder that cannot be written to',
  () => {
    write('data/records/entry.yaml', 201)
    chmodSync(join(repository, 'out', 'web'), 0o555)
    chmodSync(join(repository, 'out'), 0o555)
    expect(stateOfBuild(repository, 'web')).toBe('older, cannot be replaced')
    expect(stateOfBuild(repository, 'desktop')).toBe('missing, cannot be made')
    chmodSync(join(repository, 'out'), 0o755)
    chmodSync(join(repository, 'out', 'web'), 0o755)
  },
)
