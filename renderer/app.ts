import '@fontsource-variable/inter/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/forced-colors.css'
import './styles/print.css'
import { createPinia } from 'pinia'
import { createApp, type App } from 'vue'
import AppFrame from './shell/AppFrame.vue'
import type { HostApi } from './host/host-api'
import { hostKey } from './host/host-key'
import { watchStyles } from './shared/load-part'
import { createReferenceRouter } from './shell/router'
import { useContentStore } from './content/content'
import { useLibraryStore } from './shared/library'

/** The only bootstrap: the same program over any host. Content and library load side by side while the frame paints. */
export const createReferenceApp = (host: HostApi): App => {
  watchStyles()
  const app = createApp(AppFrame)
  app.provide(hostKey, host)
  app.use(createPinia())
  app.use(createReferenceRouter())
  void useContentStore().load()
  void useLibraryStore().load()
  return app
}
