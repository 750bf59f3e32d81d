import { createRouter, createWebHashHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { followHistory } from '../focus/history-steps'
import { lazyView } from '../shared/lazy-view'
import { tidyLinks } from './tidy-address'
import TableView from '../features/table/TableView.vue'

/** Every state is a URL. Hash routes work from any path, over http and over the app scheme alike. */
const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'table', component: TableView, meta: { title: 'Differential table' } },
  {
    path: '/entry/:id',
    name: 'entry',
    component: lazyView(() => import('../features/entry/EntryView.vue')),
    meta: { title: 'Entry' },
  },
  // Left out whole where the ranking of findings counts as a device: MYOCLONUS_WITHOUT_RANKING=1.
  ...(__WITH_RANKING__
    ? [
        {
          path: '/findings',
          name: 'findings',
          component: lazyView(() => import('../features/findings/FindingsView.vue')),
          meta: { title: 'Findings' },
        },
      ]
    : []),
  {
    path: '/compare',
    name: 'compare',
    component: lazyView(() => import('../features/compare/CompareView.vue')),
    meta: { title: 'Compare' },
  },
  {
    path: '/medications',
    name: 'medications',
    component: lazyView(() => import('../features/medications/MedicationsView.vue')),
    meta: { title: 'Medication check' },
  },
  {
    path: '/pathway',
    name: 'pathway',
    component: lazyView(() => import('../features/pathway/PathwayView.vue')),
    meta: { title: 'Pathway' },
  },
  {
    path: '/bookmarks',
    name: 'bookmarks',
    component: lazyView(() => import('../features/bookmarks/BookmarksView.vue')),
    meta: { title: 'Bookmarks' },
  },
  {
    path: '/about',
    name: 'about',
    component: lazyView(() => import('../features/about/AboutView.vue')),
    meta: { title: 'About' },
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
