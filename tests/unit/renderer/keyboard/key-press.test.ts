import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isComposing,
  isSingleKey,
  isTyping,
  pressOf,
  type KeyPress,
} from '../../../../renderer/keyboard/key-press'
import { createKeySequence } from '../../../../renderer/keyboard/key-sequence'

const press = (event: Partial<KeyPress>): string | null =>
  pressOf({
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    ...event,
  })
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
const noLatinLetter = fc.constantFrom(...'ибцфгπβעגبกअ', 'лا')

describe('a press', () => {
  it('of a letter is the letter, with CapsLock or without, wherever the layout has it', () => {
    fc.assert(
      fc.property(letter, fc.string(), fc.boolean(), (key, code, isUpper) => {
        expect(press({ key: isUpper ? key.toUpperCase() : key, code })).toBe(key)
      }),
    )
  })
  it('of a key that types no Latin letter is the letter in its place', () => {
    fc.assert(
      fc.property(letter, noLatinLetter, fc.boolean(), (at, key, ctrlKey) => {
        const code = `Key${at.toUpperCase()}`
        expect(press({ key, code, ctrlKey })).toBe(ctrlKey ? `Ctrl+${at}` : at)
      }),
    )
  })
  it('of a Latin letter with a sign is itself: é, à and ç stand on keys of figures', () => {
    expect(press({ key: 'ç', code: 'Digit9' })).toBe('ç')
    expect(press({ key: 'ü', code: 'BracketLeft' })).toBe('ü')
    expect(press({ key: 'ş', code: 'KeyG' })).toBe('ş')
  })
  it('of a sign takes no notice of Shift, which says only how the layout types it', () => {
    expect(press({ key: '/', code: 'Digit7', shiftKey: true })).toBe('/')
    expect(press({ key: '/', code: 'Period', shiftKey: true })).toBe('/')
    expect(press({ key: '?', code: 'Slash', shiftKey: true })).toBe('?')
    expect(press({ key: '؟', code: 'Slash', shiftKey: true })).toBe('?')
    expect(press({ key: 'ظ', code: 'Slash' })).toBe('/')
    expect(press({ key: '.', code: 'Slash' })).toBe('.')
  })
  it('with Shift, Alt or AltGr is none of ours', () => {
    fc.assert(
      fc.property(letter, fc.constantFrom('shiftKey', 'altKey', 'altGr'), (key, modifier) => {
        const held =
          modifier === 'altGr'
            ? { getModifierState: (name: string) => name === 'AltGraph' }
            : { [modifier]: true }
        expect(press({ key, code: `Key${key.toUpperCase()}`, ...held })).toBeNull()
      }),
    )
    // Windows says AltGr as Ctrl and Alt.
    expect(press({ key: '/', code: 'KeyQ', ctrlKey: true, altKey: true })).toBeNull()
    expect(press({ key: 'ArrowDown', shiftKey: true })).toBeNull()
  })
  it('with Ctrl or Cmd is one thing', () => {
    expect(press({ key: 'K', code: 'KeyK', ctrlKey: true })).toBe('Ctrl+k')
    expect(press({ key: 'k', code: 'KeyK', metaKey: true })).toBe('Ctrl+k')
    expect(press({ key: 'л', code: 'KeyK', ctrlKey: true })).toBe('Ctrl+k')
  })
  it('that an input method has is none of ours', () => {
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'a', 'Process']) {
      expect(press({ key, isComposing: true })).toBeNull()
      expect(press({ key, keyCode: 229 })).toBeNull()
    }
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })
  it('of the space bar has a name, and no property of an event breaks it', () => {
    expect(press({ key: ' ', code: 'Space' })).toBe('Space')
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.string({ maxLength: 6 }),
        fc.boolean(),
        (key, code, shiftKey) => {
          const found = press({ key, code, shiftKey })
          expect(found === null || typeof found === 'string').toBe(true)
        },
      ),
    )
  })
})

it('tells single keys from others', () => {
  expect(['b', '/', '?', 'g t'].every(isSingleKey)).toBe(true)
  expect(['Ctrl+k', 'Space', 'Enter', 'ArrowDown', 'Escape', 'Delete'].some(isSingleKey)).toBe(false)
})

it('takes what receives text for typing, and boxes to tick for none', () => {
  document.body.innerHTML = `<input><input type="search"><input type="number"><input type="checkbox"><input type="radio">
    <input type="range"><textarea></textarea><select></select><button></button><a href="#"></a><h1></h1>`
  const typing = [...document.body.children].filter(isTyping).map((element) => element.outerHTML)
  expect(typing).toEqual([
    '<input>',
    '<input type="search">',
    '<input type="number">',
    '<textarea></textarea>',
    '<select></select>',
  ])
  expect(isTyping(window)).toBe(false)
  expect(isTyping(null)).toBe(false)
})

describe('a sequence', () => {
  it('is its two keys in time', () => {
    const next = createKeySequence(['g t', 'g b'])
    expect(next('g', 0)).toBe('g')
    expect(next('b', 1400)).toBe('g b')
    expect(next('b', 1410)).toBe('b')
    next('g', 2000)
    expect(next('b', 3600)).toBe('b')
  })
  it('that leads nowhere lets the second key be itself, and g twice begins anew', () => {
    const next = createKeySequence(['g t'])
    next('g', 0)
    expect(next('f', 10)).toBe('f')
    next('g', 20)
    expect(next('g', 30)).toBe('g')
    expect(next('t', 40)).toBe('g t')
  })
  it('never answers what was not pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('g', 't', 'b', 'x')), (presses) => {
        const next = createKeySequence(['g t', 'g b'])
        presses.forEach((key, at) => {
          const found = next(key, at)
          expect(found.split(' ').at(-1)).toBe(key)
          if (found !== key) expect(presses[at - 1]).toBe('g')
        })
      }),
    )
  })
})
