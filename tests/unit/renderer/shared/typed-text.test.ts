/** What a window holds is known to every other one, for as long as it is held. */
import { expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { createTypedText, typedText, useTypedText } from '../../../../renderer/shared/typed-text'

/** The part of a browser's lock manager that is used, over windows that share it. */
function createLocks(): LockManager {
  const held = new Map<symbol, LockInfo>()
  return {
    request: async (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) => {
      const key = Symbol(name)
      held.set(key, { name, mode: options.mode, clientId: '' })
      await callback(null)
      held.delete(key)
    },
    query: async () => ({ held: [...held.values()], pending: [] }),
  } as unknown as LockManager
}

it('is told by kind and window, and no longer once let go', async () => {
  const locks = createLocks()
  const [first, second, third] = ['1', '2', '3'].map((id) => createTypedText(locks, id)) as [
    ReturnType<typeof createTypedText>,
    ReturnType<typeof createTypedText>,
    ReturnType<typeof createTypedText>,
  ]
  const release = second.hold('a medication list')
  second.hold('a note')
  third.hold('a medication list')
  first.hold('a note')
  expect(first.own()).toEqual(['a note'])
  expect(await first.others()).toEqual([['a medication list', 'a note'], ['a medication list']])
  release()
  await nextTick()
  expect(await first.others()).toEqual([['a note'], ['a medication list']])
  expect(second.own()).toEqual(['a note'])
})

it('knows the own window where the browser has no locks', async () => {
  const alone = createTypedText(undefined, '1')
  alone.hold('a note')
  expect(alone.own()).toEqual(['a note'])
  expect(await alone.others()).toEqual([])
})

it('is held while the text is there and its owner lives', async () => {
  const text = ref('')
  const scope = effectScope()
  scope.run(() => useTypedText('a description', () => text.value !== ''))
  expect(typedText.own()).toEqual([])
  text.value = 'jerks'
  await nextTick()
  expect(typedText.own()).toEqual(['a description'])
  text.value = ''
  await nextTick()
  expect(typedText.own()).toEqual([])
  text.value = 'jerks'
  await nextTick()
  scope.stop()
  expect(typedText.own()).toEqual([])
})
