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
