import * as v from 'valibot'
import { loadReference } from '../data/query/load-reference'
import type { Reference } from '../data/query/reference'
import { datasetSchemaVersion, manifestSchema, type Manifest } from '../data/schema/dataset'

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

const reinstall = 'Install the program again, or reload the page while online in the web edition.'

const readText = async (file: string): Promise<string> => {
  const response = await fetch(`./data/${file}`).catch((error: unknown) => {
    throw new ContentError(file, `could not be read (${String(error)})`, reinstall)
  })
  if (!response.ok) throw new ContentError(file, `could not be read (status ${response.status})`, reinstall)
  return response.text()
}

const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const readManifest = async (): Promise<Manifest> => {
  const text = await readText('manifest.json')
  try {
    return v.parse(manifestSchema, JSON.parse(text))
  } catch {
    throw new ContentError('manifest.json', 'is damaged', reinstall)
  }
}

/**
 * Reads the compiled reference from the program's own origin and checks it against its manifest, so that a file
 * cut short or of another version is named rather than half believed.
 *
 * @throws ContentError with file, reason and remedy
 */
export const loadContent = async (): Promise<{
  readonly reference: Reference
  readonly manifest: Manifest
}> => {
  const [manifest, dataset, index] = await Promise.all([
    readManifest(),
    readText('dataset.json'),
    readText('search-index.json'),
  ])
  if (manifest.schemaVersion !== datasetSchemaVersion) {
    throw new ContentError(
      'manifest.json',
      `has schema version ${manifest.schemaVersion}`,
      'Update the program.',
    )
  }
  for (const [file, text] of [
    ['dataset.json', dataset],
    ['search-index.json', index],
  ] as const) {
    if (manifest.files[file]?.sha256 !== (await sha256(text))) {
      throw new ContentError(
        file,
        'does not match its manifest: it is damaged or of another version',
        reinstall,
      )
    }
  }
  return { reference: loadReference({ dataset, index }), manifest }
}
