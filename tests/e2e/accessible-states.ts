/** Everything that opens over a view or beside it, with how a reader opens it: axe looks at each. */
import type { Locator, Page } from 'playwright/test'
import { caseRoute } from './view-states'

export type OpenState = {
  readonly route: string
  readonly open: (page: Page) => Promise<void>
  /** There when it is open. */
  readonly shows: (page: Page) => Locator
  readonly size?: { readonly width: number; readonly height: number }
}

const narrow = { width: 400, height: 860 }
const openFilters = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Filters', exact: true }).click()
const setAside = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Compare', exact: true }).click()

export const openStates: Readonly<Record<string, OpenState>> = {
  'command palette': {
    route: '/',
    open: (page) => page.keyboard.press('Control+k'),
    shows: (page) => page.getByRole('dialog', { name: 'Command palette' }),
  },
  'shortcuts dialog': {
    route: '/about',
    open: async (page) => {
      await page.getByRole('heading', { level: 1 }).click()
      await page.keyboard.press('?')
    },
    shows: (page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
  },
  'column chooser': {
    route: '/',
    open: (page) => page.getByRole('button', { name: 'Columns' }).click(),
    shows: (page) => page.getByRole('dialog', { name: 'Columns' }),
  },
  'sources of a claim': {
    route: '/entry/lance-adams-syndrome',
    open: (page) => page.getByRole('button', { name: /^\d+ sources?: Onset/u }).click(),
    shows: (page) => page.getByRole('dialog', { name: 'Onset' }),
  },
  'peek beside the table': {
    route: '/?q=jerks&peek=lance-adams-syndrome',
    open: async () => {},
    shows: (page) => page.getByRole('complementary', { name: /^Peek at/u }),
  },
  'peek as a sheet': {
    route: '/?q=lance',
    open: (page) => page.getByRole('button', { name: 'Peek at Lance-Adams syndrome' }).click(),
    shows: (page) => page.getByRole('complementary', { name: /^Peek at/u }),
    size: narrow,
  },
  'filter panel': {
    route: '/',
    open: openFilters,
    shows: (page) => page.getByRole('region', { name: 'Filters' }),
  },
  'filters as a sheet': {
    route: '/',
    open: openFilters,
    shows: (page) => page.getByRole('region', { name: 'Filters' }),
    size: narrow,
  },
  'the table as cards': {
    route: '/?q=jerks',
    open: async () => {},
    shows: (page) =>
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('term') })
        .first(),
    size: narrow,
  },
  'suggestions of the search': {
    route: '/',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Search the reference' }).click()
      await page.keyboard.press('ArrowDown')
    },
    shows: (page) => page.getByRole('listbox', { name: 'Suggestions' }),
  },
  'list of the Compare field': {
    route: '/compare?ids=hypnic-jerks',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Add an entry' }).fill('jerks')
      await page.keyboard.press('ArrowDown')
    },
    shows: (page) => page.getByRole('listbox', { name: 'Add an entry' }),
  },
  'Compare field without a match': {
    route: '/compare',
    open: (page) => page.getByRole('combobox', { name: 'Add an entry' }).fill('xqzzyqq'),
    shows: (page) => page.getByText('Nothing matches'),
  },
  'urgent lane and an open candidate': {
    route: caseRoute,
    open: async () => {},
    shows: (page) => page.getByRole('region', { name: /^Do not miss/u }),
  },
  'a first guess': {
    route: caseRoute,
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Your own first guess' }).fill('lance')
      await page.keyboard.press('Enter')
    },
    shows: (page) => page.getByRole('button', { name: 'Withdraw the guess' }),
  },
  'findings to tick': {
    route: caseRoute,
    open: (page) => page.getByRole('searchbox', { name: 'Look for a finding to tick' }).fill('ataxia'),
    shows: (page) => page.getByRole('checkbox', { name: /taxia/u }).first(),
  },
  'tray and a notice': {
    route: '/entry/lance-adams-syndrome',
    open: async (page) => {
      await setAside(page)
      await page.getByRole('button', { name: 'Bookmark' }).click()
    },
    shows: (page) => page.getByRole('button', { name: 'Close this message' }),
  },
  'bookmark with a note, copies unfolded': {
    route: '/entry/lance-adams-syndrome',
    open: async (page) => {
      await page.getByRole('button', { name: 'Bookmark' }).click()
      await page.getByRole('link', { name: 'Bookmarks' }).click()
      await page.getByText('Earlier copies of the library').click()
    },
    shows: (page) => page.getByRole('textbox', { name: /^Note on Lance-Adams/u }),
  },
  'medications with a list': {
    route: '/medications',
    open: (page) => page.getByRole('button', { name: 'Fill in an example' }).click(),
    shows: (page) => page.getByRole('heading', { name: /^Reported to cause/u }),
  },
  'folds of About': {
    route: '/about',
    open: (page) =>
      page
        .getByText(/^Cases it missed/u)
        .first()
        .click(),
    shows: (page) => page.getByRole('listitem').filter({ hasText: 'stood at' }).first(),
  },
  'the pathway in words': {
    route: '/pathway?path=2-0',
    open: (page) => page.getByText('The same in words').click(),
    shows: (page) => page.getByRole('main').locator('details[open]'),
  },
}
