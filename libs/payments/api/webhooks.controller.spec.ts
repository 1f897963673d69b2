import { beforeAll, describe, expect, test } from '@jest/globals'
import Stripe from 'stripe'
import { books, tell } from '../../../test/ledger/books.js'
import { withShop } from '../../../test/ledger/shop.js'

const current = 'whsec_story_platform'
const next = 'whsec_after_the_rotation'
const shop = withShop()
const rotated = withShop({ STRIPE_WEBHOOK_SECRET: `${current}, ${next}` })
const stripe = new Stripe('sk_test_unused')
let made = 0

const event = (rest: object = {}) =>
  JSON.stringify({
    id: `evt_${++made}`, object: 'event', type: 'transfer.created', created: 1_790_000_000, livemode: false, api_version: '2026-10-28.endive',
    data: { object: { id: 'tr_1', object: 'transfer', metadata: {} } }, ...rest,
  })
const signed = (payload: string, { secret = current, ageSeconds = 0 } = {}): string =>
  stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(Date.now() / 1000) - ageSeconds })
const send = async (payload: string, signature: string | null, { path = '', to = shop } = {}): Promise<number> => {
  const headers = { 'content-type': 'application/json', ...(signature === null ? {} : { 'stripe-signature': signature }) }
  return (await fetch(`${await to.app.getUrl()}/webhooks/stripe${path}`, { method: 'POST', headers, body: payload })).status
}
const stored = (): Promise<object[]> => shop.database.query('SELECT event_id, type, status FROM payments_audit.events ORDER BY event_id')

describe('S22: what is not surely from the provider is refused and leaves nothing', () => {
  beforeAll(async () => expect(await stored()).toEqual([]))
  const body = event()
  test.each([
    ['no signature', body, () => null],
    ['a signature that is none', body, () => 'nonsense'],
    ['another secret', body, () => signed(body, { secret: 'whsec_of_somebody_else' })],
    ['a stale timestamp', body, () => signed(body, { ageSeconds: 301 })],
    ['a timestamp of the future', body, () => signed(body, { ageSeconds: -400 })],
    ['an altered body', body.replace('tr_1', 'tr_2'), () => signed(body)],
    ['the secret of another door', body, () => signed(body, { secret: 'whsec_story_connect' })],
    ['a body that is no JSON', 'hello', () => signed('hello')],
  ])('S22: %s', async (_, payload, signature) => {
    expect(await send(payload, signature())).toBe(400)
    expect(await stored()).toEqual([])
    await tell(shop, `S22: ${_}`)
    expect(await books(shop)).toEqual({})
  })
})

test('a good event is answered at once, stored once, and worked later', async () => {
  const body = event()
  expect([await send(body, signed(body)), await send(body, signed(body))]).toEqual([200, 200])
  expect(await stored()).toEqual([{ event_id: `evt_${made}`, type: 'transfer.created', status: 'stored' }])
  await shop.drain()
  expect(await stored()).toEqual([{ event_id: `evt_${made}`, type: 'transfer.created', status: 'ignored' }])
})
test('an event of a type we do not know is stored and does no harm', async () => {
  const body = event({ type: 'something.new', data: { object: {} } })
  expect(await send(body, signed(body))).toBe(200)
  await shop.drain()
})
test('an event of a connected account at the platform door is not worked', async () => {
  const body = event({ account: 'acct_1', type: 'payout.paid' })
  expect(await send(body, signed(body))).toBe(200)
  await shop.drain()
  expect((await stored()).at(-1)).toMatchObject({ status: 'ignored' })
})
test('during a rotation both secrets are good', async () => {
  for (const secret of [current, next]) {
    const body = event()
    expect(await send(body, signed(body, { secret }), { to: rotated })).toBe(200)
  }
})
