/** The pure decisions on addresses: whose they are, what they name, where they may lead. */
import fc from 'fast-check'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOwnPage, isOwnUrl } from '../../../electron/ipc/own-origin'
import { requestedPath } from '../../../electron/main/asset-path'
import { contentSecurityPolicy } from '../../../electron/main/content-security-policy'
import { mayNavigate } from '../../../electron/main/navigation-policy'
import { isPermitted } from '../../../electron/main/permissions'
import { referenceHosts } from '../../../renderer/host/reference-hosts'
import { createRequestPolicy } from '../../../electron/main/request-policy'

const foreign = [
  '',
  'about:blank',
  'app://reference.evil/',
  'app://reference@evil/',
  'app://user:pass@reference/',
  'app://reference:1/',
  'app:reference',
  'https://reference/',
  'file:///index.html',
  'data:text/html,x',
  'blob:app://reference/1',
  'javascript:1',
]

describe('the own origin', () => {
  it('is one scheme and one host', () => {
    expect(isOwnUrl('app://reference/')).toBe(true)
    expect(isOwnUrl('app://reference/data/dataset.json?x#y')).toBe(true)
    for (const url of foreign) expect(isOwnUrl(url), url).toBe(false)
  })

  it('has one page, on any hash route', () => {
    expect(isOwnPage('app://reference/index.html#/compare?ids=a')).toBe(true)
    expect(isOwnPage('app://reference/')).toBe(true)
    expect(isOwnPage('app://reference/data/dataset.json')).toBe(false)
  })

  it('is where the main frame may go, and a sub-frame may go nowhere', () => {
    expect(mayNavigate('app://reference/index.html', true)).toBe(true)
    expect(mayNavigate('app://reference/index.html', false)).toBe(false)
    for (const url of foreign) expect(mayNavigate(url, true), url).toBe(false)
  })
})

describe('the path of a request', () => {
  it('is the page for the bare origin', () => {
    expect(requestedPath('app://reference/')).toEqual({ ok: true, path: 'index.html' })
    expect(requestedPath('app://reference/assets/a%20b.css?v=1')).toEqual({
      ok: true,
      path: 'assets/a b.css',
    })
  })

  it('never leads out of the folder, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '\\',
      '/',
      '//',
      '%00',
      '%',
      'a',
      'C:',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, tail) => {
        const asked = requestedPath(`app://reference/${pieces.join('')}${tail}`)
        if (!asked.ok) return
        expect(resolve('/root/page', asked.path)).toMatch(/^\/root\/page(\/|$)/)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('permissions and requests', () => {
  it('permits what is listed to the own page alone', () => {
    expect(isPermitted('clipboard-sanitized-write', true)).toBe(true)
    expect(isPermitted('clipboard-sanitized-write', false)).toBe(false)
    expect(isPermitted('clipboard-read', true)).toBe(false)
    expect(isPermitted('constructor', true)).toBe(false)
  })

  it('counts what it cancels', () => {
    const policy = createRequestPolicy(false)
    expect(policy.shouldCancel('app://reference/index.html')).toBe(false)
    for (const url of foreign) expect(policy.shouldCancel(url), url).toBe(true)
    expect(policy.shouldCancel('devtools://devtools/x')).toBe(true)
    expect(policy.cancelledCount()).toBe(foreign.length + 1)
    expect(createRequestPolicy(true).shouldCancel('devtools://devtools/x')).toBe(false)
  })
})

describe('hosts of the references', () => {
  it('are the hosts of their https addresses, once each', () => {
    const url = (address: string) => ({ id: address, url: address })
    const references = [url('https://b.example/1'), url('https://a.example/'), url('https://b.example/2')]
    expect(referenceHosts({ references })).toEqual(['a.example', 'b.example'])
  })

  it('are none for anything of another shape', () => {
    const hostile = [
      null,
      1,
      {},
      { references: 'x' },
      { references: [null, 1, {}, { url: 1 }, { url: 'http://a/' }] },
    ]
    for (const dataset of hostile) expect(referenceHosts(dataset)).toEqual([])
  })
})

it('the policy starts from nothing and opens neither inline script nor eval nor any host', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:|\*/)
  expect(contentSecurityPolicy.match(/'unsafe-inline'/g)).toHaveLength(1)
  expect(contentSecurityPolicy).toContain("style-src-attr 'unsafe-inline'")
})
