import type { CDPSession, Page } from 'playwright/test'
import { expect, openApp, test } from './fixture'

/** Keys as other layouts, locks, input methods and windows send them. */
const said = (page: Page) => page.getByRole('status', { name: 'Announcements' })
const search = (page: Page) => page.getByRole('combobox', { name: 'Search the reference' })
const firstRow = (page: Page) => page.getByRole('rowheader').first().getByRole('link').first()
const bookmarked = (page: Page) => page.getByText(/^Bookmarked:/u)

const start = async (page: Page, route = '/') => {
  await openApp(page, route)
  await expect(said(page)).not.toHaveText('')
}
type Sent = { key: string; code: string; modifiers?: number; text?: string }
/** A press as the browser gets it from the system, with the key and its place apart. */
const send = async (page: Page, { text, ...press }: Sent, client?: CDPSession) => {
  const debug = client ?? (await page.context().newCDPSession(page))
  const typed = text === undefined ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text }
  await debug.send('Input.dispatchKeyEvent', { ...press, ...typed })
  await debug.send('Input.dispatchKeyEvent', { ...press, type: 'keyUp' })
}
const ctrl = 2

const layouts = {
  'with CapsLock': { g: 'G', b: 'B', c: 'C', f: 'F', k: 'K' },
  'of a Cyrillic layout': { g: 'п', b: 'и', c: 'с', f: 'а', k: 'л' },
  'of a Greek layout': { g: 'γ', b: 'β', c: 'ψ', f: 'φ', k: 'κ' },
  'of a Hebrew layout': { g: 'ע', b: 'נ', c: 'ב', f: 'כ', k: 'ל' },
} as const
for (const [name, keys] of Object.entries(layouts)) {
  test(`letters ${name} act by their place: f, c, b, g b, Ctrl+K`, async ({ page }) => {
    const press = (letter: keyof typeof keys, modifiers = 0) =>
      send(page, {
        key: keys[letter],
        code: `Key${letter.toUpperCase()}`,
        text: modifiers === 0 ? keys[letter] : undefined,
        modifiers,
      })
    await start(page)
    await press('f')
    await expect(page.getByRole('region', { name: 'Filters' }).getByRole('checkbox').first()).toBeFocused()
    await press('f')
    await expect(page.getByRole('region', { name: 'Filters' })).toBeHidden()
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(firstRow(page)).toBeFocused()
    await press('c')
    await expect(said(page)).toContainText('set aside, 1 of 5')
    await press('b')
    await expect(bookmarked(page)).toBeVisible()
    await press('k', ctrl)
    await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(firstRow(page)).toBeFocused()
    await press('g')
    await press('b')
    await expect(page.getByRole('heading', { level: 1, name: 'Bookmarks' })).toBeFocused()
  })
}

