/** Serves the web edition until Ctrl+C. */
import { join } from 'node:path'
import { announce } from './announce'
import { openBrowser } from './open-browser'
import { quietLoader, repository, runTool } from './run-tool'
import { startStaticServer, type StaticServer } from './static-server'

/** Steady, because a browser keeps bookmarks by address and port. */
const usualPort = 47_615

export async function runWeb(why: string): Promise<void> {
  const server = await startOnUsualPort(join(repository, 'out', 'web'))
  announce('Myoclonus Reference, web edition on this computer', [
    why,
    `Address: ${server.origin}/`,
    ...(server.port === usualPort ? [] : [portNote]),
    openBrowser(`${server.origin}/`)
      ? 'The browser is asked to open it. It works without a network.'
      : 'Open the address in a browser on this computer. It works without a network.',
    'To try the desktop program: npx install-electron, then npm start. Ctrl+C ends.',
  ])
  await untilInterrupted()
  await server.close()
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

const portNote = `Port ${usualPort} is in use, so bookmarks made at the usual address are not shown at this one.`

async function startOnUsualPort(root: string): Promise<StaticServer> {
  try {
    return await startStaticServer(root, usualPort)
  } catch {
    return startStaticServer(root)
  }
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
