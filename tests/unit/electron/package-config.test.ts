/** The installer's configuration: every fuse is decided, nothing but the build is packed, nothing is published. */
import { createRequire } from 'node:module'
import type { Configuration, FuseOptionsV1 } from 'app-builder-lib'
import { expect, it } from 'vitest'

const config = createRequire(import.meta.url)('../../../electron/package/builder.config.cjs') as Configuration

/** A fuse that electron-builder learns later fails to type-check here until it is decided. */
const decided = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const satisfies Required<Omit<FuseOptionsV1, 'resetAdHocDarwinSignature'>>

it('decides every fuse', () => {
  expect(config.electronFuses).toEqual(decided)
})

it('packs the desktop build alone, in an archive, and publishes nothing', () => {
  expect(config.asar).toBe(true)
  expect(config.files).toEqual([
    'package.json',
    'out/main/**/*',
    'out/preload/**/*',
    'out/renderer/**/*',
    '!node_modules/**/*',
  ])
  expect(config.publish).toBeNull()
})

it('ships the licences of program, content and parts beside the program', () => {
  const shipped = (config.extraFiles as readonly { from: string }[]).map(({ from }) => from)
  expect(shipped).toEqual(
    expect.arrayContaining(['LICENSE', 'data/records/LICENSE', 'out/renderer/third-party-licences.txt']),
  )
})

it('names what a Debian package demands: a homepage and a maintainer with an address', () => {
  const { homepage, author } = createRequire(import.meta.url)('../../../package.json') as {
    homepage: string
    author: { name: string; email: string }
  }
  expect(URL.canParse(homepage)).toBe(true)
  expect(author.name).not.toBe('')
  expect(author.email).toMatch(/^[^@\s]+@[^@\s]+\.[a-z]+$/u)
})
