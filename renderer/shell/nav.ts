import { Bookmark, Columns2, Info, ListChecks, Pill, Route, Table2 } from '@lucide/vue'
import type { Component } from 'vue'
import type { MenuCommand } from '../host/host-api'
import type { KeyId } from '../keyboard/key-map'

/** A view that can be gone to: from the rail, the palette, the keyboard (`g` then a letter) and the menu. */
export type Destination = {
  readonly path: string
  readonly name: string
  readonly label: string
  readonly keyId: KeyId
  readonly icon: Component
  readonly command: MenuCommand
}

export const destinations: readonly Destination[] = [
  { path: '/', name: 'table', label: 'Table', keyId: 'go.table', icon: Table2, command: 'go-table' },
  ...(__WITH_RANKING__
    ? [
        {
          path: '/findings',
          name: 'findings',
          label: 'Findings',
          keyId: 'go.findings',
          icon: ListChecks,
          command: 'go-findings',
        } satisfies Destination,
      ]
    : []),
  {
    path: '/compare',
    name: 'compare',
    label: 'Compare',
    keyId: 'go.compare',
    icon: Columns2,
    command: 'go-compare',
  },
  {
    path: '/medications',
    name: 'medications',
    label: 'Medications',
    keyId: 'go.medications',
    icon: Pill,
    command: 'go-medications',
  },
  {
    path: '/pathway',
    name: 'pathway',
    label: 'Pathway',
    keyId: 'go.pathway',
    icon: Route,
    command: 'go-pathway',
  },
  {
    path: '/bookmarks',
    name: 'bookmarks',
    label: 'Bookmarks',
    keyId: 'go.bookmarks',
    icon: Bookmark,
    command: 'go-bookmarks',
  },
  { path: '/about', name: 'about', label: 'About', keyId: 'go.about', icon: Info, command: 'go-about' },
]
