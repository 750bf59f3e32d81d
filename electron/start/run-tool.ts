/** Runs a command-line tool of an installed package with this Node: no shell, so the same on every system. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

const tools = {
  vite: 'bin/vite.js',
  'electron-vite': 'bin/electron-vite.js',
  vitest: 'vitest.mjs',
  playwright: 'cli.js',
  tsx: 'dist/cli.mjs',
} as const

export type Tool = keyof typeof tools

/** Output goes straight to the terminal. */
export function startTool(
  tool: Tool,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  signal?: AbortSignal,
): ChildProcess {
  const script = join(dirname(require.resolve(`${tool}/package.json`)), tools[tool])
  return spawn(process.execPath, [script, ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    signal,
  })
}

/** @returns the exit code; 1 when a signal ended the tool or it did not start. */
export function runTool(
  tool: Tool,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<number> {
  return exitCode(startTool(tool, args, env, signal))
}

export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Vite's default loader warns at length about a future one. */
export const quietLoader = ['--configLoader', 'runner']

/** The list of the files it made would push what matters off the screen. */
const warningsOnly = ['--logLevel', 'warn']

export const buildDesktop = () =>
  runTool('electron-vite', ['build', '--config', 'electron.config.ts', ...warningsOnly])
export const buildWeb = () =>
  runTool('vite', [
    'build',
    '--config',
    'renderer/vite.config.ts',
    '--mode',
    'web',
    ...quietLoader,
    ...warningsOnly,
  ])
