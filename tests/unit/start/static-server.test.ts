import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../electron/main/content-security-policy'
import { startStaticServer, type StaticServer } from '../../../electron/start/static-server'

let folder: string
let server: StaticServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'myoclonus-static-'))
  mkdirSync(join(folder, 'web', 'data'), { recursive: true })
  writeFileSync(join(folder, 'web', 'index.html'), '<title>page</title>')
  writeFileSync(join(folder, 'web', 'data', 'dataset.json'), '{}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'web', 'link.txt'))
  server = await startStaticServer(join(folder, 'web'))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

type Reply = {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

/** Sends the path as it stands; `fetch` would tidy it first. */
function ask(path: string, method = 'GET', host = `127.0.0.1:${server.port}`): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, method, headers: { host } }
    request(options, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

/** Sends a request as it stands; Node's client would refuse to write this one. */
function askRaw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(request))
    socket.on('data', (chunk: Buffer) => (reply += chunk.toString()))
    socket.on('end', () => resolve(reply))
    socket.on('error', reject)
  })
}

describe('the static server', () => {
  it('serves the page and its files with their types, under the policy of the desktop', async () => {
    for (const path of ['/', '/index.html', '/?x=1']) {
      const page = await ask(path)
      expect(page).toMatchObject({ status: 200, body: '<title>page</title>' })
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy)
      expect(page.headers['x-content-type-options']).toBe('nosniff')
    }
    expect((await ask('/data/dataset.json')).headers['content-type']).toBe('application/json; charset=utf-8')
  })

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await ask('/', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/data/..%5c..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/%00',
    '/data',
    '/missing.js',
    '/index.html/',
    '/index.html%2f',
    '/index.html%2f.',
    '/data//dataset.json',
    '/data/dataset.json/',
    'http://evil.example/',
  ])('serves nothing outside its folder: %s', async (path) => {
    const reply = await ask(path)
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.body).not.toBe('secret')
    expect(reply.headers['content-security-policy']).toBe(contentSecurityPolicy)
  })

  it('answers to its own address only, not to a name pointed at it', async () => {
    expect((await ask('/', 'GET', 'evil.example')).status).toBe(421)
    expect((await ask('/', 'GET', `localhost:${server.port}`)).status).toBe(200)
  })

  it.each([
    ['its own first', ['127.0.0.1', 'evil.example']],
    ['its own last', ['evil.example', '127.0.0.1']],
    ['its own twice', ['127.0.0.1', '127.0.0.1']],
  ])('refuses a request that names two hosts: %s', async (_name, hosts) => {
    const lines = ['GET / HTTP/1.1', ...hosts.map((host) => `Host: ${host}`), 'Connection: close', '', '']
    expect(await askRaw(lines.join('\r\n'))).toMatch(/^HTTP\/1\.1 400 /u)
  })

  it('says so when its port is taken', async () => {
    await expect(startStaticServer(folder, server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
