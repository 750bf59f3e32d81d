/** The Node that package.json asks for is allowed by every direct dependency, so npm warns of none within it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import semver from 'semver'
import { expect, it } from 'vitest'
import { repository } from '../../electron/start/run-tool'

type Manifest = {
  readonly engines?: { readonly node?: string }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}
const read = (...path: string[]) => readFileSync(join(repository, ...path), 'utf8')
const own = JSON.parse(read('package.json')) as Manifest
const range = own.engines?.node ?? ''
const direct = Object.keys({ ...own.dependencies, ...own.devDependencies })

it('is a range', () => {
  expect(semver.validRange(range)).not.toBeNull()
  expect(direct.length).toBeGreaterThan(30)
})

it.each(direct)('is allowed by %s', (name) => {
  const allowed = (JSON.parse(read('node_modules', name, 'package.json')) as Manifest).engines?.node ?? '*'
  expect(semver.subset(range, allowed), `${range} within ${allowed}`).toBe(true)
})

it('is the range that README names', () => {
  const [first, second] = range.split('||').map((part) => semver.minVersion(part.trim()))
  expect(read('README.md')).toContain(
    `Node ${first?.major}.${first?.minor} or later of its line, or Node ${second?.major}`,
  )
})
