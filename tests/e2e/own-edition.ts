/** A copy of the built web edition on a server of its own, so that a spec can damage it, replace it and switch it off. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { repository } from '../../electron/start/run-tool'
import { startStaticServer, type StaticServer } from '../../electron/start/static-server'

export type OwnEdition = {
  readonly folder: string
  readonly origin: string
  /** Puts every file right, and the server back. */
  reset(): Promise<void>
  switchOff(): Promise<void>
  switchOn(): Promise<void>
  remove(): Promise<void>
}

export async function createOwnEdition(): Promise<OwnEdition> {
  const folder = await mkdtemp(join(tmpdir(), 'myoclonus-edition-'))
  const copy = () => cp(join(repository, 'out', 'web'), folder, { recursive: true })
  await copy()
  let server: StaticServer | null = await startStaticServer(folder)
  const { origin, port } = server
  const switchOff = async () => {
    await server?.close()
    server = null
  }
  const switchOn = async () => {
    server ??= await startStaticServer(folder, port)
  }
  return {
    folder,
    origin,
    switchOff,
    switchOn,
    async reset() {
      await rm(folder, { recursive: true, force: true })
      await copy()
      await switchOn()
    },
    async remove() {
      await switchOff()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Turns one bit of a byte in the middle of a file. */
export async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(path, bytes)
}

/** Waits until the offline worker has every file, then reloads so that it is in charge of the page. */
export async function reloadUnderWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active && active.state !== 'activated')
      await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }))
  })
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** SHA-256 in base64 of the worker's own copy of a file; null where it has none. */
export function cachedHash(page: Page, path: string): Promise<string | null> {
  return page.evaluate(async (wanted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname !== `/${wanted}`) continue
        const bytes = await (await cache.match(request))?.arrayBuffer()
        if (!bytes) return null
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
        return btoa(String.fromCharCode(...digest))
      }
    }
    return null
  }, path)
}

/** Turns one bit in the worker's own copy of a file. */
export function damageCached(page: Page, path: string): Promise<void> {
  return page.evaluate(async (wanted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname !== `/${wanted}`) continue
        const response = await cache.match(request)
        if (!response) continue
        const bytes = new Uint8Array(await response.arrayBuffer())
        const middle = Math.floor(bytes.length / 2)
        bytes[middle] = (bytes[middle] ?? 0) ^ 1
        await cache.put(request, new Response(bytes, { status: 200, headers: response.headers }))
        return
      }
    }
    throw new Error(`${wanted} is not in the cache.`)
  }, path)
}
