/** Two windows on one library, with every load and save held back, failed and released in any order. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LibraryLoad, Outcome } from '../../../../renderer/library/library'
import { MemoryStore } from '../../../../renderer/host/memory-host'
import type { EditOutcome } from '../../../../renderer/library/edit'
import { libraryOf } from './file/sample-library'
import { createTestHost, entryBookmark, gate, openWindow, routesOf, stored } from './store-harness'

type Held = { readonly release: (isFailing: boolean) => Promise<unknown> }

/** A window whose host answers only when a test releases it; a released call may fail. */
function heldWindow(store: MemoryStore) {
  const held: Held[] = []
  const hold = <T>(act: () => Promise<T>, failure: () => Promise<T>): Promise<T> => {
    const { promise, open } = gate<boolean>()
    const answer = promise.then((isFailing) => (isFailing ? failure() : act()))
    held.push({
      release(isFailing) {
        open(isFailing)
        return answer.catch(() => undefined)
      },
    })
    return answer
  }
  const inner = createTestHost(store)
  const host = createTestHost(store)
  host.onLoad = () =>
    hold(inner.loadLibrary, async (): Promise<LibraryLoad> => ({ status: 'unavailable', reason: 'Blocked.' }))
  host.onSave = (library) =>
    hold(
      () => inner.saveLibrary(library),
      (): Promise<Outcome> => Promise.reject(new Error('The disk is full.')),
    )
  return { host, held, window: openWindow(host) }
}

const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

const step = fc.record({
  at: fc.constantFrom(0, 1),
  act: fc.constantFrom('add', 'note', 'theme', 'collection', 'release', 'release', 'fail', 'retry', 'tell'),
})

it('loses no acknowledged edit and no stored bookmark', { timeout: 120_000 }, async () => {
  const before = libraryOf('a', 'b', 'c')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), async (steps) => {
      const store = new MemoryStore()
      await store.put(before, '2026-11-24T08:00:00.000Z')
      const windows = [heldWindow(store), heldWindow(store)] as const
      const markers: string[] = []
      const unacknowledged: string[] = []
      const loads = windows.map(({ window }) => window.load())
      const watch = (marker: string, outcome: Promise<EditOutcome>): void => {
        markers.push(marker)
        void outcome.then(({ status }) => {
          if (status === 'saved' && !JSON.stringify(store.record.current).includes(marker))
            unacknowledged.push(marker)
        })
      }
      for (const [i, { at, act }] of steps.entries()) {
        const { window, held, host } = windows[at === 0 ? 0 : 1]
        const marker = `marker-${i}-`
        if (act === 'add') watch(marker, window.addBookmark(entryBookmark(marker)))
        else if (act === 'note') {
          const target = window.bookmarks.find(({ note }) => note === '')
          if (target) watch(marker, window.updateBookmark(target, { note: marker }))
        } else if (act === 'theme') watch(marker, window.setPreference(marker, true))
        else if (act === 'collection')
          watch(
            marker,
            window.addCollection(marker).then(({ outcome }) => outcome),
          )
        else if (act === 'release') await held.shift()?.release(false)
        else if (act === 'fail') await held.shift()?.release(true)
        else if (act === 'retry') void window.retry()
        else host.tellOfChange()
        await settled()
      }
      // Storage works again: whatever still waits is saved, in both windows.
      for (let round = 0; round < 3; round++)
        for (const { window, held, host } of windows) {
          host.tellOfChange()
          void window.retry()
          for (let call = held.shift(); call !== undefined; call = held.shift()) {
            await call.release(false)
            await settled()
          }
        }
      await Promise.all(loads)
      const kept = await stored(store)
      const text = JSON.stringify(kept)
      expect(unacknowledged, 'acknowledged and not stored').toEqual([])
      expect(routesOf(kept)).toEqual(expect.arrayContaining(routesOf(before)))
      // A note written in both windows at one time: the later stands.
      const isOverwritten = (marker: string) => {
        const i = Number(marker.split('-')[1])
        return steps[i]?.act === 'note'
      }
      expect(markers.filter((marker) => !isOverwritten(marker) && !text.includes(marker))).toEqual([])
      for (const { window } of windows) expect(window.saveError).toBeNull()
    }),
    { numRuns: 150 },
  )
})
