/** Opens an address in the system browser where there is one. Failing to is no error: the address is printed as well. */
import { spawn } from 'node:child_process'

/** A variable that is set to nothing names no display. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** An opener that has not failed within this time has found a browser. */
const openerLimitMs = 1_500

/** @returns whether a browser was found to open it: false where there is no opener, or it says that it failed. */
export function openBrowser(url: string): Promise<boolean> {
  if (process.platform === 'linux' && !hasDisplay()) return Promise.resolve(false)
  const [command, ...args] = commandOf(process.platform, url)
  const opener = spawn(command, args, { stdio: 'ignore', detached: true })
  opener.unref()
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), openerLimitMs)
    const settle = (isOpen: boolean): void => {
      clearTimeout(timer)
      resolve(isOpen)
    }
    opener.on('error', () => settle(false))
    opener.on('exit', (code) => settle(code === 0))
  })
}

function commandOf(platform: NodeJS.Platform, url: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url]
  return ['xdg-open', url]
}
