/**
 * The offline worker of the web edition. A new edition is fetched whole and waits; the old one goes on being served
 * whole until every window is closed or the reader accepts the new one, so nobody works with files of both.
 */
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing'
import { damagedStartPage } from './damaged-start-page'
import { createVerifiedCachePlugin } from './verified-cache'

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of the edition with its hash; written in by the build. */
  readonly __WB_MANIFEST: PrecacheEntry[]
}

const precache: PrecacheController = new PrecacheController({
  plugins: [
    createVerifiedCachePlugin({ integrityOf: (cacheKey) => precache.getIntegrityForCacheKey(cacheKey) }),
  ],
})
precache.precache(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new PrecacheRoute(precache, { directoryIndex: 'index.html' }))
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL('index.html')))
setCatchHandler(async ({ request }) => (request.mode === 'navigate' ? damagedStartPage() : Response.error()))

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: unknown = event.data
  const isChangeOver =
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING'
  if (isChangeOver) void self.skipWaiting()
})
