import { onScopeDispose, shallowRef, watch } from 'vue'
import type { TableItem } from './table-items'

export type ShownItem = { readonly item: TableItem; readonly at: number }

/** How many rows take another answer at once. */
const promptRows = 2

/**
 * Shows the first rows of the new answer, and below them the rows of the previous one: an existing slot keeps its
 * content, a new slot stays empty.
 */
export const replaceFirstRows = (
  target: readonly ShownItem[],
  earlier: readonly ShownItem[],
): readonly ShownItem[] => {
  const held = new Map(earlier.map(({ item }) => [item.slot, item]))
  let rows = 0
  return target.flatMap(({ item, at }) => {
    if (item.kind === 'row') rows += 1
    if (item.kind === 'heading' || rows <= promptRows) return [{ item, at }]
    const before = held.get(item.slot)
    return before === undefined ? [] : [{ item: before, at }]
  })
}

/** Runs after the next paint; returns how to call it off. */
const afterPaint = (run: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/**
 * What the table draws of `target`. When `answer` changes, the first rows are drawn with the key press and the rest one
 * frame later, because a full window of rows would delay the rows that are read first. All other changes are drawn at
 * once.
 */
export const useLateRows = (answer: () => unknown, target: () => readonly ShownItem[]) => {
  const drawn = shallowRef(target())
  let callOff: (() => void) | undefined
  watch([answer, target], ([given, now], [givenBefore]) => {
    if (given !== givenBefore) {
      callOff?.()
      callOff = afterPaint(() => {
        callOff = undefined
        drawn.value = target()
      })
    }
    drawn.value = callOff === undefined ? now : replaceFirstRows(now, drawn.value)
  })
  onScopeDispose(() => callOff?.())
  return drawn
}
