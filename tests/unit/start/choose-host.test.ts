import { describe, expect, it } from 'vitest'
import { chooseHost, electronFlags, type StartFacts } from '../../../electron/start/choose-host'

const facts: StartFacts = {
  isWebAsked: false,
  platform: 'linux',
  hasDisplay: true,
  binaryPath: '/electron',
  downloadFailure: null,
}
const missing = { ...facts, binaryPath: null }

describe('chooseHost', () => {
  it('runs the desktop program where its binary is', () => {
    expect(chooseHost(facts)).toMatchObject({ host: 'desktop', binaryPath: '/electron' })
  })

  it('tries one download where the binary is missing, and serves the web edition when that fails', () => {
    expect(chooseHost(missing)).toEqual({ host: 'download' })
    expect(chooseHost({ ...missing, downloadFailure: 'fetch failed' })).toMatchObject({
      host: 'web',
      why: expect.stringContaining('fetch failed'),
    })
  })

  it('downloads nothing for a reader who cannot or does not want to see a window', () => {
    expect(chooseHost({ ...missing, hasDisplay: false }).host).toBe('web')
    expect(chooseHost({ ...missing, isWebAsked: true }).host).toBe('web')
    expect(chooseHost({ ...facts, isWebAsked: true }).host).toBe('web')
  })

  it('takes a missing DISPLAY for a missing display on Linux only', () => {
    expect(chooseHost({ ...facts, platform: 'darwin', hasDisplay: false }).host).toBe('desktop')
    expect(chooseHost({ ...facts, platform: 'win32', hasDisplay: false }).host).toBe('desktop')
  })
})

it('gives up the sandbox of Chromium for root on Linux only', () => {
  expect(electronFlags('linux', true)).toEqual(['--no-sandbox'])
  expect(electronFlags('linux', false)).toEqual([])
  expect(electronFlags('darwin', true)).toEqual([])
})
