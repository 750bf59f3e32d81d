import * as v from 'valibot'
import { loadReference } from '../../data/query/reference/load-reference'
import type { Reference } from '../../data/query/reference/reference'
import { datasetSchemaVersion, manifestSchema, type Manifest } from '../../data/schema/dataset'
import { NoChecksumError, secureAddressRemedy, sha256Hex } from '../integrity/sha256'

/** Why the reference could not be opened, and what the reader can do about it. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  constructor(
    readonly file: string,
    reason: string,
    readonly remedy: string,
  ) {
    super(`${file}: ${reason}`)
  }
}

type LoadedContent = { readonly reference: Reference; readonly manifest: Manifest }
type ReadText = (file: string) => Promise<string>

const contentFiles = ['dataset.json', 'search-index.json'] as const

/** The remedy on screen. On the desktop the files lie beside the program; in a browser the server sends them again. */
const remedy =
  import.meta.env.MODE === 'web'
    ? 'Connect to the network and press Try again: every file is then fetched again. If this comes back, the copy on the server is damaged.'
    : 'Install the program again.'

/**
 * Reads the compiled reference from the program's own origin and checks it against its manifest. A file that is cut short
 * or belongs to another version is named and not used. If the check fails, everything is read once more without any cache;
 * the offline worker repairs its own copies (offline/verified-cache.ts).
 *
 * @throws ContentError with file, reason and remedy
 */
export async function loadContent(): Promise<LoadedContent> {
  return readContent(readText).catch(() => readContent(readTextPastCaches))
}

async function readContent(read: ReadText): Promise<LoadedContent> {
  const [manifest, dataset, index] = await Promise.all([
    read('manifest.json').then(parseManifest),
    ...contentFiles.map(read),
  ] as [Promise<Manifest>, Promise<string>, Promise<string>])
  if (manifest.schemaVersion !== datasetSchemaVersion) {
    const reason = `has schema version ${manifest.schemaVersion}`
    throw new ContentError('manifest.json', reason, 'Update the program.')
  }
  await checkHash(manifest, 'dataset.json', dataset)
  await checkHash(manifest, 'search-index.json', index)
  return { reference: loadReference({ dataset, index }), manifest }
}

function readText(file: string): Promise<string> {
  return fetchText(file, `./data/${file}`, {})
}

/** A query in the address bypasses the offline worker, which matches whole addresses; `reload` bypasses the HTTP cache. */
function readTextPastCaches(file: string): Promise<string> {
  return fetchText(file, `./data/${file}?again=${Date.now()}`, { cache: 'reload' })
}

async function fetchText(file: string, address: string, options: RequestInit): Promise<string> {
  const response = await fetch(address, options).catch((error: unknown) => {
    throw new ContentError(file, `could not be read (${String(error)})`, remedy)
  })
  if (!response.ok) throw new ContentError(file, `could not be read (status ${response.status})`, remedy)
  return response.text()
}

function parseManifest(text: string): Manifest {
  try {
    return v.parse(manifestSchema, JSON.parse(text))
  } catch {
    throw new ContentError('manifest.json', 'is damaged', remedy)
  }
}

async function checkHash(manifest: Manifest, file: string, text: string): Promise<void> {
  const hash = await sha256Hex(text).catch((error: unknown) => {
    if (!(error instanceof NoChecksumError)) throw error
    const reason = 'cannot be checked, because browsers compute no checksum at an address of plain http'
    throw new ContentError(file, reason, secureAddressRemedy)
  })
  if (manifest.files[file]?.sha256 !== hash) {
    throw new ContentError(file, 'does not match its manifest: it is damaged or of another version', remedy)
  }
}