test('signs act as any layout types them, and letters with AltGr or Shift do not', async ({ page }) => {
  await start(page)
  // French: / is Shift and the key of the colon.
  await send(page, { key: '/', code: 'Period', modifiers: 8, text: '/' })
  await expect(search(page)).toBeFocused()
  await expect(search(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await expect(firstRow(page)).toBeFocused()
  await page.evaluate(() => {
    const press = (init: KeyboardEventInit) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
      )
    press({ key: 'c', code: 'KeyC', modifierAltGraph: true })
    press({ key: 'b', code: 'KeyB', ctrlKey: true, altKey: true })
    press({ key: 'C', code: 'KeyC', shiftKey: true })
  })
  await page.keyboard.press('Space')
  await expect(said(page)).toContainText('Peek at')
  await expect(page.getByRole('region', { name: 'Set aside to compare' })).toHaveCount(0)
  await expect(bookmarked(page)).toHaveCount(0)
})

test('a key held down acts once, breaks no sequence and types nothing where it led', async ({ page }) => {
  await start(page)
  // Pressed again before it is let go, a key repeats.
  const hold = async (key: string) => {
    for (let repeat = 0; repeat < 6; repeat += 1) await page.keyboard.down(key)
    await page.keyboard.up(key)
  }
  await page.keyboard.press('ArrowDown')
  await expect(firstRow(page)).toBeFocused()
  await hold('c')
  await expect(said(page)).toContainText('set aside, 1 of 5')
  await hold('b')
  await expect(bookmarked(page)).toHaveCount(1)
  await hold('/')
  await expect(search(page)).toBeFocused()
  await expect(search(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await hold('g')
  await hold('m')
  const field = page.getByRole('textbox', { name: 'Medication list' })
  await expect(field).toBeFocused()
  await page.keyboard.type('x')
  await expect(field).toHaveValue('x')
})

test('what an input method has is no key: search, case, collection, palette', async ({ page }) => {
  await start(page)
  const client = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  const pressKeys = async () => {
    for (const key of ['ArrowDown', 'Enter', 'Escape']) {
      await send(page, { key, code: key, ...(key === 'Enter' ? { text: '\r' } : {}) }, client)
    }
  }
  await page.keyboard.press('/')
  await compose('asterixis')
  await pressKeys()
  await expect(search(page)).toBeFocused()
  await expect(search(page)).toHaveValue('asterixis')
  await expect(page).toHaveURL(/#\/(?:\?q=|$)/u)

  await openApp(page, '/findings')
  const field = page.getByRole('textbox', { name: 'What is seen, in your words' })
  await expect(field).toBeFocused()
  await compose('ataxia')
  await pressKeys()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('ataxia')
  await expect(page.getByRole('list', { name: 'Findings entered' })).toHaveCount(0)

  await openApp(page, '/bookmarks')
  await expect(page.getByRole('heading', { level: 1, name: 'Bookmarks' })).toBeFocused()
  const collection = page.getByRole('textbox', { name: 'New collection' })
  await collection.focus()
  await compose('jerks')
  await pressKeys()
  await expect(collection).toBeFocused()
  await expect(collection).toHaveValue('jerks')
  await expect(page.getByRole('button', { name: 'jerks' })).toHaveCount(0)

  await page.getByRole('heading', { level: 1, name: 'Bookmarks' }).focus()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette).toBeVisible()
  await compose('about')
  await pressKeys()
  await expect(palette).toBeVisible()
  await expect(page).toHaveURL(/#\/bookmarks/u)
})

test('on cards the keys of the rows work as in the table', async ({ page, isDesktop }) => {
  test.skip(isDesktop, 'the desktop window has a least width')
  await page.setViewportSize({ width: 640, height: 400 })
  await start(page)
  await page.keyboard.press('/')
  await page.keyboard.type('palatal')
  const links = page.locator('li[data-entry] a.name')
  await expect(page).toHaveURL(/q=palatal/u)
  await page.keyboard.press('ArrowDown')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await expect(links.nth(1)).toBeInViewport()
  const name = (await links.nth(1).textContent()) ?? ''
  await page.keyboard.press('c')
  await expect(said(page)).toHaveText(`${name} set aside, 1 of 5`)
  await page.keyboard.press('b')
  await expect(bookmarked(page)).toBeVisible()
  await page.keyboard.press('Space')
  const peek = page.getByRole('complementary', { name: `Peek at ${name}` })
  await expect(peek.getByRole('button', { name: 'Close the peek' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(peek).toBeHidden()
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(links.last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(links.nth(1)).toBeFocused()
  await expect(links.nth(1)).toBeInViewport()
})

test('single keys can be switched off, are then off everywhere, and stay off', async ({ page }) => {
  await start(page)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const box = page.getByRole('checkbox', { name: /^Keys of a single letter/u })
  await expect(dialog.getByText('Set aside to compare, or take back').first()).toBeVisible()
  await box.press('Space')
  await expect(box).not.toBeChecked()
  await expect(dialog.getByText('off: g t')).toBeAttached()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(firstRow(page)).toBeFocused()
  for (const key of ['c', 'b', 'f', '/', '?', 'g', 'm']) await page.keyboard.press(key)
  await expect(firstRow(page)).toBeFocused()
  // What is no single key goes on working.
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: /^Peek/u })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Set aside to compare' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Filters' })).toHaveCount(0)
  await expect(bookmarked(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/entry\//u)
  await page.keyboard.press('c')
  await page.keyboard.press('b')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('turn single-letter keys on')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Set aside to compare' })).toHaveCount(0)
  await expect(bookmarked(page)).toHaveCount(0)
  await page.keyboard.press('c')
  await expect(said(page)).toContainText('set aside, 1 of 5')
})

test('the button with the question mark and its key open the same dialog, made from the key map', async ({
  page,
}) => {
  await start(page)
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(dialog).toBeVisible()
  for (const what of ['Print this view', 'Finding: uncertain', 'Peek, and close the peek', 'Medications']) {
    await expect(dialog.getByText(what, { exact: true })).toBeAttached()
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
})
