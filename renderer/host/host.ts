import { createBrowserHost } from './browser-host'
import { createElectronHost } from './electron-host'
import type { HostApi } from './host-api'

/** The one place that knows which host the program is in; everything else asks the port. */
export function detectHost(): HostApi {
  return window.referenceHost ? createElectronHost(window.referenceHost) : createBrowserHost()
}
