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

const requestIdOf = (request: FastifyRequest): string => {
  const given = headerText(request.headers['x-request-id'])
  return /^[\w-]{8,64}$/.test(given) ? given : newId()
}

export interface AskerParts {
  readonly source: ActorSource
  readonly secure: boolean
}

/** Builds the asker of a request: session, language (account, else X-Language or Accept-Language), request id. */
export const requestAsker = async (request: FastifyRequest, reply: FastifyReply, parts: AskerParts): Promise<RequestAsker> => {
  const token = request.cookies[cookieName(parts.secure)] ?? null
  const known = token ? await parts.source.actorOf(token) : null
  const asked = headerText(request.headers['x-language'])
  const lang = asked ? langOf(asked) : (known?.lang ?? langOf(headerText(request.headers['accept-language'])))
  const requestId = requestIdOf(request)
  void reply.header('x-request-id', requestId)
  return {
    actor: known?.actor ?? anonymous,
    lang,
    requestId,
    sessionToken: token,
    ip: request.ip,
    userAgent: headerText(request.headers['user-agent']),
    idempotencyKey: headerText(request.headers['idempotency-key']) || null,
    setSession: (next) => {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: parts.secure } as const
      if (next === null) void reply.clearCookie(cookieName(parts.secure), options)
      else void reply.setCookie(cookieName(parts.secure), next, { ...options, maxAge: COOKIE_DAYS * 24 * 3600 })
    },
  }
}
