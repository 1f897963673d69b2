import { describe, expect, test } from '@jest/globals'
import { newId } from '@rolecall/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../ctx.js'
import { cookieName, langOf, requestAsker, requestIdOf } from './asker.js'

const vera: Actor = { kind: 'person', accountId: newId(), memberships: [], staff: [] }
/** Vera's session, in Russian; every other token is nobody's. */
const source = { actorOf: async (token: string) => (token === 'vera' ? { actor: vera, lang: 'ru' as const } : null) }

interface Came {
  readonly headers?: Record<string, string>
  readonly cookies?: Record<string, string>
}
const ask = ({ headers = {}, cookies }: Came, secure = false) => {
  const set: unknown[] = []
  const reply = {
    setCookie: (name: string, value: string, options: object) => set.push({ name, value, ...options }),
    clearCookie: (name: string) => set.push({ name, value: null }),
  } as unknown as FastifyReply
  const cookie = cookies ? { cookie: 'some' } : {}
  const request = { id: 'request-1', ip: '10.0.0.1', headers: { ...headers, ...cookie }, cookies: cookies ?? {} } as unknown as FastifyRequest
  return requestAsker(request, reply, { source, secure }).then((asker) => ({ asker, set }))
}

describe('the language of an answer', () => {
  test.each([
    ['what X-Language says, before all', { headers: { 'x-language': 'en', 'accept-language': 'ru' }, cookies: { rc: 'vera' } }, 'en'],
    ['the account’s, when signed in', { headers: { 'accept-language': 'en' }, cookies: { rc: 'vera' } }, 'ru'],
    ['the browser’s, for a visitor', { headers: { 'accept-language': 'de-DE,de;q=0.9,ru;q=0.5,en;q=0.3' } }, 'ru'],
    ['English for the rest', { headers: { 'accept-language': 'ja' } }, 'en'],
    ['English without a word', {}, 'en'],
    ['English for a language that is none', { headers: { 'x-language': 'klingon' }, cookies: { rc: 'vera' } }, 'en'],
  ] as [string, Came, string][])('is %s', async (_name, came, lang) => expect((await ask(came)).asker.lang).toBe(lang))
  test('is found in any header', () => expect(['', ';;q=,', 'RU', 'x'.repeat(9999)].map(langOf)).toEqual(['en', 'en', 'ru', 'en']))
})

describe('a session', () => {
  test('is the cookie’s of the right name: on https another than on http', async () => {
    expect((await ask({ cookies: { rc: 'vera' } })).asker).toMatchObject({ actor: vera, sessionToken: 'vera', requestId: 'request-1' })
    expect((await ask({ cookies: { '__Host-rc': 'vera' } }, true)).asker.actor).toEqual(vera)
    expect((await ask({ cookies: { rc: 'vera' } }, true)).asker.actor.kind).toBe('anonymous')
  })
  test('that ended leaves a visitor', async () => {
    expect((await ask({ cookies: { rc: 'old' } })).asker).toMatchObject({ actor: { kind: 'anonymous' }, sessionToken: 'old' })
    expect((await ask({})).asker).toMatchObject({ actor: { kind: 'anonymous' }, sessionToken: null, idempotencyKey: null })
  })
  test('is set for the whole site, out of reach of scripts, and taken away again', async () => {
    const { asker, set } = await ask({}, true)
    asker.setSession('new')
    asker.setSession(null)
    expect(set).toEqual([
      { name: cookieName(true), value: 'new', path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 30 * 24 * 3600 },
      { name: cookieName(true), value: null },
    ])
  })
})

test('the id of a request is the caller’s when it is well formed, else a new one', () => {
  expect(requestIdOf({ 'x-request-id': 'order-17_a' })).toBe('order-17_a')
  for (const odd of ['short', 'with space in it', '<script>', 'x'.repeat(65), '', undefined]) expect(requestIdOf({ 'x-request-id': odd })).toMatch(/^[0-9a-f-]{36}$/)
})
