import { afterEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useIsNarrow } from '../../../../renderer/shared/use-media'
import { usePrinting } from '../../../../renderer/features/table/use-printing'

/** Media whose answers the test sets, and which tell their listeners as a browser does. */
const fakeMedia = () => {
  const lists = new Map<string, EventTarget & { matches: boolean }>()
  const listOf = (query: string) => {
    const list = lists.get(query) ?? Object.assign(new EventTarget(), { matches: false })
    lists.set(query, list)
    return list
  }
  vi.stubGlobal('matchMedia', listOf)
  return (query: string, matches: boolean): void => {
    const list = listOf(query)
    list.matches = matches
    list.dispatchEvent(new Event('change'))
  }
}
afterEach(() => vi.unstubAllGlobals())

test('a layout stays as it is while the program prints, and follows the screen afterwards', () => {
  const set = fakeMedia()
  const scope = effectScope()
  const isNarrow = scope.run(useIsNarrow)
  set('screen and (max-width: 899px)', true)
  expect(isNarrow?.value).toBe(true)
  set('print', true)
  set('screen and (max-width: 899px)', false)
  expect(isNarrow?.value).toBe(true)
  set('print', false)
  expect(isNarrow?.value).toBe(false)
  scope.stop()
})

test('printing is noticed by its events and by the media, and its end by both', () => {
  const set = fakeMedia()
  const scope = effectScope()
  const isPrinting = scope.run(usePrinting)
  expect(isPrinting?.value).toBe(false)
  window.dispatchEvent(new Event('beforeprint'))
  expect(isPrinting?.value).toBe(true)
  set('print', true)
  window.dispatchEvent(new Event('afterprint'))
  expect(isPrinting?.value).toBe(true)
  set('print', false)
  expect(isPrinting?.value).toBe(false)
  scope.stop()
})
