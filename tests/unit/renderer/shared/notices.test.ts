import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useNoticesStore } from '../../../../renderer/shared/notices'

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => void vi.useRealTimers())

const texts = (store: ReturnType<typeof useNoticesStore>): readonly string[] =>
  store.notices.map(({ text }) => text)
const run = (): void => undefined

it('goes by itself, later where it offers an act', () => {
  const store = useNoticesStore()
  store.show('Saved.')
  store.show('Removed.', { action: { label: 'Undo', run } })
  vi.advanceTimersByTime(7_000)
  expect(texts(store)).toEqual(['Removed.'])
  vi.advanceTimersByTime(6_000)
  expect(texts(store)).toEqual([])
})

it('stays while the reader is on it, and has its whole time again after that', () => {
  const store = useNoticesStore()
  store.show('Removed.', { action: { label: 'Undo', run } })
  store.hold()
  vi.advanceTimersByTime(60_000)
  store.show('Saved.')
  vi.advanceTimersByTime(60_000)
  expect(texts(store)).toEqual(['Removed.', 'Saved.'])
  store.letGo()
  vi.advanceTimersByTime(5_000)
  expect(texts(store)).toEqual(['Removed.', 'Saved.'])
  vi.advanceTimersByTime(8_000)
  expect(texts(store)).toEqual([])
})

it('never pushes out an error, nor what stays', () => {
  const store = useNoticesStore()
  store.show('Not saved.', { kind: 'error' })
  store.show('A new edition is there.', { stays: true })
  for (const text of ['one', 'two', 'three', 'four']) store.show(text)
  expect(texts(store)).toEqual(['Not saved.', 'A new edition is there.', 'four'])
})

it('says the same once', () => {
  const store = useNoticesStore()
  store.show('Copied.')
  store.show('Copied.')
  expect(texts(store)).toEqual(['Copied.'])
})
