import { randomBytes } from 'node:crypto'
import http from 'node:http'
import type { Socket } from 'node:net'
import type { Control } from './control.js'
import { answerControl } from './control-http.js'
import { checkout, type PageRequest } from './pages/checkout.js'
import type { PageReply } from './pages/layout.js'
import { onboarding } from './pages/onboarding.js'
import type { Api } from './protocol/api.js'
import { bearerOf } from './protocol/auth.js'
import type { Fault, Faults } from './protocol/faults.js'
import type { Engine } from './state/engine.js'

export interface ServerParts {
  engine: Engine
  api: Api
  faults: Faults
  control: Control
  controlToken?: string
  observe?: (exchange: Exchange) => void
}

/** One API request and what was answered, for a watcher in the same process. */
export interface Exchange {
  method: string
  path: string
  query: string
  body: string
  status: number
  answer: unknown
}

const BODY_MAX = 1_000_000

export const createServer = (parts: ServerParts): http.Server =>
  http.createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      process.stderr.write(`${JSON.stringify({ level: 'error', app: 'stripe-sandbox', error: String(error) })}\n`)
      if (!response.headersSent) sendJson(response, 500, { error: { type: 'api_error', message: 'An unknown error occurred.' } })
      else response.destroy()
    })
  })

const handle = async (parts: ServerParts, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://sandbox')
  const body = await readBody(request)
  if (body === undefined) return sendJson(response, 413, { error: { type: 'invalid_request_error', message: 'The body is too large.' } })
  const seen = { method: request.method ?? 'GET', pathname, search, body, request }
  if (pathname.startsWith('/v1/') || pathname.startsWith('/v2/')) return answerApi(parts, response, seen)
  if (pathname.startsWith('/__sandbox/')) {
    const token = bearerOf({ header: (name) => headerOf(request, name) })
    const { status, body: answer } = await answerControl(parts.control, parts.controlToken, { method: seen.method, path: pathname, body, token })
    return sendJson(response, status, answer)
  }
  if (pathname === '/health') return sendJson(response, 200, { status: 'ok' })
  return answerPage(parts, response, seen)
}

interface Seen {
  method: string
  pathname: string
  search: string
  body: string
  request: http.IncomingMessage
}

const headerOf = (request: http.IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

const readBody = async (request: http.IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= BODY_MAX) chunks.push(chunk)
  }
  return size > BODY_MAX ? undefined : Buffer.concat(chunks).toString('utf8')
}

const answerApi = async ({ api, faults, engine, observe }: ServerParts, response: http.ServerResponse, seen: Seen): Promise<void> => {
  const { method, pathname, search, body, request } = seen
  const fault = faults.strike(method, pathname)
  if (fault?.kind === 'reset_before') return reset(request.socket)
  const id = `req_${randomBytes(7).toString('hex')}`
  const header = (name: string) => headerOf(request, name)
  const answer = await api.answer({ id, method, path: pathname, query: search.slice(1), body, header, fault })
  const text = JSON.stringify(answer.body)
  observe?.({ method, path: pathname, query: search.slice(1), body, status: answer.status, answer: JSON.parse(text) })
  const key = header('idempotency-key')
  const headers: Record<string, string> = {
    'request-id': id,
    'stripe-version': header('stripe-version') ?? engine.world.settings.apiVersion,
    ...(key && /^[\x20-\x7e]+$/.test(key) && { 'idempotency-key': key }),
    ...(answer.replayOf !== undefined && { 'idempotent-replayed': 'true', 'original-request': answer.replayOf }),
  }
  deliver(response, { status: answer.status, text, headers, fault })
}

interface Reply {
  status: number
  text: string
  headers: Record<string, string>
  fault?: Fault
}

/** The effect is stored by now; a fault only keeps the caller from hearing of it. */
const deliver = (response: http.ServerResponse, { status, text, headers, fault }: Reply): void => {
  if (fault?.kind === 'timeout_after_effect') return
  if (fault?.kind === 'reset_after') return reset(response.socket)
  const length = Buffer.byteLength(text)
  response.writeHead(status, { ...headers, 'content-type': 'application/json', 'content-length': length })
  if (fault?.kind !== 'cut_body') return void response.end(text)
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy())
}

const reset = (socket: Socket | null): void => void socket?.resetAndDestroy()

const sendJson = (response: http.ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

const answerPage = async ({ engine }: ServerParts, response: http.ServerResponse, seen: Seen): Promise<void> => {
  const request: PageRequest = {
    method: seen.method,
    parts: seen.pathname.split('/').slice(1),
    query: new URLSearchParams(seen.search),
    form: new URLSearchParams(seen.method === 'POST' ? seen.body : ''),
    accept: headerOf(seen.request, 'accept-language'),
  }
  if (request.parts[0] === 'pay') return sendPage(response, await checkout(engine, request))
  if (request.parts[0] === 'onboarding') return sendPage(response, await onboarding(engine, request))
  return sendJson(response, 404, { error: { type: 'invalid_request_error', message: `Unrecognized request URL (${seen.pathname}).` } })
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const sendPage = (response: http.ServerResponse, reply: PageReply): void => {
  response.writeHead(reply.status, { ...pageHeaders, ...(reply.redirect && { location: asciiAddress(reply.redirect) }) })
  response.end(reply.html ?? '')
}

/** A header holds ASCII only: addresses given by the caller are brought into that form, our own paths already have it. */
const asciiAddress = (address: string): string => (address.startsWith('/') ? address : new URL(address).href)
