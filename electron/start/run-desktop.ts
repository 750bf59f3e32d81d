/** Runs the built program in Electron until its window closes. */
import { spawn } from 'node:child_process'
import { electronFlags } from './choose-host'
import { announce } from './announce'
import { parentGone } from './parent'
import { exitCode, quietLoader, repository, startTool } from './run-tool'

/** An Electron that ends sooner than this with an error never showed its window: a library or the sandbox is missing. */
const earliestRealEndMs = 5_000

export type DesktopEnd = { readonly isStarted: boolean; readonly code: number }

export async function runDesktop(binaryPath: string, why: string, isDev: boolean): Promise<DesktopEnd> {
  const flags = electronFlags(process.platform, process.getuid?.() === 0)
  announce('Myoclonus Reference, desktop program', [
    why,
    ...(flags.length > 0 ? ['Running as root, so Chromium runs without its sandbox (--no-sandbox).'] : []),
    ...(isDev
      ? ['The view is rebuilt on change: reload with Ctrl+R. Restart after a change of electron/.']
      : []),
    'Close the window, or press Ctrl+C here, to end.',
  ])
  const watcher = isDev ? startTool('vite', watchArgs) : null
  const env = { ...process.env }
  // Set by some editors' terminals; with it Electron is plain Node.
  delete env['ELECTRON_RUN_AS_NODE']
  const startedAt = Date.now()
  const program = spawn(binaryPath, [repository, ...flags], { stdio: 'inherit', env })
  const watching = new AbortController()
  void parentGone(watching.signal).then(() => program.kill())
  const code = await exitCode(program)
  watching.abort()
  watcher?.kill()
  return { isStarted: code === 0 || Date.now() - startedAt > earliestRealEndMs, code }
}

const watchArgs = [
  'build',
  '--watch',
  '--config',
  'renderer/vite.config.ts',
  '--outDir',
  '../out/renderer',
  ...quietLoader,
]
