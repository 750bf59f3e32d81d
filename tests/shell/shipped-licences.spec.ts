/** What ships with the desktop build: the licence texts of all three bundles, and their lists of parts. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../../electron/start/run-tool'
import { expect, test } from './fixtures'

const built = (...path: string[]) => readFile(join(repository, 'out', ...path), 'utf8')

test('the page lists what main, preload and page bundle, with their texts', async () => {
  const text = await built('renderer', 'third-party-licences.txt')
  for (const part of ['the content (CC-BY-4.0)', 'valibot ', 'vue-router ', 'SIL OPEN FONT LICENSE'])
    expect(text).toContain(part)
})

for (const [bundle, part] of [
  ['main', 'valibot'],
  ['renderer', 'vue-router'],
] as const) {
  test(`the list of parts beside ${bundle} is CycloneDX and names ${part}`, async () => {
    const list = JSON.parse(await built(bundle, 'sbom.cdx.json')) as {
      bomFormat: string
      components: { name: string; version: string }[]
    }
    expect(list.bomFormat).toBe('CycloneDX')
    expect(list.components.map(({ name }) => name)).toContain(part)
  })
}
