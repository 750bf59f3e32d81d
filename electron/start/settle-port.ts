/** The address of the web edition: the usual port, one of two more, or the one where this program already runs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startStaticServer, type StaticServer } from './static-server'

/** Steady and few, because a browser keeps bookmarks by address and port. The first is the usual one. */
export const usualPorts: readonly number[] = [47_615, 47_616, 47_617]

export type Place =
  | { readonly kind: 'served'; readonly server: StaticServer; readonly isUsual: boolean }
  | { readonly kind: 'running'; readonly origin: string; readonly isUsual: boolean }
  | { readonly kind: 'none' }

/**
 * @param root the folder of the built page.
 * @returns a server on the first free port; or the address where the same edition is served already, which is then the one to
 * open; or none where every port belongs to another program.
 */
export async function settlePort(root: string, ports: readonly number[] = usualPorts): Promise<Place> {
  const edition = readEdition(readManifest(root))
  for (const [index, port] of ports.entries()) {
    const server = await startStaticServer(root, port).catch(() => null)
    if (server !== null) return { kind: 'served', server, isUsual: index === 0 }
    const origin = `http://127.0.0.1:${port}`
    if (edition !== null && (await askEdition(origin)) === edition)
      return { kind: 'running', origin, isUsual: index === 0 }
  }
  return { kind: 'none' }
}

const answerLimitMs = 3_000

/** The edition that is served there; null where it is another program, or none that answers in time. */
async function askEdition(origin: string): Promise<string | null> {
  try {
    const answer = await fetch(`${origin}/data/manifest.json`, {
      signal: AbortSignal.timeout(answerLimitMs),
      redirect: 'error',
    })
    return answer.ok ? readEdition(await answer.json()) : null
  } catch {
    return null
  }
}

function readManifest(root: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, 'data', 'manifest.json'), 'utf8'))
  } catch {
    return null
  }
}

/** Schema and content in one text; null for anything that is no manifest of ours. */
function readEdition(manifest: unknown): string | null {
  if (typeof manifest !== 'object' || manifest === null) return null
  const { schemaVersion, contentVersion } = manifest as Record<string, unknown>
  if (typeof schemaVersion !== 'number' || typeof contentVersion !== 'string') return null
  return `${schemaVersion} ${contentVersion}`
}
