import { expect, it } from 'vitest'
import { installFailure, namedBrowserFault } from '../../browser'

it('names a browser that does not exist, and nothing else', () => {
  expect(namedBrowserFault('/no/such/browser')).toMatch(
    /^MYOCLONUS_BROWSER names \/no\/such\/browser, which/u,
  )
  expect(namedBrowserFault(process.execPath)).toBeNull()
  expect(namedBrowserFault('')).toBeNull()
})

it('gives one cause for five failed downloads', () => {
  const attempt = `Downloading Chrome for Testing from https://cdn.playwright.dev/chrome.zip
Error: getaddrinfo ENOTFOUND cdn.playwright.dev
    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:internal/dns/promises:99:17) {
  errno: -3008,
`
  expect(installFailure(attempt.repeat(5))).toBe('getaddrinfo ENOTFOUND cdn.playwright.dev')
  expect(installFailure('', Object.assign(new Error('spawnSync ETIMEDOUT'), { code: 'ETIMEDOUT' }))).toMatch(
    /3 minutes/u,
  )
})
