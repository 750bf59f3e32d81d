import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { buildConstants } from '../renderer/vite.config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Tests of the view run in a DOM; all others run in plain Node, where using a DOM global is an error. */
export default defineConfig({
  root,
  plugins: [vue()],
  define: buildConstants(),
  test: {
    // Sanity bounds for a busy machine; a test that passes never waits for them. Hooks have a limit of their own.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/compile-once.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'view',
          environment: 'happy-dom',
          include: ['tests/unit/renderer/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          exclude: ['tests/unit/renderer/**'],
        },
      },
    ],
  },
})
