import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/main/menu-template'
import { menuActions, views } from '../../../renderer/host/views'

const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])

it('reaches every menu command of the port, once', () => {
  const sent: string[] = []
  const items = flatten(
    menuTemplate({ isMac: false, canUseDevTools: false, send: (command) => sent.push(command) }),
  )
  for (const item of items) item.click?.({} as never, undefined, {})
  expect(sent.sort()).toEqual([...menuActions, ...views.map(({ name }) => `go-${name}`)].sort())
})

it('uses each accelerator once', () => {
  const keys = flatten(menuTemplate({ isMac: true, canUseDevTools: true, send: () => undefined })).flatMap(
    (item) => (item.accelerator ? [item.accelerator] : []),
  )
  expect(new Set(keys).size).toBe(keys.length)
})

it('has reload and the inspector in development only', () => {
  const roles = (canUseDevTools: boolean) =>
    flatten(menuTemplate({ isMac: false, canUseDevTools, send: () => undefined })).map((item) => item.role)
  expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  expect(roles(false)).not.toContain('toggleDevTools')
})
