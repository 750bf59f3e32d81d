/** `npm start` of the web edition as real processes: found again, told apart from strangers, ended with its parent. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isProcessRunning } from '../../../electron/main/process-running'
import { repository } from '../../../electron/start/run-tool'

const script = join(repository, 'tests', 'unit', 'start', 'serve.ts')
const children: ChildProcess[] = []
const servers: Server[] = []
let folder: string

const edition = (name: string): string => {
  const root = join(folder, name)
  mkdirSync(join(root, 'data'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<title>page</title>')
  writeFileSync(
    join(root, 'data', 'manifest.json'),
    JSON.stringify({ schemaVersion: 1, contentVersion: name }),
  )
  return root
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myoclonus-run-web-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that is not ours on a port of its own. */
const startStranger = async (answer = '{}', port = 0): Promise<number> => {
  const server = createServer((_, response) => response.end(answer))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
const freePorts = async (count: number): Promise<readonly number[]> => {
  const ports = await Promise.all(Array.from({ length: count }, () => startStranger()))
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

type Run = {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  says(text: RegExp): Promise<string>
}

const run = (command: readonly string[]): Run => {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const child = spawn(process.execPath, command, { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  return {
    child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = (chunk: Buffer | string): void => {
          output += chunk.toString()
          if (text.test(output)) resolve(output)
        }
        child.stdout?.on('data', look)
        child.stderr?.on('data', look)
        void ended.then(() => reject(new Error(`It ended without saying ${text}: ${output}`)))
        look('')
      }),
  }
}
const serve = (root: string, ports: readonly number[]): Run =>
  run(['--import', 'tsx', script, root, ...ports.map(String)])

describe.skipIf(process.platform === 'win32')('npm start of the web edition', () => {
  it('is found by a second start, which opens its address and ends', async () => {
    const ports = await freePorts(2)
    const root = edition('first')
    await serve(root, ports).says(/Ctrl\+C ends/u)
    const second = serve(root, ports)
    const output = await second.says(/works without a network/u)
    expect(output).toContain('It runs already')
    expect(output).toContain(`Address: http://127.0.0.1:${ports[0]}/`)
    expect(await second.ended).toBe(0)
  })

  it.each([
    ['a stranger', '{}'],
    ['another edition', JSON.stringify({ schemaVersion: 1, contentVersion: 'other' })],
    ['a stranger that answers no JSON', '<html>'],
  ])('says where %s has the usual port that nothing saved here is kept', async (_, answer) => {
    const [next = 0] = await freePorts(1)
    const taken = await startStranger(answer)
    const output = await serve(edition('own'), [taken, next]).says(/Ctrl\+C ends/u)
    expect(output).toContain(`Address: http://127.0.0.1:${next}/`)
    expect(output).toContain(`Port ${taken} is in use by another program.`)
    expect(output).toContain('Anything you save here will not be there next time.')
  })

  it('serves at no other port than the fixed ones', async () => {
    const taken = [await startStranger(), await startStranger()]
    const start = serve(edition('own'), taken)
    await start.says(/all in use by other programs/u)
    expect(await start.ended).toBe(1)
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('ends on %s', async (signal) => {
    const start = serve(edition('own'), await freePorts(1))
    await start.says(/Ctrl\+C ends/u)
    start.child.kill(signal)
    expect(await start.ended).toBe(0)
  })

  it('ends when the process that started it was killed, and gives the port back', async () => {
    const ports = await freePorts(1)
    const args = JSON.stringify(['--import', 'tsx', script, edition('own'), ...ports.map(String)])
    const parent = run([
      '-e',
      `const c = require('node:child_process').spawn(process.execPath, ${args}, { stdio: 'inherit' }); console.log('child ' + c.pid + '.'); setInterval(() => {}, 1000)`,
    ])
    const output = await parent.says(/child \d+\.[\s\S]*Ctrl\+C ends/u)
    const pid = Number(/child (\d+)\./u.exec(output)?.[1])
    expect(isProcessRunning(pid)).toBe(true)
    parent.child.kill('SIGKILL')
    await expect.poll(() => isProcessRunning(pid), { timeout: 20_000 }).toBe(false)
    expect(await startStranger('{}', ports[0])).toBe(ports[0])
  })
})
