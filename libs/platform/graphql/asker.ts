import type { IncomingMessage } from 'node:http'
import { fastifyCookie } from '@fastify/cookie'
import { newId } from '@rolecall/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { anonymous, type Actor, type Lang } from '../ctx.js'
import type { Asker } from '../unit-of-work.js'

/** Who a session token belongs to. Identity implements it; platform knows no accounts. */
export interface ActorSource {
  actorOf(token: string): Promise<{ actor: Actor; lang: Lang } | null>
}
export const ACTOR_SOURCE = Symbol('actor source')

/** The asker of an HTTP request, with what the sign-in operations need. */
export interface RequestAsker extends Asker {
  /** Token of the session cookie, when there is one. */
  readonly sessionToken: string | null
  readonly ip: string
  readonly userAgent: string
  /** The Idempotency-Key header. */
  readonly idempotencyKey: string | null
  /** Sets the session cookie, or clears it with null. */
  setSession(token: string | null): void
}

const HEADER_MAX = 200
const headerText = (value: string | string[] | undefined): string => String(value ?? '').slice(0, HEADER_MAX)
/** First of ru, en in Accept-Language; en when neither is named. */
export const langOf = (header: string): Lang => {
  const wanted = header
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === 'ru' || code === 'en')
  return (wanted as Lang | undefined) ?? 'en'
}
/** `__Host-rc` on https, `rc` on plain http, which is for loopback only (DECISIONS 40). */
export const cookieName = (secure: boolean): string => (secure ? '__Host-rc' : 'rc')
const COOKIE_DAYS = 30

/** The id of a request: the caller's own X-Request-Id when it is well formed, else a new one. The host asks at each request. */
export const requestIdOf = (headers: Record<string, string | string[] | undefined>): string => {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId()
}

/** Who watches over a socket: asked again at every look whether the session still stands. */
export interface LiveAsker extends RequestAsker {
  /** The same person as of now; null when the session ended. */
  renew(): Promise<LiveAsker | null>
}

export interface AskerParts {
  readonly source: ActorSource
  readonly secure: boolean
}

/** Sign-in and sign-out reach the cookie of the answer through it. */
class Requester implements RequestAsker {
  readonly #reply: FastifyReply
  readonly #secure: boolean
  readonly actor: Actor
  readonly lang: Lang
  readonly requestId: string
  readonly sessionToken: string | null
  readonly ip: string
  readonly userAgent: string
  readonly idempotencyKey: string | null

  constructor(request: FastifyRequest, known: { actor: Actor; lang: Lang } | null, parts: AnswerParts) {
    const { headers } = request
    const asked = headerText(headers['x-language'])
    this.#reply = parts.reply
    this.#secure = parts.secure
    this.actor = known?.actor ?? anonymous
    this.lang = asked ? langOf(asked) : (known?.lang ?? langOf(headerText(headers['accept-language'])))
    this.requestId = request.id
    this.sessionToken = parts.token
    this.ip = request.ip
    this.userAgent = headerText(headers['user-agent'])
    this.idempotencyKey = headerText(headers['idempotency-key']) || null
  }

  setSession(next: string | null): void {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#secure } as const
    if (next === null) void this.#reply.clearCookie(cookieName(this.#secure), options)
    else void this.#reply.setCookie(cookieName(this.#secure), next, { ...options, maxAge: COOKIE_DAYS * 24 * 3600 })
  }
}
interface AnswerParts {
  readonly reply: FastifyReply
  readonly secure: boolean
  readonly token: string | null
}

/** The asker of a socket: its session and language do not change while it is open. */
export const liveAsker = async (request: IncomingMessage, wanted: string, { source, secure }: AskerParts): Promise<LiveAsker | null> => {
  const token = fastifyCookie.parse(request.headers.cookie ?? '')[cookieName(secure)]
  const known = token ? await source.actorOf(token) : null
  if (!token || !known) return null
  const asker = {
    actor: known.actor,
    lang: wanted ? langOf(wanted) : known.lang,
    requestId: requestIdOf(request.headers),
    sessionToken: token,
    ip: request.socket.remoteAddress ?? '',
    userAgent: headerText(request.headers['user-agent']),
    idempotencyKey: null,
    setSession: () => undefined,
  }
  const renew = async (): Promise<LiveAsker | null> => {
    const now = await source.actorOf(token)
    return now && { ...asker, actor: now.actor, renew }
  }
  return { ...asker, renew }
}

/** Builds the asker of a request: session, language (account, else X-Language or Accept-Language), request id. */
export const requestAsker = async (request: FastifyRequest, reply: FastifyReply, { source, secure }: AskerParts): Promise<RequestAsker> => {
  const token = request.headers.cookie === undefined ? null : (request.cookies[cookieName(secure)] ?? null)
  const known = token ? await source.actorOf(token) : null
  return new Requester(request, known, { reply, secure, token })
}
