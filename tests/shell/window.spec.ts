/** The window: what it may do, where it opens, and that there is one. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from './fixtures'

test('the window has exactly the preferences of the security posture', async ({ launch }) => {
  const shell = await launch()
  const [options] = shell.state.windowOptions
  const preferences = options?.webPreferences
  expect(preferences).toEqual({
    preload: expect.stringMatching(/out[\\/]preload[\\/]index\.cjs$/),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: false,
  })
  expect(preferences).not.toHaveProperty('enableBlinkFeatures')
  expect(shell.state.isSandboxed).toBe(true)
  expect(shell.state.isSpellCheckerEnabled).toBe(false)
})

test('only an unpackaged build has the inspector', async ({ launch }) => {
  const shell = await launch({ isPackaged: false })
  expect(shell.state.windowOptions[0]?.webPreferences?.devTools).toBe(true)
})

test('it is shown once its first paint is ready', async ({ launch }) => {
  const shell = await launch()
  expect(shell.state.windowOptions[0]?.show).toBe(false)
  await shell.page()
  await expect.poll(() => shell.window().seen.shown).toBe(1)
})

test('a window remembered on a screen that is gone opens on one that is there', async ({
  launch,
  userData,
}) => {
  const bounds = { x: 4000, y: 200, width: 1200, height: 800 }
  await writeFile(join(userData, 'window-state.json'), JSON.stringify({ bounds, isMaximized: false }))
  const shell = await launch({ displays: [{ x: 0, y: 0, width: 1280, height: 720 }] })
  expect(shell.state.windowOptions[0]).toMatchObject({ x: 40, y: 0, width: 1200, height: 720 })
})

test('size and place are remembered across a restart', async ({ launch, userData }) => {
  const bounds = { x: 30, y: 40, width: 1100, height: 700 }
  await writeFile(join(userData, 'window-state.json'), JSON.stringify({ bounds, isMaximized: true }))
  const first = await launch()
  await first.page()
  await first.quit()
  const second = await launch()
  expect(second.state.windowOptions[0]).toMatchObject(bounds)
  expect(second.window().real.isMaximized()).toBe(true)
})

test('a second instance opens no window and brings the first forward', async ({ launch }) => {
  const first = await launch()
  await first.page()
  first.window().minimize()
  const second = await launch()
  expect(second.state.windows.size).toBe(0)
  expect(first.window().seen).toMatchObject({ restored: 1, focused: 1 })
})

test('a page that stops is offered a reload', async ({ launch }) => {
  const shell = await launch()
  await shell.page()
  shell.window().contentsEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  await expect.poll(() => shell.state.messages[0]?.message).toBe('The page stopped (crashed).')
})

const itemsOf = (item: MenuItemConstructorOptions | undefined): readonly MenuItemConstructorOptions[] =>
  Array.isArray(item?.submenu) ? item.submenu : []

test('a choice in the native menu reaches the page', async ({ launch }) => {
  const shell = await launch()
  const page = await shell.page()
  await page.evaluate(() => {
    const received: string[] = []
    const stillReceived: string[] = []
    const unsubscribe = window.referenceHost?.onMenuCommand((command) => received.push(command))
    window.referenceHost?.onMenuCommand((command) => stillReceived.push(command))
    Object.assign(window, { received, stillReceived, unsubscribe })
  })
  const go = shell.state.menu?.find((item) => item.label === '&Go')
  const compare = itemsOf(go).find((item) => item.label === 'Compare')
  compare?.click?.({} as never, undefined, {})
  const read = (list: string) => () => page.evaluate((name) => Reflect.get(window, name) as string[], list)
  await expect.poll(read('received')).toEqual(['go-compare'])

  await page.evaluate(() => Reflect.get(window, 'unsubscribe')())
  compare?.click?.({} as never, undefined, {})
  // The other listener tells that the second choice has arrived.
  await expect.poll(read('stillReceived')).toEqual(['go-compare', 'go-compare'])
  await expect.poll(read('received')).toEqual(['go-compare'])
})
