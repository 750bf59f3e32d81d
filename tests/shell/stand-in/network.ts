/** Between Chromium and the program: each request goes through the navigation events, `webRequest`, then `protocol.handle`. */
import type { Route } from 'playwright'
import { frameMain } from './frames'
import { toProgramUrl } from './page-origin'
import type { RunState } from './state'
import { preventable } from './strict'
import type { StandInWindow } from './window'

export async function routeRequests(state: RunState): Promise<void> {
  await state.context.route('**/*', (route) => answer(state, route))
  state.context.on('page', async (page) => {
    const opener = await page.opener().catch(() => null)
    if (!opener) return
    const url = toProgramUrl(page.url())
    state.popups.push(url)
    const window = await windowOf(state, opener)
    const decision = window?.windowOpenHandler()?.({
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    })
    if (decision?.action !== 'allow') await page.close()
  })
}

async function answer(state: RunState, route: Route): Promise<void> {
  const request = route.request()
  const url = toProgramUrl(request.url())
  // Chromium gives a popup no frame until it has loaded; what a popup may do is decided where it opens.
  const frame = request.isNavigationRequest() ? frameOf(route) : null
  const window = frame ? await windowOf(state, frame.page()) : undefined
  if (frame && window && !isAllowedNavigation(window, url, frame)) return route.abort('aborted')
  if (isCancelled(state, url)) return route.abort('blockedbyclient')
  const handler = state.protocolHandlers.get(new URL(url).protocol.replace(':', ''))
  if (!handler) {
    state.escaped.push(url)
    return route.abort('internetdisconnected')
  }
  const body = request.postDataBuffer()
  const response = await handler(
    new Request(url, { method: request.method(), ...(body ? { body: new Uint8Array(body) } : {}) }),
  )
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

function isAllowedNavigation(
  window: StandInWindow,
  url: string,
  frame: NonNullable<ReturnType<typeof frameOf>>,
): boolean {
  const isMainFrame = frame.parentFrame() === null
  // Electron does not emit these for `loadURL`.
  if (isMainFrame && window.isLoading()) return true
  const details = { url, isSameDocument: false, isMainFrame, frame: frameMain(frame) }
  const events = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']
  return events.every((name) => {
    const event = preventable(details)
    window.contentsEvents.emit(name, event, url)
    return !event.defaultPrevented
  })
}

function isCancelled(state: RunState, url: string): boolean {
  let cancel = false
  state.beforeRequest?.({ url }, (response) => (cancel = response.cancel === true))
  return cancel
}

function frameOf(route: Route) {
  try {
    return route.request().frame()
  } catch {
    return null
  }
}

async function windowOf(state: RunState, page: unknown): Promise<StandInWindow | undefined> {
  for (const window of state.windows) if ((await window.page) === page) return window
  return undefined
}
