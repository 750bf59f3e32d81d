/** The page's own defences, tried in a real page: what the headers allow and what they stop. */
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentSecurityPolicy } from '../../electron/main/content-security-policy'
import { expect, minimalPage, test } from './fixtures'
import type { RunningShell } from './launch'

const ask = (shell: RunningShell, url: string, method = 'GET') => {
  const handler = shell.state.protocolHandlers.get('app')
  if (!handler) throw new Error('The app scheme has no handler.')
  return handler(new Request(url, { method }))
}

test('the page is a secure context that runs its own script and style', async ({ launch }) => {
  const shell = await launch()
  const page = await shell.page()
  expect(shell.state.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'pageScriptRan'))).toBe(true)
  await expect(page.getByRole('heading')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect.poll(() => page.evaluate(() => isSecureContext)).toBe(true)
})

/** Runs as the page's own script: what Playwright evaluates is let past the policy by the inspector. */
const hostileScript = `
const reports = new Set()
addEventListener('load', () => setTimeout(tryEverything))
function tryEverything() {
document.addEventListener('securitypolicyviolation', (event) => reports.add(event.effectiveDirective))
const add = (tag, set) => document.body.append(Object.assign(document.createElement(tag), set))
const attempt = (act) => { try { act() } catch {} }
// Text alone is refused before the policy on sources is asked.
attempt(() => add('script', { textContent: 'window.inlineRan = true' }))
attempt(() => add('script', { src: 'https://elsewhere.invalid/script.js' }))
attempt(() => { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); window.markupRan = true })
attempt(() => { window.evalRan = eval('1 + 1') })
attempt(() => { window.policyMade = Boolean(trustedTypes.createPolicy('another', {})) })
// With the one policy that could trust it, the policy on sources still stands.
const same = (text) => text
const trust = trustedTypes.createPolicy('vue', { createHTML: same, createScript: same, createScriptURL: same })
attempt(() => add('script', { textContent: trust.createScript('window.inlineRan = true') }))
attempt(() => add('script', { src: trust.createScriptURL('https://elsewhere.invalid/script.js') }))
attempt(() => add('object', { data: trust.createScriptURL('https://elsewhere.invalid/') }))
attempt(() => { window.evalRan = eval(trust.createScript('1 + 1')) })
attempt(() => { window.evalRan = new Function('return 1')() })
add('img', { src: 'https://elsewhere.invalid/pixel.png' })
add('iframe', { src: 'https://elsewhere.invalid/' })
add('style', { textContent: 'h1 { color: red }' })
add('base', { href: 'https://elsewhere.invalid/' })
fetch('https://elsewhere.invalid/').catch(() => undefined)
const form = Object.assign(document.createElement('form'), { action: 'https://elsewhere.invalid/' })
document.body.append(form)
form.submit()
}
window.blocked = () => ({ reports: [...reports].sort(), ran: [window.inlineRan, window.evalRan, window.markupRan, window.policyMade] })
`

test('the policy stops inline script, eval, foreign hosts, frames and plug-ins', async ({ launch }) => {
  const shell = await launch({ pageFiles: { ...minimalPage, 'page.js': hostileScript } })
  const page = await shell.page()
  const blocked = () => page.evaluate(() => Reflect.get(window, 'blocked')())
  await expect.poll(blocked).toEqual({
    reports: [
      'base-uri',
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'object-src',
      'require-trusted-types-for',
      'script-src',
      'script-src-elem',
      'style-src-elem',
      'trusted-types',
    ],
    ran: [undefined, undefined, undefined, undefined],
  })
})

test('the page reads its own content', async ({ launch }) => {
  const shell = await launch()
  const page = await shell.page()
  const titles = async (): Promise<readonly string[]> => {
    const response = await fetch('./data/dataset.json')
    const { references } = (await response.json()) as { references: { title: string }[] }
    return references.map((reference) => reference.title)
  }
  await expect.poll(() => page.evaluate(titles)).toEqual(['A paper'])
})

test('every answer carries the security headers, an error too', async ({ launch }) => {
  const shell = await launch()
  for (const address of ['app://reference/', 'app://reference/page.css', 'app://reference/none.js']) {
    const { headers } = await ask(shell, address)
    expect(headers.get('content-security-policy'), address).toBe(contentSecurityPolicy)
    expect(headers.get('x-content-type-options'), address).toBe('nosniff')
    expect(headers.get('referrer-policy'), address).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy'), address).toBe('same-origin')
    expect(headers.get('permissions-policy'), address).toContain('camera=()')
    // Chromium reports a feature it does not know at every load.
    expect(headers.get('permissions-policy'), address).not.toContain('bluetooth')
  }
})

test('media types are right, so that nosniff breaks nothing', async ({ launch }) => {
  const shell = await launch()
  const types = { 'index.html': 'text/html', 'page.js': 'text/javascript', 'page.css': 'text/css' }
  for (const [name, type] of Object.entries(types)) {
    const response = await ask(shell, `app://reference/${name}`)
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
  }
})

test('only reading is answered', async ({ launch }) => {
  const shell = await launch()
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    expect((await ask(shell, 'app://reference/index.html', method)).status, method).toBe(405)
  }
  const head = await ask(shell, 'app://reference/page.js', 'HEAD')
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('no address leads out of the folder of the page', async ({ launch }) => {
  const shell = await launch()
  // Something to find, one level up, if a check fails.
  await writeFile(join(shell.pageRoot, '..', 'secret.txt'), 'secret')
  await symlink(join(shell.pageRoot, '..', 'secret.txt'), join(shell.pageRoot, 'link.txt'))
  const hostile = [
    'app://reference/../secret.txt',
    'app://reference/%2e%2e/secret.txt',
    'app://reference/..%2fsecret.txt',
    'app://reference/%2e%2e%2fsecret.txt',
    'app://reference/data/..%2f..%2fsecret.txt',
    'app://reference/%252e%252e%252fsecret.txt',
    'app://reference/..%5csecret.txt',
    'app://reference/..\\secret.txt',
    'app://reference//etc/passwd',
    'app://reference/%2fetc/passwd',
    'app://reference/C:/Windows/win.ini',
    'app://reference/index.html%00.txt',
    'app://reference/%ff',
    'app://reference/link.txt',
    'app://reference/data',
    'app://other/index.html',
    'app://reference:80/index.html',
  ]
  for (const url of hostile) {
    const response = await ask(shell, url)
    expect([400, 403, 404], url).toContain(response.status)
    expect(await response.text(), url).not.toContain('secret')
  }
})
