/** A window of the program: a real Chromium page behind the members of BrowserWindow and WebContents that the program uses. */
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  HandlerDetails,
  WebContents,
  WindowOpenHandlerResponse,
} from 'electron'
import type { Page } from 'playwright'
import { toPageUrl } from './page-origin'
import { dispatchName, preloadScript } from './preload-script'
import type { RunState } from './state'
import { preventable, strict, strictEvents } from './strict'

type WindowOpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse

/** Both sides of a window: `real` is what the program holds, the rest is for the stand-in and the tests. */
export type StandInWindow = {
  readonly real: BrowserWindow
  readonly contents: WebContents
  readonly contentsEvents: ReturnType<typeof strictEvents>
  readonly page: Promise<Page>
  /** True from `loadURL` until the page is there: a navigation that the program itself began. */
  isLoading: () => boolean
  windowOpenHandler: () => WindowOpenHandler | null
  readonly seen: { shown: number; focused: number; restored: number; webRtcPolicy: string | null }
  minimize(): void
  close(): Promise<void>
}

const windowEvents = ['ready-to-show', 'close', 'closed'] as const
const contentsEventNames = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'did-fail-load',
] as const

export function createWindow(
  state: RunState,
  options: BrowserWindowConstructorOptions,
  onClosed: () => void,
): StandInWindow {
  const events = strictEvents('BrowserWindow', windowEvents)
  const contentsEvents = strictEvents('WebContents', contentsEventNames)
  const seen: StandInWindow['seen'] = { shown: 0, focused: 0, restored: 0, webRtcPolicy: null }
  let isLoading = false
  let isDestroyed = false
  let isMinimized = false
  let isMaximized = false
  let openHandler: WindowOpenHandler | null = null
  let readyPage: Page | null = null

  const page = (async () => {
    const opened = await state.context.newPage()
    const preload = options.webPreferences?.preload
    if (preload) await opened.addInitScript({ content: await preloadScript(preload) })
    readyPage = opened
    return opened
  })()

  async function loadURL(url: string): Promise<void> {
    const target = await page
    isLoading = true
    try {
      await target.goto(toPageUrl(url), { waitUntil: 'load' })
    } finally {
      isLoading = false
    }
    if (!isDestroyed) events.emit('ready-to-show')
  }

  async function close(): Promise<void> {
    if (isDestroyed) return
    const event = preventable({})
    events.emit('close', event)
    if (event.defaultPrevented) return
    await (await page).close({ runBeforeUnload: false })
    isDestroyed = true
    state.windows.delete(standIn)
    events.emit('closed')
    onClosed()
  }

  const contents = strict<WebContents>('WebContents', {
    on: contentsEvents.on,
    once: contentsEvents.once,
    send: (channel: string, ...args: unknown[]) =>
      void readyPage?.evaluate(
        ({ name, channel: to, args: values }) =>
          (window as unknown as Record<string, (channel: string, args: unknown[]) => void>)[name]?.(
            to,
            values,
          ),
        { name: dispatchName, channel, args },
      ),
    setWindowOpenHandler: (handler) => void (openHandler = handler),
    setWebRTCIPHandlingPolicy: (policy) => void (seen.webRtcPolicy = policy),
    print: (_options, callback) =>
      callback?.(state.prints.outcome.success, state.prints.outcome.failureReason),
    printToPDF: async (pdfOptions) => {
      state.printedPdf.push(pdfOptions)
      return (await page).pdf({ preferCSSPageSize: true, tagged: true })
    },
    reload: () => void readyPage?.reload(),
  } satisfies { on: unknown; once: unknown } & Pick<
    WebContents,
    'send' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'print' | 'printToPDF' | 'reload'
  >)

  const real = strict<BrowserWindow>('BrowserWindow', {
    on: events.on,
    once: events.once,
    webContents: contents,
    loadURL,
    show: () => void (seen.shown += 1),
    focus: () => void (seen.focused += 1),
    restore: () => {
      isMinimized = false
      seen.restored += 1
    },
    maximize: () => void (isMaximized = true),
    isMinimized: () => isMinimized,
    isMaximized: () => isMaximized,
    isDestroyed: () => isDestroyed,
    getNormalBounds: () => ({
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 0,
      height: options.height ?? 0,
    }),
    close: () => void close(),
  } satisfies { on: unknown; once: unknown } & Pick<
    BrowserWindow,
    | 'webContents'
    | 'loadURL'
    | 'show'
    | 'focus'
    | 'restore'
    | 'maximize'
    | 'isMinimized'
    | 'isMaximized'
    | 'isDestroyed'
    | 'getNormalBounds'
    | 'close'
  >)

  const standIn: StandInWindow = {
    real,
    contents,
    contentsEvents,
    page,
    isLoading: () => isLoading,
    windowOpenHandler: () => openHandler,
    seen,
    minimize: () => void (isMinimized = true),
    close,
  }
  state.windows.add(standIn)
  return standIn
}
