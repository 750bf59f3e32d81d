import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { maxCompared } from '../../../../data/query/compare/compare'
import { MemoryStore } from '../../../../renderer/host/memory-host'
import { useAnnouncerStore } from '../../../../renderer/shared/announcer'
import { usePreferencesStore } from '../../../../renderer/shared/preferences'
import { useSelectionStore } from '../../../../renderer/shared/selection'
import { libraryOf } from '../library/file/sample-library'
import { createTestHost, startWindow, stored } from '../library/store-harness'

let store: MemoryStore
let window: ReturnType<typeof startWindow>
const withPreferences = async (preferences: ReturnType<typeof libraryOf>['preferences']) => {
  store = new MemoryStore()
  window = startWindow(createTestHost(store, { ...libraryOf('a'), preferences }))
  await window.library.load()
}
beforeEach(() => withPreferences({}))
afterEach(() => vi.useRealTimers())

describe('announcer', () => {
  it('makes the same words a new text, so that they are read out again', () => {
    const announcer = useAnnouncerStore()
    announcer.say('Saved')
    const first = announcer.text
    announcer.say('Saved')
    expect(announcer.text).not.toBe(first)
    expect(announcer.text.trim()).toBe('Saved')
    announcer.say('Saved')
    expect(announcer.text).toBe(first)
  })
})

describe('notices', () => {
  it('takes a message away after its time, and leaves an error and one that stays', () => {
    vi.useFakeTimers()
    const { notices } = window
    notices.show('Bookmarked')
    notices.show('The disk is full', { kind: 'error' })
    notices.show('A newer edition is ready', { stays: true })
    vi.advanceTimersByTime(60_000)
    expect(notices.notices.map(({ text }) => text)).toEqual(['The disk is full', 'A newer edition is ready'])
  })

  it('holds three at most, the newest ones, and takes away the one that is named', () => {
    const { notices } = window
    const ids = ['one', 'two', 'three', 'four'].map((text) => notices.show(text))
    expect(new Set(ids).size).toBe(4)
    expect(notices.notices.map(({ text }) => text)).toEqual(['two', 'three', 'four'])
    notices.dismiss(ids[2] ?? 0)
    expect(notices.notices.map(({ text }) => text)).toEqual(['two', 'four'])
  })
})

describe('selection', () => {
  const ids = Array.from({ length: maxCompared }, (_, index) => `entry-${index}`)

  it('sets aside up to the most a comparison holds, refuses the next, and takes back from a full tray', () => {
    const selection = useSelectionStore()
    expect(ids.map((id) => selection.toggleCompare(id))).toEqual(ids.map(() => true))
    expect(selection.isFull).toBe(true)
    expect(selection.toggleCompare('one-more')).toBe(false)
    expect(selection.compareIds).toEqual(ids)
    expect(selection.toggleCompare('entry-0')).toBe(true)
    expect(selection.isCompared('entry-0')).toBe(false)
    expect(selection.isFull).toBe(false)
  })

  it('takes a list from an address once each, in order, and no more than fit', () => {
    const selection = useSelectionStore()
    selection.setCompare(['b', 'a', 'b', ...ids])
    expect(selection.compareIds).toEqual(['b', 'a', ...ids].slice(0, maxCompared))
  })
})

describe('preferences', () => {
  it('falls back where the library holds what this version does not know', async () => {
    await withPreferences({
      theme: 'sepia',
      density: 7,
      extraColumns: ['eeg', 3, null],
      columnWidths: { name: 200, onset: 'wide' },
      columnOrder: 'name',
      filterPanel: 'yes',
    })
    const preferences = usePreferencesStore()
    expect(preferences.theme).toBe('system')
    expect(preferences.density).toBe('comfortable')
    expect(preferences.extraColumns).toEqual(['eeg'])
    expect(preferences.columnWidths).toEqual({ name: 200 })
    expect(preferences.columnOrder).toEqual([])
    expect(preferences.isFilterPanelOpen).toBe(false)
    expect(preferences.hasSingleKeys).toBe(true)
  })

  it('keeps each change in the library, puts the theme on the page, and undoes columns together', async () => {
    const preferences = usePreferencesStore()
    preferences.theme = 'dark'
    preferences.hasSingleKeys = false
    preferences.showColumn('eeg', true)
    preferences.showColumn('tests', true)
    preferences.showColumn('eeg', false)
    preferences.setColumnWidth('name', 240)
    preferences.changeColumnOrder((order) => [...order, 'onset'])
    await vi.waitFor(async () =>
      expect((await stored(store)).preferences).toMatchObject({
        theme: 'dark',
        singleKeys: false,
        extraColumns: ['tests'],
        columnWidths: { name: 240 },
        columnOrder: ['onset'],
      }),
    )
    await nextTick()
    expect(document.documentElement.dataset.theme).toBe('dark')
    preferences.theme = 'system'
    preferences.resetColumns()
    await vi.waitFor(async () =>
      expect((await stored(store)).preferences).toMatchObject({
        extraColumns: [],
        columnOrder: [],
        columnWidths: {},
      }),
    )
    await nextTick()
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })
})
