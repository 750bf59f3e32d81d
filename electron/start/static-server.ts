/** Serves the built web edition on this computer alone, by the rules of the desktop's `app:` handler: same paths, same headers. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { findAsset } from '../main/asset-path'
import { mediaTypeOf } from '../main/media-types'
import { securityHeaders } from '../main/security-headers'
import { ownOrigin } from '../ipc/own-origin'

export type StaticServer = { readonly origin: string; readonly port: number; close(): Promise<void> }

const loopback = '127.0.0.1'

/**
 * @param root the folder that holds the built page.
 * @param port 0 for any free port. The browser keeps the library by address, so a steady port keeps it in reach.
 * @throws the error of the system, such as EADDRINUSE.
 */
export async function startStaticServer(root: string, port = 0): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void answer(root, request).then(({ status, headers, body }) => {
      response.writeHead(status, { 'Cache-Control': 'no-cache', ...securityHeaders, ...headers })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
  })
  await listen(server, port)
  const { port: actual } = server.address() as AddressInfo
  return {
    origin: `http://${loopback}:${actual}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer }

async function answer(root: string, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' })
  // A page elsewhere can point its own host name at this computer; its requests carry that name.
  const hosts = request.headersDistinct['host'] ?? []
  if (hosts.length > 1) return plain(400, 'The request names more than one host.')
  if (!isLoopbackHost(hosts[0])) return plain(421, 'This server answers to its own address only.')
  const asset = await findAsset(root, `${ownOrigin}${request.url ?? '/'}`)
  if (!asset.ok) return plain(asset.status, asset.reason)
  try {
    const body = await readFile(asset.path)
    const headers = { 'Content-Type': mediaTypeOf(asset.path), 'Content-Length': String(body.byteLength) }
    return { status: 200, headers, body }
  } catch (error) {
    return plain(500, `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.from(`${text}\n`),
  }
}

function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, loopback, () => resolve())
  })
}
