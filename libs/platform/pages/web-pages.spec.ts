import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '../config.js'
import type { PageSeen } from './page-reader.js'
import { pageReader } from './reader-for.js'
import { webPages, type WebPages } from './web-pages.js'

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const HOME = '127.0.0.1'
const INSIDE = '127.0.0.2'
const asked: { url: string; headers: Record<string, unknown> }[] = []
const pages: Record<string, RequestListener> = {
  '/post': (_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end('<title>Кофе и &laquo;утро&raquo;</title><script>no()</script><p>Три   <b>рецепта</b></p>'),
  '/plain': (_, answer) => answer.setHeader('content-type', 'text/plain').end('Three recipes\n'),
  '/picture': (_, answer) => answer.setHeader('content-type', 'image/png').end(Buffer.alloc(100_000)),
  '/gone': (_, answer) => answer.writeHead(410).end(),
  '/moved': (_, answer) => answer.writeHead(302, { location: '/post' }).end(),
  '/inside': (_, answer) => answer.writeHead(301, { location: `http://inside.example:${port}/secret` }).end(),
  '/by-number': (_, answer) => answer.writeHead(301, { location: `http://${INSIDE}:${port}/secret` }).end(),
  '/round': (_, answer) => answer.writeHead(302, { location: '/round' }).end(),
  '/script': (_, answer) => answer.writeHead(302, { location: 'javascript:alert(1)' }).end(),
  '/closed': (_, answer) => answer.writeHead(429).end(),
  '/fault': (_, answer) => answer.writeHead(503).end(),
  '/silent': () => undefined,
  '/drip': (_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).write('<title>never')
    const timer = setInterval(() => answer.write('.'), 20)
    answer.on('close', () => clearInterval(timer))
  },
  '/huge': (_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).write('<title>Huge</title>')
    const more = (): void => void (answer.destroyed || answer.write('x'.repeat(64 * 1024), () => ((sent += 64 * 1024), setImmediate(more))))
    more()
  },
  '/secret': (_, answer) => answer.setHeader('content-type', 'text/plain').end('the secret of the house'),
}
let server: Server
let port: number
let sent = 0
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push({ url: request.url!, headers: request.headers })
    ;(pages[request.url!.split('?')[0]!] ?? ((_, end) => end.writeHead(404).end()))(request, answer)
  })
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((done) => server.close(done))
})

const names: Record<string, string[]> = { 'net.example': [HOME], 'inside.example': [INSIDE], 'both.example': [HOME, INSIDE], 'nowhere.example': [] }
/** The world is 127.0.0.1, everything else is inside. */
const world = (given: Partial<WebPages> = {}) =>
  webPages({ agent: 'Test/1', ports: [String(port)], isPublic: (address) => address === HOME, resolve: async (name) => names[name] ?? Promise.reject(new Error('SERVFAIL')), timeMs: 1000, ...given })
const look = async (path: string, given: Partial<WebPages> & { host?: string } = {}): Promise<PageSeen> => {
  const { host = 'net.example', ...rest } = given
  const address = `http://${host}:${port}${path}`
  return (await world(rest).read({ addresses: [address], mayOpen: () => true })).get(address)!
}

describe('a page that is there', () => {
  test('is known by its title and by the hash of what people see', async () => {
    expect(await look('/post')).toEqual({
      found: 'there', status: 200, address: `http://net.example:${port}/post`, mediaType: 'text/html', title: 'Кофе и «утро»', sha256: sha('Три рецепта'),
    })
    expect(await look('/plain')).toMatchObject({ found: 'there', title: null, sha256: sha('Three recipes') })
  })
  test('is asked for without cookies and names, by our own name', async () => {
    await look('/post')
    const { headers } = asked.at(-1)!
    expect(headers).toMatchObject({ 'user-agent': 'Test/1', host: `net.example:${port}` })
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })
  test('is followed to where it leads', async () => {
    expect(await look('/moved')).toMatchObject({ found: 'there', address: `http://net.example:${port}/post`, title: 'Кофе и «утро»' })
  })
  test('is not loaded when it is a picture, and only its beginning when it has no end', async () => {
    expect(await look('/picture')).toMatchObject({ found: 'there', mediaType: 'image/png', title: null, sha256: null })
    sent = 0
    expect(await look('/huge')).toMatchObject({ found: 'there', title: 'Huge', sha256: sha('x'.repeat(1024 * 1024 - '<title>Huge</title>'.length)) })
    expect(sent).toBeLessThan(32 * 1024 * 1024)
  })
})

