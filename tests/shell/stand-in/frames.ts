/** A frame of the page as the main process sees it: the real one's address and parent. */
import type { WebFrameMain } from 'electron'
import type { Frame } from 'playwright'
import { toProgramUrl } from './page-origin'
import { strict } from './strict'

export function frameMain(frame: Frame): WebFrameMain {
  const parent = frame.parentFrame()
  return strict<WebFrameMain>('WebFrameMain', {
    url: toProgramUrl(frame.url()),
    parent: parent ? frameMain(parent) : null,
  } satisfies Pick<WebFrameMain, 'url' | 'parent'>)
}
