/** What the screen says and offers when the library cannot be read, saved or filled. */
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import LibraryBanner from '../../../../renderer/shell/LibraryBanner.vue'
import { useLibraryImport } from '../../../../renderer/features/bookmarks/use-library-import'
import type { OpenedDocument, TextDocument } from '../../../../renderer/host/host-api'
import { parseLibraryFile, serializeLibrary } from '../../../../renderer/library/file/library-format'
import { MemoryStore } from '../../../../renderer/host/memory-host'
import { libraryOf } from './file/sample-library'
import { createTestHost, entryBookmark, routesOf, startWindow, stored } from './store-harness'

const savedAt = '2026-11-24T08:00:00.000Z'

describe('the banner of a library that could not be opened', () => {
  it('exports what this window holds, tries again, and goes when that helped', async () => {
    const store = new MemoryStore()
    await store.put(libraryOf('a', 'b'), savedAt)
    const host = createTestHost(store)
    host.onLoad = async () => ({ status: 'unavailable', reason: 'Storage is blocked.' })
    const files: TextDocument[] = []
    host.saveDocument = async (file) => (files.push(file), { ok: true })
    const { library, mounting, notices } = startWindow(host)
    const banner = mount(LibraryBanner, mounting)
    await library.load()
    await library.addBookmark(entryBookmark('early'))
    expect(banner.get('[role="alert"]').text()).toContain('nothing is saved for now. Storage is blocked.')
    const press = (name: string) =>
      banner
        .findAll('button')
        .find((button) => button.text() === name)
        ?.trigger('click')
    await press('Export to a file')
    await vi.waitFor(() => expect(files).toHaveLength(1))
    expect(await parseLibraryFile(files[0]?.text ?? '')).toMatchObject({ status: 'ok' })
    await vi.waitFor(() => expect(notices.notices.at(-1)?.text).toContain('only the 1 bookmark made since'))
    await press('Try again')
    expect(banner.find('[role="alert"]').exists()).toBe(true)
    host.onLoad = null
    await press('Try again')
    await vi.waitFor(() => expect(banner.find('[role="alert"]').exists()).toBe(false))
    expect(routesOf(await stored(store))).toEqual(['/entry/early', '/entry/a', '/entry/b'])
  })
})

describe('what an import says', () => {
  async function importing(file: OpenedDocument, fail?: string) {
    const host = createTestHost(new MemoryStore(), libraryOf('a'))
    host.openDocument = async () => file
    const { library, mounting, notices } = startWindow(host)
    await library.load()
    if (fail !== undefined) host.onSave = async () => ({ ok: false, reason: fail })
    let act = (): Promise<void> => Promise.resolve()
    mount(defineComponent({ setup: () => ((act = useLibraryImport()), () => null) }), mounting)
    await act()
    await flushPromises()
    return { library, notices: () => notices.notices.map(({ text }) => text) }
  }
  const file = async (...ids: string[]): Promise<OpenedDocument> => ({
    ok: true,
    name: 'ward.json',
    text: await serializeLibrary(libraryOf(...ids), savedAt),
  })

  it('counts what was new and what was there, once it is saved', async () => {
    const { notices } = await importing(await file('a', 'b'))
    expect(notices()).toEqual(['1 bookmark imported from ward.json, 1 bookmark you already had'])
  })
  it('is not "imported" alone when it was not saved', async () => {
    const { library, notices } = await importing(await file('b', 'c'), 'Not saved. The disk is full.')
    expect(notices()).toEqual(['2 bookmarks imported from ward.json, but not saved: The disk is full.'])
    expect(library.bookmarks).toHaveLength(3)
  })
  it('is that nothing was new', async () => {
    const { notices } = await importing(await file('a'))
    expect(notices()).toEqual(['Nothing new in ward.json: 1 bookmark you already have'])
  })
  it('is why nothing was changed, with one full stop', async () => {
    const { library, notices } = await importing({ ok: true, name: 'ward.json', text: '{"format":' })
    expect(notices()).toHaveLength(1)
    expect(notices()[0]).toMatch(/^ward\.json was not imported: [^.]+(?:\.[^.]+)*\. Nothing was changed\.$/u)
    expect(library.bookmarks).toHaveLength(1)
  })
})
