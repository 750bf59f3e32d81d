/** Fetching Electron's binary beside the web edition: bounded, with its cause, remembered for a day. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { downloadElectron, findElectronBinary } from '../../../electron/start/electron-binary'
import {
  forgetFetchFailure,
  readFetchFailure,
  rememberFetchFailure,
} from '../../../electron/start/fetch-memory'
import { hasDisplay } from '../../../electron/start/open-browser'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myoclonus-fetch-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(findElectronBinary() !== null)('downloadElectron', () => {
  const useMirror = (port: number): void => {
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']) vi.stubEnv(name, '')
    vi.stubEnv('NO_PROXY', '127.0.0.1')
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`)
    vi.stubEnv('electron_config_cache', join(folder, 'cache'))
  }

  it('gives up a network that swallows packets after the limit, and names the host', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    useMirror(port)
    const download = await downloadElectron(500)
    silent.close()
    expect(download).toEqual({
      ok: false,
      reason: `127.0.0.1:${port} did not answer within 0.5 seconds`,
    })
  })

  it('says the cause of a refusal, which the installer leaves out', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    useMirror(port)
    expect(await downloadElectron(20_000)).toEqual({
      ok: false,
      reason: `127.0.0.1:${port} cannot be reached (ECONNREFUSED)`,
    })
  })
})

describe('the memory of a failure', () => {
  const hourMs = 3_600_000
  const now = Date.UTC(2026, 11, 1)

  it('lasts a day and no longer', () => {
    const path = join(folder, 'new', 'failure.json')
    rememberFetchFailure(path, 'no network', now)
    expect(readFetchFailure(path, now + 23 * hourMs)).toBe('no network')
    expect(readFetchFailure(path, now + 24 * hourMs)).toBeNull()
    expect(readFetchFailure(path, now - hourMs), 'a clock that was set back').toBeNull()
    forgetFetchFailure(path)
    expect(readFetchFailure(path, now)).toBeNull()
  })

  it.each(['', '{', 'null', '{"at":"yesterday","reason":"x"}', '{"at":1}'])('reads %j as none', (text) => {
    const path = join(folder, 'failure.json')
    writeFileSync(path, text)
    expect(readFetchFailure(path, 2)).toBeNull()
  })
})

it('takes a display variable that is set to nothing for none', () => {
  expect(hasDisplay({ DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay({ DISPLAY: '', WAYLAND_DISPLAY: '' })).toBe(false)
  expect(hasDisplay({})).toBe(false)
})
