import { describe, expect, it } from 'vitest'
import { chooseHost, electronFlags, type StartFacts } from '../../../electron/start/choose-host'

const facts: StartFacts = {
  isWebAsked: false,
  platform: 'linux',
  hasDisplay: true,
  binaryPath: '/electron',
  recentFailure: null,
}
const missing = { ...facts, binaryPath: null }

describe('chooseHost', () => {
  it('runs the desktop program where its binary is', () => {
    expect(chooseHost(facts)).toMatchObject({ host: 'desktop', binaryPath: '/electron' })
  })

  it('serves the web edition at once where the binary is missing, and fetches it beside', () => {
    expect(chooseHost(missing)).toMatchObject({ host: 'web', isFetchWanted: true, isDesktopPossible: true })
  })

  it('asks no network that failed within the day, says why and how to ask again', () => {
    expect(chooseHost({ ...missing, recentFailure: 'github.com did not answer' })).toMatchObject({
      host: 'web',
      isFetchWanted: false,
      why: expect.stringMatching(/github\.com did not answer.*--retry/u),
    })
  })

  it('downloads nothing for a reader who cannot or does not want to see a window', () => {
    const quiet = { host: 'web', isFetchWanted: false, isDesktopPossible: false }
    expect(chooseHost({ ...missing, hasDisplay: false })).toMatchObject(quiet)
    expect(chooseHost({ ...missing, isWebAsked: true })).toMatchObject(quiet)
    expect(chooseHost({ ...facts, isWebAsked: true })).toMatchObject(quiet)
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
