import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renewFigures } from '../../../../../data/compile/author/validation-figures'
import { compileSources } from '../../../../../data/compile/compile-reference'
import { caseSets } from '../../../../../data/compile/validation-sets'
import { sampleSources } from '../records-folder'
import { today } from '../rules/rule-faults'

const compiled = compileSources(sampleSources(), today)
const vignettes = [{ id: 'one', expected: 'sample-jerk', present: ['wobbly gait'] }]
let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'figures-'))
  for (const { file } of caseSets) await writeFile(join(dir, file), JSON.stringify(vignettes))
})
afterEach(() => rm(dir, { recursive: true }))

it('measures new content once, and writes which content it was', async () => {
  const path = join(dir, 'figures.json')
  await writeFile(path, JSON.stringify({ content: 'older', n: 0 }))
  const figures = await renewFigures(path, dir, compiled)
  expect(figures).toHaveLength(caseSets.length)
  expect(figures?.[0]).toMatchObject({ n: 1, top1: 1 })
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    content: compiled.manifest.contentVersion,
    sets: caseSets.map(({ name }) => ({ name, n: 1, top1: 1, misses: [] })),
  })
  expect(await renewFigures(path, dir, compiled)).toBeNull()
})
