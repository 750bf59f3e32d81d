/** The Chromium the browser tests run in: one that is named, Playwright's own, the system's, or one installed now. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { repository } from '../electron/start/run-tool'

export type FoundBrowser = { readonly path: string; readonly from: string }

export const noBrowser =
  'No browser for the tests. Install Chromium, Chrome or Edge, or set MYOCLONUS_BROWSER to one.'

/** What is wrong with MYOCLONUS_BROWSER, or null. */
export function namedBrowserFault(named = process.env['MYOCLONUS_BROWSER']): string | null {
  if (!named || existsSync(named)) return null
  return `MYOCLONUS_BROWSER names ${named}, which does not exist. Correct or unset it.`
}

/** Looks on this computer only; changes nothing. */
export function findBrowser(): FoundBrowser | null {
  const fault = namedBrowserFault()
  if (fault !== null) throw new Error(fault)
  const named = process.env['MYOCLONUS_BROWSER']
  if (named) return { path: named, from: 'MYOCLONUS_BROWSER' }
  const bundled = chromium.executablePath()
  if (bundled && existsSync(bundled)) return { path: bundled, from: "Playwright's own" }
  const system = usualPaths().find((path) => existsSync(path))
  return system ? { path: system, from: 'the system' } : null
}

/** Finds a browser, or installs one and says so. Null when neither is possible; the cause is printed, the remedy is `noBrowser`. */
export function ensureBrowser(): FoundBrowser | null {
  const present = findBrowser()
  if (present) return report(present)
  console.log('No Chromium found. Installing the one Playwright uses, for at most 3 minutes ...')
  const obstacle = installPlaywrightsOwn()
  const installed = findBrowser()
  if (installed) return report(installed)
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`That failed: ${obstacle}. Installing the chromium package of the system ...`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
      spawnSync('apt-get', args, { cwd: repository, env, stdio: 'inherit', timeout: 300_000 })
    const packaged = findBrowser()
    if (packaged) return report(packaged)
    console.log('That failed too.')
  } else {
    console.log(`That failed: ${obstacle}.`)
  }
  return null
}

/** @returns why it failed, in one line, or an empty text. */
function installPlaywrightsOwn(): string {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
  const { status, error, stdout, stderr } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    cwd: repository,
    encoding: 'utf8',
    timeout: 180_000,
  })
  return status === 0 ? '' : installFailure(`${stdout}\n${stderr}`, error)
}

/** The first cause in what Playwright wrote, which tries five times and prints a stack each time. */
export function installFailure(output: string, error?: Error): string {
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return 'it took longer than 3 minutes'
  return /^(?:Error: )(.+)$/mu.exec(output)?.[1]?.trim() ?? error?.message ?? 'no cause was given'
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
