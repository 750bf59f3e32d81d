/** The fixture of the shell tests: a user data folder, and runs of the program that end with the test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from 'playwright/test'
import type { LibraryDocument } from '../../renderer/library/library'
import type { HostApi } from '../../renderer/host/host-api'
import { emptyLibrary } from '../../renderer/library/file/library-format'
import type { LaunchOptions, RunningShell } from './launch'
import { launchShell } from './launch'

declare global {
  interface Window {
    readonly referenceHost?: HostApi
  }
}

/** A page with nothing of the reference in it, so that these tests say something about the shell alone. */
export const minimalPage = {
  'index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shell test</title>
<link rel="stylesheet" href="./page.css"></head><body><h1>Shell test</h1>
<button id="open">Open</button><a id="away" href="https://elsewhere.invalid/">Away</a>
<script src="./page.js"></script></body></html>`,
  'page.css': 'h1 { color: rgb(1, 2, 3) }',
  'page.js': 'window.pageScriptRan = true',
  'data/dataset.json': JSON.stringify({
    references: [{ id: 'journal', title: 'A paper', url: 'https://journal.example/paper' }],
  }),
} as const

type Fixtures = {
  userData: string
  launch: (options?: Partial<LaunchOptions>) => Promise<RunningShell>
}

export const test = base.extend<Fixtures>({
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'shell-user-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  launch: async ({ browser, userData }, use) => {
    const runs: RunningShell[] = []
    await use(async (options = {}) => {
      const run = await launchShell({ browser, userData, pageFiles: minimalPage, ...options })
      runs.push(run)
      return run
    })
    for (const run of runs) {
      await run.quit()
      expect(run.state.escaped, 'requests that would have reached the network').toEqual([])
    }
  },
})

export { expect }

/** Calls the port in the page, through the built preload, as the view does. */
export async function callHost<
  M extends Exclude<keyof HostApi, 'capabilities' | 'onMenuCommand' | 'onLibraryChange'>,
>(shell: RunningShell, method: M, ...args: Parameters<HostApi[M]>): Promise<Awaited<ReturnType<HostApi[M]>>> {
  const page = await shell.page()
  return page.evaluate(
    ({ name, values }) => {
      const host = window.referenceHost
      if (!host) throw new Error('The preload did not expose the host.')
      return (host[name] as (...values: unknown[]) => Promise<never>)(...values)
    },
    { name: method, values: args as unknown[] },
  ) as Promise<Awaited<ReturnType<HostApi[M]>>>
}

export function libraryWith(title: string): LibraryDocument {
  return {
    ...emptyLibrary(),
    bookmarks: [
      {
        id: 'bookmark-1',
        kind: 'entry',
        title,
        route: '/entry/lance-adams',
        entryIds: ['lance-adams'],
        note: '',
        collectionId: null,
        createdAt: '2026-01-01T10:00:00.000Z',
        contentDates: {},
      },
    ],
  }
}
