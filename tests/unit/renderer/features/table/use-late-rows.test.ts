import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue'
import type { TableItem } from '../../../../../renderer/features/table/table-items'
import {
  replaceFirstRows,
  useLateRows,
  type ShownItem,
} from '../../../../../renderer/features/table/use-late-rows'

const row = (key: string, place: number): TableItem =>
  ({ kind: 'row', key, slot: `row:${place}`, arranged: { row: key } }) as unknown as TableItem
const heading: TableItem = { kind: 'heading', key: 'lane:a', slot: 'lane:0', label: 'Did you mean', count: 9 }
const shownOf = (items: readonly TableItem[]): ShownItem[] => items.map((item, at) => ({ item, at }))
const keys = (shown: readonly ShownItem[]): string[] => shown.map(({ item }) => item.key)

const before = shownOf([...'abcde'].map(row))
const after = shownOf([...'vwxyz'].map(row))

describe('the first part of an answer', () => {
  it('is its first rows; the others keep what they held', () => {
    expect(keys(replaceFirstRows(after, before))).toEqual(['v', 'w', 'c', 'd', 'e'])
  })
  it('has no row twice in a slot, also where a heading comes', () => {
    const headed = shownOf([heading, ...after.map(({ item }) => item)])
    const slice = replaceFirstRows(headed, before)
    expect(keys(slice)).toEqual(['lane:a', 'v', 'w', 'c', 'd', 'e'])
    expect(slice.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5])
    expect(new Set(slice.map(({ item }) => item.slot)).size).toBe(slice.length)
  })
  it('builds no row that was not there, and keeps none the answer has not', () => {
    expect(keys(replaceFirstRows(after, before.slice(0, 3)))).toEqual(['v', 'w', 'c'])
    expect(keys(replaceFirstRows(after.slice(0, 1), before))).toEqual(['v'])
  })
})

describe('the rest', () => {
  let frames: FrameRequestCallback[]
  let scope: EffectScope
  beforeEach(() => {
    frames = []
    scope = effectScope()
    vi.useFakeTimers()
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run))
    vi.stubGlobal('cancelAnimationFrame', (id: number) => {
      frames[id - 1] = () => undefined
    })
  })
  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const start = () => {
    const answer = shallowRef(before)
    const target = shallowRef<readonly ShownItem[]>(before)
    const drawn = scope.run(() =>
      useLateRows(
        () => answer.value,
        () => target.value,
      ),
    )
    return { answer, target, drawn: () => keys(drawn?.value ?? []) }
  }
  const paint = (): void => {
    for (const run of frames.splice(0)) run(0)
    vi.runAllTimers()
  }

  it('follows after the paint', async () => {
    const { answer, target, drawn } = start()
    answer.value = target.value = after
    await nextTick()
    expect(drawn()).toEqual(['v', 'w', 'c', 'd', 'e'])
    paint()
    expect(drawn()).toEqual(['v', 'w', 'x', 'y', 'z'])
  })
  it('is that of the last answer when another key comes between', async () => {
    const { answer, target, drawn } = start()
    answer.value = target.value = after
    await nextTick()
    answer.value = target.value = shownOf([...'klmno'].map(row))
    await nextTick()
    expect(drawn()).toEqual(['k', 'l', 'c', 'd', 'e'])
    paint()
    expect(drawn()).toEqual(['k', 'l', 'm', 'n', 'o'])
  })
  it('waits for nothing where the answer stays: scrolling draws all rows', async () => {
    const { target, drawn } = start()
    target.value = after
    await nextTick()
    expect(drawn()).toEqual(['v', 'w', 'x', 'y', 'z'])
    expect(frames).toEqual([])
  })
  it('is called off with the table', async () => {
    const { answer, target, drawn } = start()
    answer.value = target.value = after
    await nextTick()
    scope.stop()
    paint()
    expect(drawn()).toEqual(['v', 'w', 'c', 'd', 'e'])
  })
})
