/** Remembers size and place of the window. Losing it is a nuisance and no more, so a file that cannot be read is ignored. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import * as v from 'valibot'
import { writeDurablySync } from './durable-write'
import type { WindowState } from './window-bounds'
import { windowStateSchema } from './window-bounds'

export const windowStateFile = 'window-state.json'

export function readWindowState(folder: string): WindowState | null {
  try {
    const parsed = v.safeParse(
      windowStateSchema,
      JSON.parse(readFileSync(join(folder, windowStateFile), 'utf8')),
    )
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Written at once, because the window is closing and the program may end before a promise settles. */
export function rememberWindowState(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeDurablySync(join(folder, windowStateFile), JSON.stringify(state))
    } catch (error) {
      console.warn(`The place of the window was not saved: ${String(error)}`)
    }
  })
}
