/** Serves the built page at `app://reference/`, so that it has an origin of its own, a CSP by header, and no `file:` access. */
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { appScheme } from '../ipc/own-origin'
import { findAsset } from './asset-path'
import { mediaTypeOf } from './media-types'
import { securityHeaders } from './security-headers'

/** Must run before the app is ready: Chromium reads the list of schemes once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** @param root the folder that holds the built page. */
export function setupAppProtocol(root: string): void {
  protocol.handle(appScheme, (request) => answerAssetRequest(root, request))
}

/** Only reading is possible, and only of files that are there: routes live in the hash, so an unknown path is an error. */
async function answerAssetRequest(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answer(405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' })
  }
  const asset = await findAsset(root, request.url)
  if (!asset.ok) return answer(asset.status, asset.reason)
  try {
    const body = await readFile(asset.path)
    return answer(200, request.method === 'HEAD' ? null : body, {
      'Content-Type': mediaTypeOf(asset.path),
      'Content-Length': String(body.byteLength),
    })
  } catch (error) {
    return answer(500, `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function answer(status: number, body: BodyInit | null, headers: Record<string, string> = {}): Response {
  const base = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' }
  return new Response(body, { status, headers: { ...base, ...securityHeaders, ...headers } })
}
