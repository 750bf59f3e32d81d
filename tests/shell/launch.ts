/** Starts the built main bundle on the stand-in, from a copy in a folder of its own, so that each run is a fresh module. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { createApp } from './stand-in/app'
import { bindIpc } from './stand-in/ipc'
import { createModules } from './stand-in/modules'
import { routeRequests } from './stand-in/network'
import type { RunState } from './stand-in/state'
import { createRunState } from './stand-in/state'
import type { StandInWindow } from './stand-in/window'

const built = fileURLToPath(new URL('../../out/', import.meta.url))

const exportNames = [
  'app',
  'BrowserWindow',
  'Menu',
  'dialog',
  'ipcMain',
  'nativeTheme',
  'protocol',
  'screen',
  'session',
  'shell',
] as const satisfies readonly (keyof typeof import('electron'))[]

const modules = new Map<string, Record<(typeof exportNames)[number], unknown>>()
Reflect.set(globalThis, Symbol.for('electron stand-in'), (importer: string) => modules.get(importer))
register('./stand-in/resolve-hook.mjs', import.meta.url, { data: { exportNames } })

export type LaunchOptions = {
  readonly browser: Browser
  readonly userData: string
  /** Files of the page, by path; the built page when left out. */
  readonly pageFiles?: Readonly<Record<string, string>>
  readonly isPackaged?: boolean
  readonly displays?: readonly Electron.Rectangle[]
}

export type RunningShell = {
  readonly state: RunState
  readonly app: ReturnType<typeof createApp>
  readonly sessionEvents: ReturnType<typeof createModules>['sessionEvents']
  /** Folder the page is served from. */
  readonly pageRoot: string
  window(): StandInWindow
  page(): Promise<Page>
  quit(): Promise<void>
}

export async function launchShell(options: LaunchOptions): Promise<RunningShell> {
  const folder = await mkdtemp(join(tmpdir(), 'shell-run-'))
  const documents = join(folder, 'documents')
  await mkdir(documents)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const out = join(folder, 'out')
  await cp(join(built, 'main'), join(out, 'main'), { recursive: true })
  await cp(join(built, 'preload'), join(out, 'preload'), { recursive: true })
  await stagePage(join(out, 'renderer'), options.pageFiles)

  const context = await options.browser.newContext()
  const state = createRunState(context, options.userData, documents)
  if (options.displays) state.displays.splice(0, 1, ...options.displays)
  const app = createApp(state, options.isPackaged ?? true)
  const { sessionEvents, ...others } = createModules(state)
  const entry = pathToFileURL(join(out, 'main', 'index.js')).href
  modules.set(entry, { app: app.app, BrowserWindow: app.BrowserWindow, ...others })
  await bindIpc(state)
  await routeRequests(state)
  await import(entry)

  const window = () => {
    const [first] = state.windows
    if (!first) throw new Error('The program has no window.')
    return first
  }
  const loadedPage = async () => {
    const page = await window().page
    await page.waitForURL(/^https:\/\//)
    await page.waitForLoadState('load')
    return page
  }
  return {
    state,
    app,
    sessionEvents,
    pageRoot: join(out, 'renderer'),
    window,
    page: loadedPage,
    quit: async () => {
      // A window closed while it loads is not what any of these tests is about.
      if (state.windows.size > 0) await loadedPage()
      await app.quit()
      await app.hasQuit
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function stagePage(root: string, files: LaunchOptions['pageFiles']): Promise<void> {
  if (!files) return cp(join(built, 'renderer'), root, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }
}
