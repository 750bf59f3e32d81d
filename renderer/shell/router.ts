import { createRouter, createWebHashHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { followHistory } from '../focus/history-steps'
import { views } from '../host/views'
import { lazyView } from '../shared/lazy-view'
import { tidyLinks } from './tidy-address'
import { viewParts } from './view-parts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Of the window. */
    readonly title?: string
  }
}

/** Every state has an address. Hash routes work from any path, over http and over the app scheme. */
const routes: readonly RouteRecordRaw[] = [
  ...views.map(({ name, path, title }) => ({
    name,
    path,
    component: viewParts[name].component,
    meta: { title },
  })),
  {
    path: '/entry/:id',
    name: 'entry',
    component: lazyView(() => import('../features/entry/EntryView.vue')),
    meta: { title: 'Entry' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: lazyView(() => import('./NotFoundView.vue')),
    meta: { title: 'Not found' },
  },
]

export const createReferenceRouter = (): Router => {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [...routes],
    scrollBehavior: () => false,
  })
  tidyLinks(router)
  followHistory(router)
  return router
}
