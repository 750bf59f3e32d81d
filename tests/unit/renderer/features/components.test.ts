import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import BookmarkItem from '../../../../renderer/features/bookmarks/BookmarkItem.vue'
import { MemoryStore } from '../../../../renderer/host/memory-host'
import BookmarkButton from '../../../../renderer/shared/BookmarkButton.vue'
import NoticeList from '../../../../renderer/shell/NoticeList.vue'
import { readyContent } from '../content/ready-content'
import { bookmark, libraryOf } from '../library/file/sample-library'
import { createTestHost, startWindow, stored } from '../library/store-harness'

let store: MemoryStore
let window: ReturnType<typeof startWindow>
beforeEach(async () => {
  store = new MemoryStore()
  window = startWindow(createTestHost(store, libraryOf('a', 'b')))
  await window.library.load()
})
afterEach(() => vi.useRealTimers())
const global = () => ({ ...window.mounting.global, stubs: { RouterLink: { template: '<a><slot /></a>' } } })

describe('BookmarkButton', () => {
  it.each([
    [true, 'true', undefined],
    [false, 'false', undefined],
    [null, undefined, 'true'],
  ])(
    'says of %s whether it is pressed, and neither while that is not known',
    async (isBookmarked, pressed, busy) => {
      const button = mount(BookmarkButton, { props: { isBookmarked }, global: global() })
      expect(button.attributes('aria-pressed')).toBe(pressed)
      expect(button.attributes('aria-busy')).toBe(busy)
      await button.trigger('click')
      expect(button.emitted('toggle')).toHaveLength(1)
    },
  )
})

describe('NoticeList', () => {
  it('runs the action that was chosen, once, and takes the message away', async () => {
    const undo = vi.fn()
    const keep = vi.fn()
    window.notices.show('Removed', {
      action: { label: 'Undo', run: undo },
      otherAction: { label: 'Keep', run: keep },
    })
    const list = mount(NoticeList, { global: global() })
    expect(list.attributes('role')).toBe('status')
    await list
      .findAll('button')
      .find((button) => button.text() === 'Undo')
      ?.trigger('click')
    expect(undo).toHaveBeenCalledOnce()
    expect(keep).not.toHaveBeenCalled()
    expect(list.text()).toBe('')
  })

  it('closes the message whose button was pressed and no other', async () => {
    window.notices.show('one', { stays: true })
    window.notices.show('two', { stays: true })
    const list = mount(NoticeList, { global: global() })
    await list.find('[aria-label="Close this message"]').trigger('click')
    expect(list.text()).toBe('two')
  })
})

describe('BookmarkItem', () => {
  beforeEach(readyContent)
  const mountItem = () => {
    const [first = bookmark('a')] = window.library.bookmarks
    return mount(BookmarkItem, { props: { bookmark: first, canMove: true }, global: global() })
  }

  it('keeps a note a moment after typing rests, and says how it stands', async () => {
    const item = mountItem()
    const note = item.find('textarea')
    await note.setValue('asks about falls')
    expect(item.find('[role=status]').text()).toBe('Saving')
    await note.trigger('blur')
    await vi.waitFor(() => expect(item.find('[role=status]').text()).toBe('Saved'))
    expect((await stored(store)).bookmarks[0]?.note).toBe('asks about falls')
  })

  it('keeps what was typed when the view is left before typing rests', async () => {
    const item = mountItem()
    await item.find('textarea').setValue('half a sentence')
    item.unmount()
    await vi.waitFor(async () => expect((await stored(store)).bookmarks[0]?.note).toBe('half a sentence'))
  })

  it('says when saving failed', async () => {
    const host = createTestHost(new MemoryStore(), libraryOf('a'))
    host.onSave = () => Promise.resolve({ ok: false, reason: 'The disk is full.' })
    window = startWindow(host)
    await window.library.load()
    await readyContent()
    const item = mountItem()
    await item.find('textarea').setValue('lost?')
    await item.find('textarea').trigger('blur')
    await vi.waitFor(() => expect(item.find('[role=status]').text()).toBe('Not saved'))
    expect(item.find('textarea').element.value).toBe('lost?')
  })

  it('takes over a note of another window, and leaves one that is being typed', async () => {
    const item = mountItem()
    const [first = bookmark('a')] = window.library.bookmarks
    await item.setProps({ bookmark: { ...first, note: 'from elsewhere' } })
    expect(item.find('textarea').element.value).toBe('from elsewhere')
    await item.find('textarea').setValue('mine')
    await item.setProps({ bookmark: { ...first, note: 'from elsewhere again' } })
    expect(item.find('textarea').element.value).toBe('mine')
  })
})
