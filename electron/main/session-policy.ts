/** Denies, for the whole session, whatever the page does not need: permissions, devices, screen capture, downloads, network. */
import type { Session } from 'electron'
import { app } from 'electron'
import { isOwnUrl } from '../ipc/own-origin'
import { isPermitted } from './permissions'
import type { RequestPolicy } from './request-policy'

/**
 * The switches that Chromium reads before any session exists. `webRequest` does not see WebRTC or a DNS prefetch;
 * with no name ever resolved, neither can reach a host.
 */
export function silenceNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
}

export function setupSessionPolicy(session: Session, requests: RequestPolicy): void {
  // Chromium asks the request handler for prompts and the check handler for silent queries; one without the other leaks.
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isPermitted(permission, details.isMainFrame && isOwnUrl(details.requestingUrl)))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isPermitted(permission, details.isMainFrame && isOwnUrl(requestingOrigin)),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  // Electron's spell-checker downloads its dictionaries from a content delivery network.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: requests.shouldCancel(details.url) }),
  )
  // Documents are saved through a dialog by the main process; a download started by the page is not one of them.
  session.on('will-download', (event) => event.preventDefault())
}
