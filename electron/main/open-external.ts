/** Opens a source in the system browser. The decision is the pure one that the web edition uses; this adds whose hosts are allowed. */
import { readFile } from 'node:fs/promises'
import { shell } from 'electron'
import type { Outcome } from '../../renderer/library/library'
import { citationHosts, decideExternal } from '../../renderer/host/external-links'
import { referenceHosts } from '../../renderer/host/reference-hosts'

/** @param datasetPath compiled content; read on the first click, so that start-up does not wait for it. */
export function createExternalOpener(datasetPath: string): (url: string) => Promise<Outcome> {
  let allowed: Promise<readonly string[]> | null = null
  return async (url) => {
    allowed ??= readAllowedHosts(datasetPath)
    const decision = decideExternal(url, await allowed)
    if (!decision.ok) return decision
    try {
      await shell.openExternal(decision.url)
      return { ok: true }
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      return {
        ok: false,
        reason: `The system browser did not open the address (${detail}). Copy it instead.`,
      }
    }
  }
}

async function readAllowedHosts(datasetPath: string): Promise<readonly string[]> {
  try {
    return [...citationHosts, ...referenceHosts(JSON.parse(await readFile(datasetPath, 'utf8')))]
  } catch {
    // The page reports content it cannot read; the fixed hosts still work.
    return citationHosts
  }
}
