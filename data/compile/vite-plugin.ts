import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { compileReference, type CompiledReference } from './compile-reference'

/** MYOCLONUS_RECORDS names another folder of records, as the benchmark with a large pack does. */
const recordsDir = process.env['MYOCLONUS_RECORDS'] ?? fileURLToPath(new URL('../records', import.meta.url))
const urlPattern = /\/data\/(dataset|search-index|manifest)\.json$/u

/**
 * Serves the compiled reference under `data/` in development, recompiling when a record changes, and emits it into
 * the build. A fault in a record fails the build with its file, line and path.
 */
export const referenceDataPlugin = (): Plugin => {
  let compiled: Promise<CompiledReference> | undefined
  const current = (): Promise<CompiledReference> => (compiled ??= compileReference(recordsDir))
  return {
    name: 'reference-data',
    configureServer(server) {
      server.watcher.add(recordsDir)
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(recordsDir)) return
        compiled = undefined
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        const name = urlPattern.exec((request.url ?? '').split('?')[0] ?? '')?.[1]
        if (name === undefined) {
          next()
          return
        }
        current()
          .then(({ files }) => {
            response.setHeader('content-type', 'application/json')
            response.end(files[`${name as 'dataset' | 'search-index' | 'manifest'}.json`])
          })
          .catch(next)
      })
    },
    async generateBundle() {
      for (const [name, source] of Object.entries((await current()).files)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source })
      }
    },
  }
}
