/**
 * The only importer of `ipcMain`. Every message is checked for its sender, then for its arguments, before a handler runs.
 * Electron delivers IPC from any frame of any page, so a handler that does not check answers whoever asks.
 */
import { BrowserWindow, ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import type { ChannelArguments, ChannelResult } from './channels'
import { channels } from './channels'
import type { HostMethod } from './channel-names'
import { channelNames } from './channel-names'
import { isOwnUrl, ownOrigin } from './own-origin'

/** One function per method of the port; `window` is the window that asked. */
export type HostHandlers = {
  readonly [M in HostMethod]: (
    window: BrowserWindow,
    ...args: ChannelArguments<M>
  ) => Promise<ChannelResult<M>>
}

/** Registers every channel; a missing handler does not type-check. */
export function handleChannels(handlers: HostHandlers): void {
  for (const method of Object.keys(channelNames) as HostMethod[]) handleChannel(method, handlers[method])
}

function handleChannel<M extends HostMethod>(method: M, handler: HostHandlers[M]): void {
  ipcMain.handle(channelNames[method], async (event, ...received: unknown[]): Promise<ChannelResult<M>> => {
    const window = requireOwnWindow(event, channelNames[method])
    // The first fault ends the judging, because a page that is not trusted may send a million of them.
    const parsed = v.safeParse(channels[method].arguments, received, { abortEarly: true })
    if (parsed.success) return handler(window, ...parsed.output)
    throw new TypeError(`${channelNames[method]} was refused: ${describeIssue(parsed.issues[0])}`)
  })
}

/** @throws Error when the message is not from the top frame of the program's own page in one of its windows. */
function requireOwnWindow(event: IpcMainInvokeEvent, channel: string): BrowserWindow {
  const refuse = (why: string) => new Error(`${channel} was refused: ${why}`)
  const frame = event.senderFrame
  if (!frame) throw refuse('the frame that asked is gone')
  if (frame.parent !== null) throw refuse('only the main frame may ask')
  if (!isOwnUrl(frame.url)) throw refuse(`only ${ownOrigin} may ask`)
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!window) throw refuse('the page is not in a window of the program')
  return window
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  return path ? `argument ${path}: ${issue.message}` : issue.message
}
