/** The bridge: what the page can ask, and who is refused. */
import type { Frame, Page } from 'playwright/test'
import { channelNames } from '../../electron/ipc/channel-names'
import { callHost, expect, libraryWith, test } from './fixtures'
import type { RunningShell } from './launch'
import { invokeBinding } from './stand-in/preload-script'

type Evaluator = Pick<Awaited<ReturnType<RunningShell['page']>>, 'evaluate'>

/** Calls a channel as a page that got hold of the raw message pipe would. */
const rawInvoke = (target: Evaluator, channel: string, args: unknown[] = []) =>
  target.evaluate(
    ({ binding, to, values }) =>
      (Reflect.get(window, binding) as (...all: unknown[]) => Promise<{ error?: string; value?: unknown }>)(
        to,
        values,
      ),
    { binding: invokeBinding, to: channel, values: args },
  )

test('there is one handler for each method of the port and none besides', async ({ launch }) => {
  const shell = await launch()
  expect([...shell.state.ipcHandlers.keys()].sort()).toEqual(Object.values(channelNames).sort())
  const page = await shell.page()
  expect(await rawInvoke(page, 'shell:run')).toEqual({
    error: "Error: No handler registered for 'shell:run'",
  })
})

test('the page gets the named methods and nothing of Electron', async ({ launch }) => {
  const page = await (await launch()).page()
  const exposed = () =>
    page.evaluate(() => ({
      host: Object.keys(window.referenceHost ?? {}).sort(),
      isFrozen: Object.isFrozen(window.referenceHost),
      leaked: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter(
        (name) => name in window,
      ),
    }))
  const host = [...Object.keys(channelNames), 'capabilities', 'onMenuCommand', 'onLibraryChange'].sort()
  await expect.poll(exposed).toEqual({ host, isFrozen: true, leaked: [] })
})

const childFrame = async (page: Page): Promise<Frame> => {
  await expect.poll(() => page.frames().length).toBe(2)
  const frame = page.frames()[1]
  if (!frame) throw new Error('The frame was not made.')
  return frame
}

test('a frame inside the page is refused', async ({ launch }) => {
  const page = await (await launch()).page()
  await page.evaluate(() => document.body.append(document.createElement('iframe')))
  const frame = await childFrame(page)
  for (const channel of Object.values(channelNames)) {
    expect(await rawInvoke(frame, channel)).toEqual({
      error: `Error: ${channel} was refused: only the main frame may ask`,
    })
  }
  await expect.poll(() => frame.evaluate(() => typeof window.referenceHost)).toBe('undefined')
})

test('a page of another origin in the same window is refused', async ({ launch }) => {
  const page = await (await launch()).page()
  // As if the navigation policy had failed: a foreign page in the program's own window.
  await page.route('https://reference.invalid.elsewhere.invalid/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  )
  await page.route('https://elsewhere.invalid/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  )
  for (const url of ['https://elsewhere.invalid/', 'https://reference.invalid.elsewhere.invalid/']) {
    await page.goto(url)
    for (const channel of Object.values(channelNames)) {
      expect(await rawInvoke(page, channel)).toEqual({
        error: `Error: ${channel} was refused: only app://reference may ask`,
      })
    }
  }
})

const badCalls: readonly (readonly [keyof typeof channelNames, unknown[]])[] = [
  ['loadLibrary', ['extra']],
  ['saveLibrary', []],
  ['saveLibrary', [null]],
  ['saveLibrary', [{ schemaVersion: 1 }]],
  ['saveLibrary', [{ ...libraryWith('x'), bookmarks: [{ id: 1 }] }]],
  ['readSnapshot', [42]],
  ['saveDocument', [{ suggestedName: 'x.exe', mediaType: 'application/x-msdownload', text: '' }]],
  ['saveDocument', [{ suggestedName: 'x.md', mediaType: 'text/markdown', text: '', path: '/etc/passwd' }]],
  ['openDocument', ['/etc/passwd']],
  ['exportPdf', [{}]],
  ['openExternal', [{ toString: 'https://doi.org' }]],
  ['openExternal', ['https://doi.org/', 'more']],
  ['appInfo', [[]]],
]
test('bad arguments are refused with a reason', async ({ launch }) => {
  const page = await (await launch()).page()
  for (const [method, args] of badCalls) {
    const { error } = await rawInvoke(page, channelNames[method], args)
    const refusal = new RegExp(`^TypeError: ${channelNames[method]} was refused: \\S`)
    expect.soft(error, `${method}(${JSON.stringify(args).slice(1, 60)}`).toMatch(refusal)
  }
})

test('a path cannot be passed as the id of a snapshot', async ({ launch }) => {
  const shell = await launch()
  expect(await callHost(shell, 'readSnapshot', '../library')).toBeNull()
})

test('appInfo counts the requests that were cancelled', async ({ launch }) => {
  const shell = await launch()
  expect(await callHost(shell, 'appInfo')).toEqual({
    version: '9.9.9',
    host: 'desktop',
    networkRequests: 0,
    libraryLocation: expect.stringContaining(shell.state.userData),
  })
  shell.state.beforeRequest?.({ url: 'https://elsewhere.invalid/' }, () => undefined)
  expect(await callHost(shell, 'appInfo')).toMatchObject({ networkRequests: 1 })
})
