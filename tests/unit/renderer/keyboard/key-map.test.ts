import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { menuTemplate } from '../../../../electron/main/menu-template'
import { capsOf, keyGroups } from '../../../../renderer/keyboard/key-caps'
import { keyMap } from '../../../../renderer/keyboard/key-map'
import { views } from '../../../../renderer/host/views'

const renderer = join(import.meta.dirname, '../../../../renderer')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|vue)$/u.test(name))
  .map((name) => ({ name, text: readFileSync(join(renderer, name), 'utf8') }))
const outsideTheMap = sources.filter(({ name }) => !name.startsWith('keyboard'))

it('every key of the map is handled, but for those the browser handles', () => {
  const navigated: readonly string[] = views.map(({ name }) => `go.${name}`)
  const unhandled = keyMap
    .filter(([id, { isNative }]) => isNative !== true && !navigated.includes(id))
    // As a handler: the id as the name of a property, which useKeys takes.
    .filter(([id]) => !outsideTheMap.some(({ text }) => new RegExp(`(?:'${id}'|\\b${id}): `, 'u').test(text)))
    .map(([id]) => id)
  expect(unhandled).toEqual([])
  expect(navigated.toSorted()).toEqual(
    keyMap.flatMap(([id, { where }]) => (where === 'go' ? [id] : [])).toSorted(),
  )
})

it('no key is handled beside the map: only renderer/keyboard asks an event for its key', () => {
  const raw =
    /\bevent\.(?:key|code|which|keyCode)\b(?! === 'Enter'\) event\.preventDefault)|@key(?:down|up|press)\.|\{\s*key\b[^}]*\}: KeyboardEvent/u
  expect(outsideTheMap.filter(({ text }) => raw.test(text)).map(({ name }) => name)).toEqual([])
  // What listens does so through useKeys, whose listeners are called onKeydown.
  const listeners = outsideTheMap.flatMap(({ name, text }) =>
    [...text.matchAll(/@keydown="([^"]+)"/gu)].map(([, handler]) => `${name}: ${handler}`),
  )
  expect(listeners.filter((listener) => !listener.endsWith(': onKeydown'))).toEqual([])
  for (const { name, text } of outsideTheMap) {
    if (text.includes('@keydown=')) expect(text, name).toMatch(/useKeys\(|useRowKeys\(/u)
  }
})

it('no press has two meanings in one place, and none of those everywhere is taken elsewhere', () => {
  const pressesAt = (where: string) =>
    keyMap.flatMap(([id, key]) => (key.where === where ? key.presses.map((press) => [press, id]) : []))
  for (const place of new Set(keyMap.map(([, { where }]) => where))) {
    const presses = pressesAt(place).map(([press]) => press)
    expect(new Set(presses).size, place).toBe(presses.length)
  }
  const everywhere = new Set(pressesAt('anywhere').map(([press]) => press))
  const elsewhere = keyMap.flatMap(([, key]) => (key.where === 'anywhere' ? [] : key.presses))
  expect(elsewhere.filter((press) => everywhere.has(press))).toEqual([])
})

it('every accelerator of the native menu is in the map', () => {
  const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
  const accelerators = flatten(menuTemplate({ isMac: false, canUseDevTools: false, send: () => undefined }))
    .filter(({ click }) => click !== undefined)
    .flatMap(({ accelerator }) => (accelerator ? [accelerator.replace('CmdOrCtrl', 'Ctrl')] : []))
  const known = keyMap.flatMap(([, { presses, menu }]) =>
    [...presses, ...(menu ?? [])].map((press) => capsOf(press).join('+')),
  )
  expect(accelerators.filter((accelerator) => !known.includes(accelerator))).toEqual([])
})

it('the table of renderer/README.md is the map', () => {
  const readme = readFileSync(join(renderer, 'README.md'), 'utf8')
  const written = [...readme.matchAll(/^\| (?!-|where)(.+?) *\| (.+?) *\| (.+?) *\|$/gmu)]
    .map(([, ...cells]) => cells)
    .filter(([, , does]) => does !== undefined)
  const made = keyGroups().flatMap(({ title, keys }) =>
    keys.map(({ presses, menu, does }) => [
      title,
      [...presses, ...(menu ?? [])].map((press) => `\`${capsOf(press).join(' ')}\``).join(' or '),
      does,
    ]),
  )
  expect(written).toEqual(made)
})
