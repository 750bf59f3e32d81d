/** At an address of plain http a browser has no checksums and no clipboard: the words name the way out. */
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useCopy } from '../../../../renderer/shared/use-copy'
import { sha256Hex } from '../../../../renderer/integrity/sha256'
import { loadContent } from '../../../../renderer/content/load-content'
import { useNoticesStore } from '../../../../renderer/shared/notices'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

it('content and library say: by https, or on the computer that serves it', async () => {
  const sha256 = 'a'.repeat(64)
  const files = { 'dataset.json': { sha256, bytes: 2 }, 'search-index.json': { sha256, bytes: 2 } }
  const manifest = { schemaVersion: 1, contentVersion: 'v', contentDate: 'd', counts: {}, files }
  vi.stubGlobal('crypto', { randomUUID: () => 'x' })
  vi.stubGlobal(
    'fetch',
    async (address: string) => new Response(address.includes('manifest') ? JSON.stringify(manifest) : '{}'),
  )
  await expect(loadContent()).rejects.toMatchObject({
    file: 'dataset.json',
    remedy: expect.stringMatching(/https.*localhost/u),
  })
  await expect(sha256Hex('x')).rejects.toThrow(/https.*localhost/u)
})

it('Copy says what to do where there is no clipboard, and where it is refused', async () => {
  const notices = useNoticesStore()
  for (const clipboard of [undefined, { writeText: () => Promise.reject(new Error('refused')) }]) {
    vi.stubGlobal('navigator', { clipboard })
    await useCopy()('text', 'Copied', 'Save the CSV file instead.')
    expect(notices.notices.at(-1)).toMatchObject({
      kind: 'error',
      text: 'The clipboard is not available. Save the CSV file instead.',
    })
  }
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() } })
  await useCopy()('text', 'Copied', '')
  expect(notices.notices.at(-1)).toMatchObject({ kind: 'info', text: 'Copied' })
})
