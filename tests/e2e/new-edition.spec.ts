import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../../electron/start/run-tool'
import { startStaticServer } from '../../electron/start/static-server'
import { expect, openApp, test } from './fixture'

let folder: string

test.use({
  serviceWorkers: 'allow',
  // A copy of the built edition, so that a newer one can take its place.
  webOrigin: [
    async ({}, use) => {
      folder = await mkdtemp(join(tmpdir(), 'myoclonus-edition-'))
      await cp(join(repository, 'out', 'web'), folder, { recursive: true })
      const server = await startStaticServer(folder)
      await use(server.origin)
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})
test.skip(({ isDesktop }) => isDesktop, 'The desktop program has no offline worker.')

test('a newer edition is announced, waits, and comes in on Reload with the view kept', async ({ page }) => {
  await openApp(page, '/about')
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active && active.state !== 'activated')
      await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }))
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'About this reference' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await expect(page.getByText('A new edition of this reference is ready.')).toHaveCount(0)

  await appendFile(join(folder, 'sw.js'), '\n// newer\n')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await expect(page.getByText('A new edition of this reference is ready.')).toBeVisible()
  await page.evaluate(() => Object.assign(window, { isOldPage: true }))
  await page.getByRole('button', { name: 'Reload' }).click()

  await page.waitForFunction(() => !('isOldPage' in window))
  await expect(page.getByRole('heading', { name: 'About this reference' })).toBeVisible()
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null))
    .toBe(true)
})
