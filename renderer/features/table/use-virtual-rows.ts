import { useVirtualizer } from '@tanstack/vue-virtual'
import {
  computed,
  nextTick,
  onMounted,
  onScopeDispose,
  ref,
  watch,
  type ComponentPublicInstance,
  type ShallowRef,
} from 'vue'
import { usePrinting } from './use-printing'
import { readScrollAnchor, useScrollAnchor } from './use-scroll-anchor'
import type { TableItem } from './table-items'
import { useLateRows } from './use-late-rows'

const typicalRowPx = { comfortable: 150, compact: 120 } as const
const headingPx = 36
/** Rows kept ready beyond those in sight, for scrolling. None while the answer is changing: they would cost the key. */
const overscan = 2
const settledMs = 150

/**
 * Only the rows in sight are in the page: a row holds some sixty elements, and clearing a search would otherwise
 * build a hundred of them within one key press. Printing shows them all.
 */
export const useVirtualRows = (
  scroller: Readonly<ShallowRef<HTMLElement | null>>,
  items: () => readonly TableItem[],
  density: () => keyof typeof typicalRowPx,
) => {
  const isPrinting = usePrinting()
  const isSettled = ref(true)
  let settling: ReturnType<typeof setTimeout> | undefined
  watch(items, () => {
    isSettled.value = false
    clearTimeout(settling)
    settling = setTimeout(() => (isSettled.value = true), settledMs)
  })
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => ({
      count: items().length,
      getScrollElement: () => scroller.value,
      estimateSize: (at: number) => (items()[at]?.kind === 'heading' ? headingPx : typicalRowPx[density()]),
      getItemKey: (at: number) => items()[at]?.key ?? at,
      overscan: isSettled.value ? overscan : 0,
      // A new row is taken at its estimate and measured by the observer, once for all rows: asking each for its height
      // as it enters would lay the table out anew for every one.
      measureElement: (row, entry, instance) => {
        const measured = entry?.borderBoxSize[0]?.blockSize
        const at = instance.indexFromElement(row)
        return measured ?? instance.measurementsCache[at]?.size ?? instance.options.estimateSize(at)
      },
      scrollPaddingStart: 40,
    })),
  )
  const inSight = computed(() => {
    if (isPrinting.value) return items().map((item, at) => ({ item, at }))
    return virtualizer.value.getVirtualItems().flatMap(({ index }) => {
      const item = items()[index]
      return item === undefined ? [] : [{ item, at: index }]
    })
  })
  const shown = useLateRows(items, () => inSight.value)
  const before = computed(() => (isPrinting.value ? 0 : (virtualizer.value.getVirtualItems()[0]?.start ?? 0)))
  const after = computed(() =>
    isPrinting.value
      ? 0
      : virtualizer.value.getTotalSize() - (virtualizer.value.getVirtualItems().at(-1)?.end ?? 0),
  )
  const measure = (row: Element | ComponentPublicInstance | null): void => {
    const element = row instanceof Element ? row : (row?.$el as Element | undefined)
    if (!(element instanceof HTMLElement)) return
    // A row that still holds the answer before has another's height.
    const key = items()[virtualizer.value.indexFromElement(element)]?.key
    if (element.dataset['entry'] === undefined || element.dataset['entry'] === key)
      virtualizer.value.measureElement(element)
  }

  const { onScroll } = useScrollAnchor(() => {
    const top = scroller.value?.scrollTop ?? 0
    const first = virtualizer.value.getVirtualItems().find(({ end }) => end > top)
    const item = first && items()[first.index]
    return first === undefined || item === undefined ? null : { id: item.key, offset: top - first.start }
  })
  /** Done once the place in the list is as it was left: a row that takes the focus before would be scrolled away. */
  let setRestored = (): void => undefined
  const restored = new Promise<void>((resolve) => (setRestored = resolve))
  const restore = async (): Promise<void> => {
    const anchor = readScrollAnchor()
    const at = anchor === null ? -1 : items().findIndex((item) => item.key === anchor.id)
    if (anchor === null || at < 0) return
    await nextTick()
    virtualizer.value.scrollToIndex(at, { align: 'start' })
    // The rows there are measured once they are in the page; the offset then holds.
    await new Promise(requestAnimationFrame)
    const start = virtualizer.value.getVirtualItems().find(({ index }) => index === at)?.start
    // A command takes the place of the one before, which would go on scrolling to the start of the row.
    if (start !== undefined) virtualizer.value.scrollToOffset(start + anchor.offset)
  }
  const reveal = async (at: number): Promise<void> => {
    virtualizer.value.scrollToIndex(at, { align: 'auto' })
    await nextTick()
    await new Promise(requestAnimationFrame)
  }

  onMounted(() => void restore().finally(() => setRestored()))
  onScopeDispose(() => clearTimeout(settling))
  return { shown, before, after, measure, reveal, restored, onScroll }
}
