/** Serves the web edition until it is ended. */
import { join } from 'node:path'
import { announce } from './announce'
import { openBrowser } from './open-browser'
import { untilEnded } from './parent'
import { quietLoader, repository, runTool } from './run-tool'
import { settlePort, usualPorts } from './settle-port'

export type WebStart = {
  /** Why it is the web edition that runs. */
  readonly why: string
  /** What to say of the desktop program; null where it cannot run here. */
  readonly hint: string | null
  /** Begun once the address is printed. `signal` ends it with the program. */
  readonly beside?: (signal: AbortSignal) => Promise<void>
  readonly root?: string
  readonly ports?: readonly number[]
}

/** @returns the exit code. */
export async function runWeb({ why, hint, beside, root, ports = usualPorts }: WebStart): Promise<number> {
  const place = await settlePort(root ?? join(repository, 'out', 'web'), ports)
  if (place.kind === 'none') {
    console.error(
      `Ports ${ports.join(', ')} are all in use by other programs. End one of them, then run npm start again.`,
    )
    return 1
  }
  const address = `${place.kind === 'served' ? place.server.origin : place.origin}/`
  // Heard from here on: whoever reads the address may end it at once.
  const ended = untilEnded()
  const isOpened = await openBrowser(address)
  announce('Myoclonus Reference, web edition on this computer', [
    place.kind === 'running' ? 'It runs already. Nothing was started a second time.' : why,
    `Address: ${address}`,
    ...(place.isUsual
      ? []
      : [
          `Port ${ports[0]} is in use by another program. Bookmarks of the usual address are not shown at this one.`,
          'Anything you save here will not be there next time.',
        ]),
    isOpened
      ? 'The browser is asked to open it. It works without a network.'
      : 'Open the address in a browser on this computer. It works without a network.',
    ...(place.kind === 'running' ? [] : [...(hint === null ? [] : [hint]), 'Ctrl+C ends.']),
  ])
  if (place.kind === 'running') return 0
  const running = new AbortController()
  const isBesideDone = beside?.(running.signal)
  await ended
  running.abort()
  await Promise.all([place.server.close(), isBesideDone])
  return 0
}

/** Hot reload of the view in a browser. */
export function runWebDev(why: string): Promise<number> {
  announce('Myoclonus Reference, development of the view in a browser', [why, 'Ctrl+C ends.'])
  return runTool('vite', [
    '--config',
    'renderer/vite.config.ts',
    '--mode',
    'web',
    '--host',
    '127.0.0.1',
    ...quietLoader,
  ])
}
