/** Opens an address in the system browser where there is one. Failing to is no error: the address is printed as well. */
import { spawn } from 'node:child_process'

export function hasDisplay(): boolean {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

/** @returns whether a browser was asked to open; whether it did cannot be known. */
export function openBrowser(url: string): boolean {
  if (process.platform === 'linux' && !hasDisplay()) return false
  const [command, ...args] = commandOf(process.platform, url)
  const opener = spawn(command, args, { stdio: 'ignore', detached: true })
  opener.on('error', () => {})
  opener.unref()
  return true
}

function commandOf(platform: NodeJS.Platform, url: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url]
  return ['xdg-open', url]
}
