/** Over a small build: every bundled package, a style sheet's too, is listed with its text, and one without stops the build. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBundledLicences, licencesFile } from '../../renderer/build/bundled-licences'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myoclonus-licences-'))
  writeFileSync(
    join(folder, 'main.js'),
    "import { one } from 'one'\nimport 'font/font.css'\nconsole.log(one())\n",
  )
  addPackage('one', {
    'index.js': 'export const one = () => Date.now()',
    LICENSE: 'Permission is granted by One.',
  })
  addPackage('font', { 'font.css': 'body { color: red }', 'LICENSE.txt': 'The Font Licence.' })
  addPackage('unused', { 'index.js': 'export const unused = 1' })
})
afterEach(() => rmSync(folder, { recursive: true }))

function addPackage(name: string, files: Readonly<Record<string, string>>): void {
  const place = join(folder, 'node_modules', name)
  mkdirSync(place, { recursive: true })
  const stated = { name, version: '1.2.3', license: 'MIT', type: 'module', main: 'index.js' }
  writeFileSync(join(place, 'package.json'), JSON.stringify(stated))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text)
}

async function buildFolder(also: readonly string[] = []): Promise<string> {
  const licences = createBundledLicences(join(folder, 'node_modules'))
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [licences.write(also)],
    build: { rolldownOptions: { input: join(folder, 'main.js') } },
  })
  return readFileSync(join(folder, 'dist', licencesFile), 'utf8')
}

it('lists what is bundled, with its text, and nothing else', async () => {
  const text = await buildFolder()
  for (const part of [
    'one 1.2.3 (MIT)',
    'Permission is granted by One.',
    'font 1.2.3 (MIT)',
    'The Font Licence.',
  ])
    expect(text).toContain(part)
  expect(text).toContain('Myoclonus Reference, the program (MIT)')
  expect(text).toContain('Myoclonus Reference, the content (CC-BY-4.0)')
  expect(text).not.toContain('unused')
})

it.each([
  ['code', 'one', 'LICENSE'],
  ['a style sheet', 'font', 'LICENSE.txt'],
])('fails where the licence text of %s is missing or empty', async (_what, name, file) => {
  writeFileSync(join(folder, 'node_modules', name, file), ' \n')
  await expect(buildFolder()).rejects.toThrow(`${name} 1.2.3 is bundled and carries no licence text`)
  rmSync(join(folder, 'node_modules', name, file))
  await expect(buildFolder()).rejects.toThrow(`${name} 1.2.3 is bundled and carries no licence text`)
})

it('fails where a package announced for a later build carries none', async () => {
  await expect(buildFolder(['unused'])).rejects.toThrow('unused 1.2.3 is bundled and carries no licence text')
})
