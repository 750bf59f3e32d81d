/** The Chromium the browser tests run in: one that is named, Playwright's own, the system's, or one installed now. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { repository, runTool } from '../electron/start/run-tool'

export type FoundBrowser = { readonly path: string; readonly from: string }

/** Looks on this computer only; changes nothing. */
export function findBrowser(): FoundBrowser | null {
  const named = process.env['MYOCLONUS_BROWSER']
  if (named) {
    if (existsSync(named)) return { path: named, from: 'MYOCLONUS_BROWSER' }
    throw new Error(`MYOCLONUS_BROWSER names ${named}, which does not exist. Correct or unset it.`)
  }
  const bundled = chromium.executablePath()
  if (bundled && existsSync(bundled)) return { path: bundled, from: "Playwright's own" }
  const system = usualPaths().find((path) => existsSync(path))
  return system ? { path: system, from: 'the system' } : null
}

/** Finds a browser, or installs one and says so. Null with the remedy printed when neither is possible. */
export async function ensureBrowser(): Promise<FoundBrowser | null> {
  const present = findBrowser()
  if (present) return report(present)
  console.log('No Chromium found. Installing the one Playwright uses, for at most 3 minutes ...')
  const limit = AbortSignal.timeout(180_000)
  await runTool('playwright', ['install', 'chromium'], {}, limit)
  const installed = findBrowser()
  if (installed) return report(installed)
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('That failed. Installing the chromium package of the system ...')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
      spawnSync('apt-get', args, { cwd: repository, env, stdio: 'inherit', timeout: 300_000 })
    const packaged = findBrowser()
    if (packaged) return report(packaged)
  }
  console.error(
    'No browser for the tests. Install Chromium, Chrome or Edge, or set MYOCLONUS_BROWSER to one.',
  )
  return null
}

/** Flags that keep a test browser from calling home; its sandbox stays on unless Chromium refuses it, as it does for root. */
export const browserFlags: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function report(browser: FoundBrowser): FoundBrowser {
  console.log(`Browser for the tests: ${browser.path} (${browser.from}).`)
  return browser
}

function usualPaths(): string[] {
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
  if (process.platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = process.env[name]
      if (!folder) return []
      return [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]
    })
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'].flatMap((folder) =>
    [...names, ...(folder.startsWith('/opt') ? ['chrome'] : [])].map((name) => join(folder, name)),
  )
}
