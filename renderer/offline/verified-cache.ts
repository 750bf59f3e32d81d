/**
 * Every file is checked against its hash each time it leaves the cache, so a damaged copy is never run or shown.
 * A copy that is damaged or gone is fetched once past the HTTP cache; good bytes replace it.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js'

export type VerifiedCacheOptions = {
  /** `sha256-...` by cache key, or undefined for a file whose hash the build does not list. */
  readonly integrityOf: (cacheKey: string) => string | undefined
}

/** Says which file; the page adds what to do about it. */
class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError'
}

export function createVerifiedCachePlugin({ integrityOf }: VerifiedCacheOptions): WorkboxPlugin {
  return {
    async cachedResponseWillBeUsed({ cacheName, request, cachedResponse, event }) {
      const integrity = integrityOf(request.url)
      if (integrity === undefined) return cachedResponse
      if (cachedResponse && (await hasIntegrity(cachedResponse, integrity))) return cachedResponse
      // While installing, Workbox fetches what is missing and checks it itself.
      if (event?.type === 'install') return undefined
      return repair(cacheName, request.url, integrity)
    },
  }
}

/** @throws DamagedFileError when no good copy can be fetched: an error is better than bytes nobody wrote. */
async function repair(cacheName: string, cacheKey: string, integrity: string): Promise<Response> {
  const response = await fetch(addressOf(cacheKey), {
    cache: 'reload',
    credentials: 'same-origin',
    integrity,
  }).catch(() => null)
  if (!response?.ok)
    throw new DamagedFileError(`${cacheKey} is damaged or gone, and no good copy was fetched.`)
  const cache = await caches.open(cacheName)
  // A full disk must not keep the good bytes from the page.
  await cache.put(cacheKey, response.clone()).catch(() => undefined)
  return response
}

/** The cache key carries Workbox's revision, which no server needs to see. */
function addressOf(cacheKey: string): string {
  const address = new URL(cacheKey)
  address.searchParams.delete('__WB_REVISION__')
  return address.href
}

async function hasIntegrity(response: Response, integrity: string): Promise<boolean> {
  const bytes = await response.clone().arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `sha256-${btoa(String.fromCharCode(...digest))}` === integrity
}
