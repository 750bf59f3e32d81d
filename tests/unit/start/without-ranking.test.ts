import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRendererConfig } from '../../../renderer/vite.config'

const folders: string[] = []
// As it ships: the test runner's own value would bundle the parts for development.
beforeEach(() => void vi.stubEnv('NODE_ENV', 'production'))
afterEach(async () => {
  vi.unstubAllEnvs()
  delete process.env['MYOCLONUS_WITHOUT_RANKING']
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

/** Text that only the ranking view or its module holds. */
const traces = [
  'Next most useful',
  'How well the findings list answers',
  'Do not miss, treatable now',
  '"/findings"',
  '`/findings`',
]

const builtScripts = async (): Promise<string> => {
  const outDir = await mkdtemp(join(tmpdir(), 'myoclonus-build-'))
  folders.push(outDir)
  await build({ ...createRendererConfig(outDir), configFile: false, logLevel: 'silent' })
  const names = await readdir(outDir, { recursive: true })
  const scripts = names.filter((name) => name.endsWith('.js'))
  return (await Promise.all(scripts.map((name) => readFile(join(outDir, name), 'utf8')))).join('\n')
}

it('a build with the switch leaves the ranking and its view out, and one without keeps them', async () => {
  process.env['MYOCLONUS_WITHOUT_RANKING'] = '1'
  const without = await builtScripts()
  expect(traces.filter((trace) => without.includes(trace))).toEqual([])
  delete process.env['MYOCLONUS_WITHOUT_RANKING']
  const whole = await builtScripts()
  expect(whole).toContain('Next most useful')
}, 120_000)
