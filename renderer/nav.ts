import { Bookmark, Columns2, Info, ListChecks, Pill, Route, Table2 } from '@lucide/vue'
import type { Component } from 'vue'
import type { MenuCommand } from './host/host-api'

/** A view that can be gone to: from the rail, the palette, the keyboard (`g` then a letter) and the menu. */
export type Destination = {
  readonly path: string
  readonly name: string
  readonly label: string
  /** The letter after `g`. */
  readonly key: string
  readonly icon: Component
  readonly command: MenuCommand
}

export const destinations: readonly Destination[] = [
  { path: '/', name: 'table', label: 'Table', key: 't', icon: Table2, command: 'go-table' },
  ...(__WITH_RANKING__
    ? [
        {
          path: '/findings',
          name: 'findings',
          label: 'Findings',
          key: 'f',
          icon: ListChecks,
          command: 'go-findings',
        } satisfies Destination,
      ]
    : []),
  { path: '/compare', name: 'compare', label: 'Compare', key: 'c', icon: Columns2, command: 'go-compare' },
  {
    path: '/medications',
    name: 'medications',
    label: 'Medications',
    key: 'm',
    icon: Pill,
    command: 'go-medications',
  },
  { path: '/pathway', name: 'pathway', label: 'Pathway', key: 'p', icon: Route, command: 'go-pathway' },
  {
    path: '/bookmarks',
    name: 'bookmarks',
    label: 'Bookmarks',
    key: 'b',
    icon: Bookmark,
    command: 'go-bookmarks',
  },
  { path: '/about', name: 'about', label: 'About', key: 'i', icon: Info, command: 'go-about' },
]
