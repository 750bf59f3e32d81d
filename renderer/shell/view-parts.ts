import { Bookmark, Columns2, Info, ListChecks, Pill, Route, Table2 } from '@lucide/vue'
import type { Component } from 'vue'
import type { RouteComponent } from 'vue-router'
import type { ViewName } from '../host/views'
import { lazyView } from '../shared/lazy-view'
import TableView from '../features/table/TableView.vue'

/** Icon and component of each view. The table comes with the program; the others are loaded when first opened. */
export const viewParts = {
  table: { icon: Table2, component: TableView },
  findings: {
    icon: ListChecks,
    // Not built where the ranking is left out.
    component: __WITH_RANKING__ ? lazyView(() => import('../features/findings/FindingsView.vue')) : TableView,
  },
  compare: { icon: Columns2, component: lazyView(() => import('../features/compare/CompareView.vue')) },
  medications: {
    icon: Pill,
    component: lazyView(() => import('../features/medications/MedicationsView.vue')),
  },
  pathway: { icon: Route, component: lazyView(() => import('../features/pathway/PathwayView.vue')) },
  bookmarks: {
    icon: Bookmark,
    component: lazyView(() => import('../features/bookmarks/BookmarksView.vue')),
  },
  about: { icon: Info, component: lazyView(() => import('../features/about/AboutView.vue')) },
} satisfies Record<ViewName, { readonly icon: Component; readonly component: RouteComponent }>
