import { createRouter, createWebHashHistory, type RouteRecordRaw, type Router } from 'vue-router'
import TableView from './views/TableView.vue'

/** Every state is a URL. Hash routes work from any path, over http and over the app scheme alike. */
const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'table', component: TableView, meta: { title: 'Differential table' } },
  {
    path: '/entry/:id',
    name: 'entry',
    component: () => import('./views/EntryView.vue'),
    meta: { title: 'Entry' },
  },
  {
    path: '/compare',
    name: 'compare',
    component: () => import('./views/CompareView.vue'),
    meta: { title: 'Compare' },
  },
  {
    path: '/bookmarks',
    name: 'bookmarks',
    component: () => import('./views/BookmarksView.vue'),
    meta: { title: 'Bookmarks' },
  },
  {
    path: '/about',
    name: 'about',
    component: () => import('./views/AboutView.vue'),
    meta: { title: 'About' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./views/NotFoundView.vue'),
    meta: { title: 'Not found' },
  },
]

export const createReferenceRouter = (): Router =>
  createRouter({
    history: createWebHashHistory(),
    routes: [...routes],
    scrollBehavior: () => false,
  })
