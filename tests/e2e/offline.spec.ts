import { join } from 'node:path'
import { repository } from '../../electron/start/run-tool'
import { startStaticServer, type StaticServer } from '../../electron/start/static-server'
import { expect, openApp, steadyCount, test } from './fixture'

let server: StaticServer

test.use({
  isFreshPage: true,
  serviceWorkers: 'allow',
  // A server of its own, so that it can be switched off.
  webOrigin: [
    async ({}, use) => {
      server = await startStaticServer(join(repository, 'out', 'web'))
      await use(server.origin)
      await server.close()
    },
    { scope: 'worker' },
  ],
})
test.skip(({ isDesktop }) => isDesktop, 'The desktop program reads its own files; it has no offline worker.')

test('the web edition opens, reads its content and follows a deep link after the server is gone', async ({
  page,
}) => {
  await openApp(page)
  const rowCount = await steadyCount(page.getByRole('row'))
  expect(rowCount, 'rows to find again without the server').toBeGreaterThan(5)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active && active.state !== 'activated')
      await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }))
  })

  await server.close()
  await page.reload()

  await expect(page.getByRole('row')).toHaveCount(rowCount)
  await openApp(page, '/about')
  await page.reload()
  await expect(page).toHaveURL(/#\/about/)
  await expect(page.getByRole('heading', { name: 'About this reference' })).toBeVisible()
})
