/** The desktop build: main as ESM, preload as one CommonJS file, and the view as the web edition builds it. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import { createBundledLicences } from './renderer/build/bundled-licences'
import { partsList } from './renderer/build/parts-list'
import { buildConstants, createRendererConfig } from './renderer/vite.config'

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The shell tests run these bundles in Node itself, so they are written for the oldest Node these are run on. */
const target = 'node20.19'

/** The page is built last and lists what all three bundle. */
const licences = createBundledLicences()

export default defineConfig({
  main: {
    plugins: [licences.collect(), partsList()],
    define: buildConstants(),
    build: {
      target,
      outDir: pathOf('out/main'),
      emptyOutDir: true,
      sourcemap: false,
      // Bundled whole: the package then carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: pathOf('electron/main/index.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licences.collect(), partsList()],
    build: {
      target,
      outDir: pathOf('out/preload'),
      emptyOutDir: true,
      sourcemap: false,
      // A sandboxed preload can require `electron` and little else, and cannot be an ES module.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: pathOf('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: createRendererConfig(pathOf('out/renderer'), licences),
})
