import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { type RunningApi, startApi } from '../support/api.js'

let api: RunningApi
beforeAll(async () => {
  api = await startApi()
}, 60_000)
afterAll(() => api.close())

describe('the rules of GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${api.url}/graphql`, fetchFn: fetch })
  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const { status, ...rest } = await audit.fn()
    // a notice is about what a server may do; an error or a warning about what it must or should
    expect({ status: status === 'notice' ? 'ok' : status, reason: status === 'notice' ? '' : 'reason' in rest ? rest.reason : '' }).toEqual({ status: 'ok', reason: '' })
  })
})

const codes = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_INPUT', 'TOO_COMPLEX', 'RATE_LIMITED']
interface Fault {
  message: string
  extensions: { code: string; requestId: string }
}
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
const ask = (query: string, more: object = {}): Promise<Response> => post(JSON.stringify({ query, ...more }))

/** The answer is a clean no: below 500, with codes and the request's id, without a word about our inside. */
const cleanNo = async (answer: Response): Promise<{ status: number; codes: string[]; messages: string[] }> => {
  const text = await answer.text()
  expect(answer.status).toBeLessThan(500)
  expect(text).not.toMatch(/Did you mean|node_modules|INTERNAL|stack|SELECT |\bat \S+\.[jt]s/)
  const { errors, data } = JSON.parse(text) as { errors: Fault[]; data?: object }
  expect(errors.length).toBeGreaterThan(0)
  for (const { extensions } of errors) {
    expect(codes).toContain(extensions.code)
    expect(extensions.requestId).toBe(answer.headers.get('x-request-id'))
  }
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([])
  return { status: answer.status, codes: [...new Set(errors.map(({ extensions }) => extensions.code))], messages: errors.map(({ message }) => message) }
}

const job = '{ jobs(first: 1) { nodes { id } } }'
const fragments = (count: number): string =>
  Array.from({ length: count }, (_, n) => `fragment F${n} on Job { ${n + 1 < count ? `...F${n + 1} ...F${n + 1}` : 'id'} }`).join(' ')

describe('an operation that is too much', () => {
  const operations: [string, string][] = [
    ['deep', `{ jobs(first: 1) { nodes { ${'myProposal { job { '.repeat(10)} id ${'} } '.repeat(10)} } } }`],
    ['wide', `{ jobs(first: 1) { nodes { ${'id title '.repeat(600)} } } }`],
    ['full of aliases', `{ jobs(first: 1) { nodes { ${Array.from({ length: 60 }, (_, n) => `a${n}: title`).join(' ')} } } }`],
    ['many in one', `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: jobs(first: 1) { nodes { id } }`).join(' ')} }`],
    ['many commands in one', `mutation { ${Array.from({ length: 9 }, (_, n) => `a${n}: signOut { __typename }`).join(' ')} }`],
    ['fragments that double', `{ jobs(first: 1) { nodes { ...F0 } } } ${fragments(24)}`],
    ['a fragment of itself', '{ jobs(first: 1) { nodes { ...F } } } fragment F on Job { myProposal { job { ...F } } }'],
    ['tokens without end', `{ ${'__typename '.repeat(5000)} }`],
    ['directives without end', `{ __typename ${'@skip(if: false) '.repeat(1500)} }`],
    ['a subscription', 'subscription { jobs { id } }'],
  ]
  test.each(operations)('%s', async (_name, query) => {
    const began = Date.now()
    const { codes: found } = await cleanNo(await ask(query))
    expect(Date.now() - began).toBeLessThan(2000)
    expect(found.every((code) => ['TOO_COMPLEX', 'BAD_INPUT'].includes(code))).toBe(true)
  })
  test('a body larger than any of ours is 413, before it is read', async () => {
    const answer = await ask(`# ${'x'.repeat(300 * 1024)}`)
    expect(answer.status).toBe(413)
    await cleanNo(answer)
  })
})

describe('a request that is no GraphQL request', () => {
  const bodies: [string, string][] = [
    ['no JSON', '{"query":'],
    ['nothing', ''],
    ['a text', '"give me"'],
    ['null', 'null'],
    ['a number', '17'],
    ['a batch', JSON.stringify([{ query: job }, { query: job }])],
    ['no query', '{"variables":{}}'],
    ['a query of a wrong kind', '{"query":{"a":1}}'],
    ['variables of a wrong kind', JSON.stringify({ query: job, variables: 'all' })],
    ['a name there is not', JSON.stringify({ query: `query A ${job}`, operationName: 'B' })],
    ['two operations and no name', JSON.stringify({ query: `query A ${job} query B ${job}` })],
    ['a persisted query', JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'xyz' } } })],
    ['a persisted query of a wrong kind', JSON.stringify({ query: job, extensions: { persistedQuery: 1, http: [] } }).replace(job, '{ nothing }')],
    ['a poisoned prototype', '{"query":"{ nothing }","variables":{"__proto__":{"first":1}}}'],
    ['a field almost right', JSON.stringify({ query: '{ job { idd } }' })],
    ['an enum almost right', JSON.stringify({ query: 'mutation ($i: SignUpInput!) { signUp(input: $i) { __typename } }', variables: { i: { lang: 'ENN', country: 1 } } })],
  ]
  test.each(bodies)('%s', async (_name, body) => void (await cleanNo(await post(body))))

  test('a form, as another site could send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await post(JSON.stringify({ query: job }), { 'content-type': type })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      await cleanNo(answer)
    }
  })
  test('a GET from another site, or a GET that would change something', async () => {
    const get = (query: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, { headers })
    await cleanNo(await get(job))
    const headers = { 'apollo-require-preflight': '1' }
    const answer = await get('mutation { signOut { __typename } }', headers)
    expect(answer.status).toBe(405)
    await cleanNo(answer)
    expect((await get(job, headers)).status).toBe(200)
  })
  test('other methods and other paths', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await fetch(`${api.url}/graphql`, { method })).status).toBe(404)
    const lost = await fetch(`${api.url}/nowhere`)
    expect([lost.status, await lost.text()]).toEqual([404, expect.not.stringContaining('stack')])
  })
  test('headers of any kind', async () => {
    const odd = { 'x-request-id': '<script>', 'x-language': 'klingon', 'accept-language': ';;;q=', cookie: 'rc=%ZZ; rc=a; =', 'idempotency-key': 'k'.repeat(9000), accept: '*/*;q=x' }
    for (const [name, value] of Object.entries(odd)) {
      const answer = await post(JSON.stringify({ query: job }), { [name]: value })
      expect([name, answer.status < 500]).toEqual([name, true])
      expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/)
    }
  })
})

test('every answer carries the id of its request: one’s own when it is well formed', async () => {
  const answer = await post(JSON.stringify({ query: '{ nothing }' }), { 'x-request-id': 'my-request-17' })
  expect(answer.headers.get('x-request-id')).toBe('my-request-17')
  await cleanNo(answer)
})
