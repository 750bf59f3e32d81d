/** The build of the view: used as it stands for the web edition (mode `web`), and by electron.config.ts for the desktop. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type UserConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { referenceDataPlugin } from '../data/compile/vite-plugin'
import { createBundledLicences, type BundledLicences } from './build/bundled-licences'
import { addIntegrity } from './build/precache-integrity'
import { partsList } from './build/parts-list'

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** What the offline worker bundles, which is built after the page that lists it. */
const workerPackages = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']

/**
 * What both hosts share.
 * @param licences what the program bundles so far; this build writes the file.
 * @param alsoBundled packages that a later build of the program bundles.
 */
export function createRendererConfig(
  outDir: string,
  licences: BundledLicences = createBundledLicences(),
  alsoBundled: readonly string[] = [],
) {
  return {
    root: pathOf('.'),
    publicDir: pathOf('public'),
    // Routes are in the hash and addresses relative, so the build works under any path and under `app:`.
    base: './',
    plugins: [vue(), referenceDataPlugin(), licences.write(alsoBundled), partsList()],
    define: buildConstants(),
    build: {
      outDir,
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      reportCompressedSize: false,
      // The policy allows fonts and scripts from files of the program only, never from data: addresses.
      assetsInlineLimit: 0,
      // Every browser this build targets preloads modules itself.
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pathOf('index.html') },
    },
  } satisfies UserConfig
}

/** Constants written into the bundle; declared in host/build-constants.d.ts. */
export function buildConstants(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(pathOf('../package.json'), 'utf8')) as { version: string }
  return {
    __APP_VERSION__: JSON.stringify(version),
    __WITH_RANKING__: JSON.stringify(process.env['MYOCLONUS_WITHOUT_RANKING'] !== '1'),
  }
}

/** The offline worker of the web edition (offline/sw.ts) with the list of files it keeps, each with its hash. */
function offlinePlugin(outDir: string, licences: BundledLicences) {
  return VitePWA({
    registerType: 'prompt',
    strategies: 'injectManifest',
    srcDir: 'offline',
    filename: 'sw.ts',
    // host/web-update.ts registers it, and says so where that fails.
    injectRegister: false,
    includeManifestIcons: false,
    manifest: {
      id: './',
      name: 'Myoclonus Reference',
      short_name: 'Myoclonus',
      description: 'Offline reference on myoclonus for health professionals.',
      lang: 'en-GB',
      display: 'standalone',
      start_url: './',
      scope: './',
      // The ground of the page: the frame of an installed window and the page read as one.
      theme_color: '#ffffff',
      background_color: '#ffffff',
      categories: ['medical', 'reference'],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,json,woff2,svg,png,txt}'],
      maximumFileSizeToCacheInBytes: 32 * 1024 * 1024,
      // The list of parts is for those who check the program, not for its readers.
      globIgnores: ['sbom.cdx.json'],
      manifestTransforms: [addIntegrity(outDir)],
      buildPlugins: { vite: [licences.collect()] },
      // One classic script: module workers are not supported by every browser.
      rollupFormat: 'iife',
    },
  })
}

export default defineConfig(({ mode }) => {
  const outDir = pathOf('../out/web')
  const licences = createBundledLicences()
  if (mode !== 'web') return createRendererConfig(outDir, licences)
  const config = createRendererConfig(outDir, licences, workerPackages)
  return { ...config, plugins: [...config.plugins, offlinePlugin(outDir, licences)] }
})