describe('a page that is not seen says why', () => {
  test.each([
    ['/gone', 'gone', 410], ['/never-was', 'gone', 404], ['/closed', 'closed', 429], ['/fault', 'failing', 503], ['/round', 'astray', 302], ['/script', 'astray', 302],
  ])('%s: %s', async (path, found, status) => expect(await look(path)).toMatchObject({ found, status, title: null, sha256: null }))
  test('no such name, and nobody who knows names', async () => {
    expect(await look('/post', { host: 'nowhere.example' })).toMatchObject({ found: 'no_site', status: null })
    expect(await look('/post', { host: 'other.example' })).toMatchObject({ found: 'unreachable' })
  })
  test('nobody listens, or at another door than that of the web', async () => {
    const address = 'http://net.example:1/'
    expect((await world({ ports: ['1'] }).read({ addresses: [address], mayOpen: () => true })).get(address)).toMatchObject({ found: 'unreachable' })
    expect((await world().read({ addresses: [address], mayOpen: () => true })).get(address)).toMatchObject({ found: 'astray' })
  })
  test('pages that are silent or drip end with the time of all of them, and so does a silent name server', async () => {
    const began = Date.now()
    const addresses = [...Array(40).keys()].map((each) => `http://net.example:${port}/${each % 2 ? 'silent' : 'drip'}?${each}`)
    const reader = world({ timeMs: 400 })
    const seen = await reader.read({ addresses, mayOpen: () => true })
    expect(addresses.map((address) => seen.get(address)!.found)).toEqual(Array(40).fill('slow'))
    expect(await look('/post', { timeMs: 300, resolve: () => new Promise(() => undefined) })).toMatchObject({ found: 'slow' })
    expect(Date.now() - began).toBeLessThan(2000)
    expect(await reader.read({ addresses: [`http://net.example:${port}/post`], mayOpen: () => true })).toMatchObject(new Map([[`http://net.example:${port}/post`, { found: 'there' }]]))
  })
})

describe('what is inside a network stays unseen', () => {
  test('a name that leads inside, or partly, is never connected to', async () => {
    for (const host of ['inside.example', 'both.example', INSIDE, '10.0.0.1', '[::1]']) {
      asked.length = 0
      expect(await look('/secret', { host })).toMatchObject({ found: 'private', status: null })
      expect(asked).toEqual([])
    }
  })
  test('nor is a page that leads on to it', async () => {
    for (const path of ['/inside', '/by-number']) {
      asked.length = 0
      expect(await look(path)).toMatchObject({ found: 'private', sha256: null })
      expect(asked.map(({ url }) => url)).toEqual([path])
    }
  })
  test('a page that leads on is asked about at every step', async () => {
    const address = `http://net.example:${port}/moved`
    const steps: string[] = []
    const mayOpen = (step: string) => steps.push(step) < 2
    expect((await world().read({ addresses: [address], mayOpen })).get(address)).toMatchObject({ found: 'private' })
    expect(steps).toEqual([address, `http://net.example:${port}/post`])
    expect(await world().read({ addresses: [address, 'no link'], mayOpen: () => false })).toEqual(new Map())
  })
  test('a name that answers otherwise the second time is not asked twice: the connection goes to what was checked', async () => {
    let times = 0
    const rebinding = async () => (times++ === 0 ? [HOME] : [INSIDE])
    asked.length = 0
    expect(await look('/post', { resolve: rebinding, host: 'rebind.example' })).toMatchObject({ found: 'there' })
    expect(times).toBe(1)
    times = 0
    expect(await look('/moved', { resolve: rebinding, host: 'rebind.example' })).toMatchObject({ found: 'private' })
    expect(asked.map(({ url }) => url)).toEqual(['/post', '/moved'])
  })
})

describe('which pages an installation reads', () => {
  const readerOf = (env: Record<string, string>) => readConfig({ DATABASE_URL: 'postgres://x', ...env })
  const read = async (env: Record<string, string>) =>
    [...(await pageReader(readerOf(env)).read({ addresses: ['https://posts.example/spring/1', 'https://posts.example/gone/1', 'https://net.invalid/'], mayOpen: () => true })).values()].map(({ found }) => found)
  test('made-up ones in demo mode, none where it is told so, those of the web else', async () => {
    expect(await read({ DEMO_MODE: 'true' })).toEqual(['there', 'gone'])
    expect(await read({ READ_LINKS: 'off' })).toEqual([])
    expect([readerOf({}).pages, readerOf({ DEMO_MODE: 'true', READ_LINKS: 'web' }).pages]).toEqual(['web', 'web'])
    expect(() => readerOf({ READ_LINKS: 'maybe' })).toThrow('READ_LINKS')
    expect(() => readerOf({ READ_LINKS: 'demo', NODE_ENV: 'production' })).toThrow('READ_LINKS: made-up pages')
  })
})
