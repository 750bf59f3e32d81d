/** The program shows one document. No page, frame, redirect, new window or webview may lead anywhere else. */
import type { App, WebContents } from 'electron'
import { isOwnPage } from '../ipc/own-origin'

/** Routes live in the hash and do not navigate. What is left is a reload of the page itself, in the main frame. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  return isMainFrame && isOwnPage(url)
}

/** Installed for every web contents that is ever created, so a page cannot get one that is not covered. */
export function setupNavigationPolicy(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  // The program's own handler never redirects.
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // WebRTC is not covered by the CSP or by webRequest; without UDP and with no proxy it has no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
