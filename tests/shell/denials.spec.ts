/** What the page cannot do: ask for permissions, go elsewhere, open windows, reach the network, open just any address. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, minimalPage, test } from './fixtures'
import type { RunningShell } from './launch'
import { preventable } from './stand-in/strict'

/** Every permission of the installed Electron, from its types, so that an upgrade adds new ones to this test by itself. */
function everyPermission(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const types = readFileSync(join(folder, 'electron.d.ts'), 'utf8')
  const union = /setPermissionCheckHandler\(.*?permission: ((?:'[\w-]+'(?: \| )?)+)/.exec(types)?.[1] ?? ''
  return [...union.matchAll(/'([\w-]+)'/g)].map((match) => match[1] ?? '')
}

const own = 'app://reference/'
const onlyPermitted = ['clipboard-sanitized-write']

function asked(shell: RunningShell, permission: string, url: string, isMainFrame: boolean) {
  const { permissionCheck, permissionRequest, window } = { ...shell.state, window: shell.window() }
  if (!permissionCheck || !permissionRequest) throw new Error('A permission handler is missing.')
  let isGranted: boolean | null = null
  const details = { requestingUrl: url, isMainFrame }
  permissionRequest(window.contents, permission as 'usb', (answer) => (isGranted = answer), details)
  return { request: isGranted, check: permissionCheck(window.contents, permission as 'usb', url, details) }
}

test('every permission is denied, but for writing copied text', async ({ launch }) => {
  const shell = await launch()
  const permissions = everyPermission()
  expect(permissions.length).toBeGreaterThan(30)
  for (const permission of [...permissions, 'one-that-comes-later']) {
    const granted = onlyPermitted.includes(permission)
    expect(asked(shell, permission, own, true), permission).toEqual({ request: granted, check: granted })
  }
})

test('a sub-frame or another origin is denied even that', async ({ launch }) => {
  const shell = await launch()
  const denied = { request: false, check: false }
  for (const permission of everyPermission()) {
    expect(asked(shell, permission, own, false), permission).toEqual(denied)
    expect(asked(shell, permission, 'https://elsewhere.invalid/', true), permission).toEqual(denied)
    expect(asked(shell, permission, 'app://reference.elsewhere/', true), permission).toEqual(denied)
    expect(asked(shell, permission, '', true), permission).toEqual(denied)
  }
})

test('devices, screen capture and downloads are denied', async ({ launch }) => {
  const shell = await launch()
  expect(shell.state.devicePermission?.({ deviceType: 'usb', origin: own, device: {} as never })).toBe(false)
  let streams: unknown = 'unanswered'
  shell.state.displayMedia?.({} as never, (answer) => (streams = answer))
  expect(streams).toBeNull()
  const download = preventable({})
  shell.sessionEvents.emit('will-download', download)
  expect(download.defaultPrevented).toBe(true)
})

test('a link, a script or a form cannot lead the page elsewhere', async ({ launch }) => {
  const page = await (await launch()).page()
  const before = page.url()
  await page.getByRole('link', { name: 'Away' }).click()
  await page.evaluate(() => location.assign('https://elsewhere.invalid/'))
  await page.evaluate(() => location.assign('./data/dataset.json'))
  await page.evaluate(() => location.assign('data:text/html,<h1>Elsewhere</h1>'))
  await expect(page).toHaveURL(before)
  await expect(page.getByRole('heading', { name: 'Shell test' })).toBeVisible()
})

test('the page may reload itself and change its hash route', async ({ launch }) => {
  const page = await (await launch()).page()
  await page.evaluate(() => (location.hash = '#/compare?ids=a,b'))
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())])
  await expect(page).toHaveURL(/index\.html#\/compare\?ids=a,b$/)
})

test('redirects and webviews are prevented', async ({ launch }) => {
  const shell = await launch()
  for (const name of ['will-redirect', 'will-attach-webview']) {
    const event = preventable({ url: own, isMainFrame: true })
    shell.window().contentsEvents.emit(name, event)
    expect(event.defaultPrevented, name).toBe(true)
  }
  expect(shell.window().seen.webRtcPolicy).toBe('disable_non_proxied_udp')
})

test('no window opens, whatever it is asked to show', async ({ launch }) => {
  const shell = await launch()
  const page = await shell.page()
  for (const url of ['https://elsewhere.invalid/', './index.html', 'about:blank']) {
    await page.evaluate((address) => void window.open(address), url)
  }
  await expect.poll(() => shell.state.popups.length).toBe(3)
  await expect.poll(() => shell.state.context.pages().length).toBe(1)
})

test('a request to any host is cancelled before it leaves', async ({ launch }) => {
  const shell = await launch()
  const isCancelled = (url: string) => {
    let cancel: boolean | undefined
    shell.state.beforeRequest?.({ url }, (response) => (cancel = response.cancel))
    return cancel
  }
  expect(isCancelled('app://reference/index.html')).toBe(false)
  const hostile = [
    'https://doi.org/',
    'http://127.0.0.1/',
    'wss://a.example/',
    'file:///etc/passwd',
    'app://other/',
  ]
  for (const url of [...hostile, 'devtools://devtools/bundled/inspector.html', 'ftp://a.example/']) {
    expect(isCancelled(url), url).toBe(true)
  }
  expect(shell.state.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
})

const openFromPage = async (shell: RunningShell, url: string) => {
  const page = await shell.page()
  await page.evaluate((address) => {
    const button = document.querySelector<HTMLButtonElement>('#open')
    if (button)
      button.onclick = async () =>
        Reflect.set(window, 'outcome', await window.referenceHost?.openExternal(address))
    Reflect.set(window, 'outcome', undefined)
  }, url)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.waitForFunction(() => Reflect.get(window, 'outcome') !== undefined)
  return page.evaluate(() => Reflect.get(window, 'outcome') as { ok: boolean; reason?: string })
}

test('only addresses of the sources are opened, in the system browser', async ({ launch }) => {
  const shell = await launch()
  const allowed = [
    'https://doi.org/10.1002/mds.1',
    'https://pubmed.ncbi.nlm.nih.gov/1/',
    'https://journal.example/x',
  ]
  for (const url of allowed) expect(await openFromPage(shell, url), url).toEqual({ ok: true })
  const refused = [
    'http://doi.org/',
    'https://doi.org@elsewhere.invalid/',
    'https://user:pass@doi.org/',
    'https://doi.org:8443/',
    'https://doi.org.elsewhere.invalid/',
    'https://elsewhere.invalid/doi.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://host/share',
    'not an address',
    '',
  ]
  for (const url of refused) {
    expect(await openFromPage(shell, url), url).toEqual({ ok: false, reason: expect.stringMatching(/\S/) })
  }
  expect(shell.state.opened).toEqual(allowed)
})

test('an address is not opened without a click', async ({ launch }) => {
  // As the page's own script: what Playwright evaluates counts as a click.
  const script = `window.referenceHost.openExternal('https://doi.org/10.1002/mds.1').then((outcome) => (window.outcome = outcome))`
  const shell = await launch({ pageFiles: { ...minimalPage, 'page.js': script } })
  const page = await shell.page()
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'outcome')))
    .toEqual({ ok: false, reason: expect.stringContaining('click') })
  expect(shell.state.opened).toEqual([])
})
