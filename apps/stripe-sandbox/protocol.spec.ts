import { describe, expect, it } from '@jest/globals'
import Stripe from 'stripe'
import { clientOf, failureOf, paidCharge, readyAccount, sessionParams, withSandbox } from '../../test/support/sandbox-bench.js'

const bench = withSandbox()

const raw = (path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}) =>
  fetch(`${bench.sandbox.url}${path}`, {
    ...init,
    headers: { authorization: 'Bearer sk_test_sandbox', ...init.headers },
  })
const form = 'application/x-www-form-urlencoded'

describe('a request', () => {
  it('without the right key is turned away', async () => {
    const failure = await failureOf(clientOf(bench.sandbox, 'sk_test_wrong').balance.retrieve())
    expect(failure).toBeInstanceOf(Stripe.errors.StripeAuthenticationError)
    expect((await raw('/v1/balance', { headers: { authorization: '' } })).status).toBe(401)
  })

  it('with an unknown parameter is refused by its full name', async () => {
    const reply = await raw('/v1/transfers', { method: 'POST', headers: { 'content-type': form }, body: 'amount=1&currency=usd&destination=a&colour=red' })
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ error: { code: 'parameter_unknown', param: 'colour', type: 'invalid_request_error' } })
    expect(reply.headers.get('request-id')).toMatch(/^req_/)
    const nested = await failureOf(
      bench.stripe.checkout.sessions.create({ ...sessionParams(1000), payment_intent_data: { application_fee_amount: 10 } }),
    )
    expect(nested).toMatchObject({ code: 'parameter_unknown', param: 'payment_intent_data[application_fee_amount]' })
  })

  it.each([
    ['amount=1&currency=usd', 'parameter_missing', 'destination'],
    ['amount=1.5&currency=usd&destination=a', 'parameter_invalid_integer', 'amount'],
    ['amount=-5&currency=usd&destination=a', 'parameter_invalid_integer', 'amount'],
    ['amount=5&currency=usd&destination=acct_nobody', 'resource_missing', 'destination'],
  ])('%s is answered with %s', async (body, code, param) => {
    const reply = await raw('/v1/transfers', { method: 'POST', headers: { 'content-type': form }, body })
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ error: { code, param } })
  })

  it('for an address or an object that does not exist is answered with 404', async () => {
    expect((await raw('/v1/nothing')).status).toBe(404)
    expect(await failureOf(bench.stripe.transfers.retrieve('tr_nobody'))).toMatchObject({ statusCode: 404, code: 'resource_missing' })
  })

  it('for an account that is not connected is forbidden', async () => {
    const failure = await failureOf(bench.stripe.balance.retrieve({}, { stripeAccount: 'acct_nobody' }))
    expect(failure).toMatchObject({ statusCode: 403, code: 'account_invalid' })
  })

  it('of one connected account does not see objects of another', async () => {
    const charge = await paidCharge(bench, 1000)
    const [one, two] = [await readyAccount(bench), await readyAccount(bench)]
    await bench.stripe.transfers.create({ amount: 500, currency: 'usd', destination: one, source_transaction: charge.id })
    const payout = await bench.stripe.payouts.create({ amount: 500, currency: 'usd' }, { stripeAccount: one })
    expect((await failureOf(bench.stripe.payouts.retrieve(payout.id, {}, { stripeAccount: two }))).statusCode).toBe(404)
    expect((await failureOf(bench.stripe.payouts.retrieve(payout.id))).statusCode).toBe(404)
  })

  it('with a malformed body is refused and harms nothing', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await raw('/v2/core/accounts', { method: 'POST', headers: json, body: '{"a":' })).status).toBe(400)
    const polluting = await raw('/v1/transfers', { method: 'POST', headers: { 'content-type': form }, body: '__proto__[polluted]=yes' })
    expect(polluting.status).toBe(400)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await raw('/v1/transfers', { method: 'POST', headers: { 'content-type': form }, body: 'a'.repeat(1_100_000) })).status).toBe(413)
  })
})

describe('lists', () => {
  it('come newest first, page by page, in both directions', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n += 1) ids.unshift((await bench.stripe.checkout.sessions.create(sessionParams(1000))).id)
    const first = await bench.stripe.checkout.sessions.list({ limit: 2 })
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/checkout/sessions' })
    expect(first.data.map((one) => one.id)).toEqual(ids.slice(0, 2))
    const second = await bench.stripe.checkout.sessions.list({ limit: 2, starting_after: ids[1] })
    expect(second.data.map((one) => one.id)).toEqual(ids.slice(2, 4))
    const back = await bench.stripe.checkout.sessions.list({ limit: 2, ending_before: ids[3] })
    expect(back.data.map((one) => one.id)).toEqual(ids.slice(1, 3))
    const seen: string[] = []
    for await (const session of bench.stripe.checkout.sessions.list({ limit: 2 })) seen.push(session.id)
    expect(seen.slice(0, 5)).toEqual(ids)
    expect((await bench.stripe.checkout.sessions.list({ created: { lt: 1 } })).data).toEqual([])
  })

  it('open what they name when asked, to four levels', async () => {
    const charge = await paidCharge(bench, 1000)
    const list = await bench.stripe.charges.list({ payment_intent: charge.payment_intent as string, expand: ['data.balance_transaction.source'] })
    expect(list.data[0]?.balance_transaction).toMatchObject({ source: { id: charge.id } })
    expect((await failureOf(bench.stripe.charges.retrieve(charge.id, { expand: ['amount'] }))).message).toMatch(/cannot be expanded/)
    expect((await failureOf(bench.stripe.charges.retrieve(charge.id, { expand: ['a.b.c.d.e'] }))).message).toMatch(/more than 4/)
  })
})

describe('an idempotency key', () => {
  const transferParams = async () => {
    const charge = await paidCharge(bench, 1000)
    const destination = await readyAccount(bench)
    return { amount: 100, currency: 'usd', destination, source_transaction: charge.id }
  }
  const sent = async (destination: string) => (await bench.stripe.transfers.list({ destination })).data.length

  it('gives the first answer again and does nothing twice', async () => {
    const params = await transferParams()
    const first = await bench.stripe.transfers.create(params, { idempotencyKey: 'key-1' })
    const again = await bench.stripe.transfers.create(params, { idempotencyKey: 'key-1' })
    expect(again.id).toBe(first.id)
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
    expect(await sent(params.destination)).toBe(1)
  })

  it('with other parameters is an error of its own, and the first answer stays', async () => {
    const params = await transferParams()
    const first = await bench.stripe.transfers.create(params, { idempotencyKey: 'key-2' })
    const failure = await failureOf(bench.stripe.transfers.create({ ...params, amount: 101 }, { idempotencyKey: 'key-2' }))
    expect(failure).toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
    expect((await bench.stripe.transfers.create(params, { idempotencyKey: 'key-2' })).id).toBe(first.id)
  })

  it('keeps a refusal that came while running, but not one of validation', async () => {
    const params = await transferParams()
    await bench.sandbox.control.setCapability(params.destination, { name: 'stripe_transfers', status: 'pending' })
    const key = { idempotencyKey: 'key-3' }
    expect(await failureOf(bench.stripe.transfers.create(params, key))).toMatchObject({ code: 'insufficient_capabilities_for_transfer' })
    await bench.sandbox.control.setCapability(params.destination, { name: 'stripe_transfers', status: 'active' })
    const replay = await failureOf(bench.stripe.transfers.create(params, key))
    expect(replay.headers?.['idempotent-replayed']).toBe('true')
    expect(await sent(params.destination)).toBe(0)
    const other = { idempotencyKey: 'key-4' }
    const invalid = { ...params, amount: -1 }
    await failureOf(bench.stripe.transfers.create(invalid, other))
    expect(await bench.stripe.transfers.create(params, other)).toMatchObject({ amount: 100 })
  })

  it('is busy while its request runs', async () => {
    const params = await transferParams()
    bench.sandbox.control.addFault({ kind: 'slow', method: 'POST', path: '/v1/transfers', ms: 300 })
    const key = { idempotencyKey: 'key-5' }
    const slow = bench.stripe.transfers.create(params, key)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await failureOf(bench.stripe.transfers.create(params, key))).statusCode).toBe(409)
    expect((await slow).amount).toBe(100)
    expect(await sent(params.destination)).toBe(1)
  })

  it('is forgotten after a day by the clock', async () => {
    const params = await transferParams()
    await bench.stripe.transfers.create(params, { idempotencyKey: 'key-6' })
    await bench.sandbox.control.advance(86_400_000)
    await bench.stripe.transfers.create(params, { idempotencyKey: 'key-6' })
    expect(await sent(params.destination)).toBe(2)
  })
})

describe('faults', () => {
  const refund = async (key: string) => {
    const charge = await paidCharge(bench, 1000)
    const params = { payment_intent: charge.payment_intent as string, amount: 100 }
    return { send: () => bench.stripe.refunds.create(params, { idempotencyKey: key }), list: () => bench.stripe.refunds.list(params.payment_intent ? { payment_intent: params.payment_intent } : {}) }
  }
  const fault = (kind: Parameters<typeof bench.sandbox.control.addFault>[0]['kind'], nth = 1) =>
    bench.sandbox.control.addFault({ kind, method: 'POST', path: '/v1/refunds', nth })

  it('an answer lost after the effect is found again by the same key, with one effect', async () => {
    const { send, list } = await refund('fault-1')
    fault('timeout_after_effect')
    expect(await failureOf(send())).toBeInstanceOf(Stripe.errors.StripeConnectionError)
    expect((await list()).data).toHaveLength(1)
    const replay = await send()
    expect(replay.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect((await list()).data.map((one) => one.id)).toEqual([replay.id])
  }, 10_000)

  it('a connection cut before, after or in the middle of the answer leaves one effect', async () => {
    for (const kind of ['reset_before', 'reset_after', 'cut_body'] as const) {
      const { send, list } = await refund(`fault-${kind}`)
      fault(kind)
      await send().catch(() => undefined)
      await send()
      expect((await list()).data).toHaveLength(1)
    }
  })

  it('429, then 500, then success: one refund', async () => {
    const { send, list } = await refund('fault-2')
    fault('429')
    fault('500_not_stored', 2)
    expect(await failureOf(send())).toBeInstanceOf(Stripe.errors.StripeRateLimitError)
    expect((await failureOf(send())).statusCode).toBe(500)
    expect(await send()).toMatchObject({ status: 'succeeded' })
    expect((await list()).data).toHaveLength(1)
  })

  it('a stored 500 is given again for its key', async () => {
    const { send, list } = await refund('fault-3')
    fault('500_stored')
    expect((await failureOf(send())).statusCode).toBe(500)
    const again = await failureOf(send())
    expect(again.statusCode).toBe(500)
    expect(again.headers?.['idempotent-replayed']).toBe('true')
    expect((await list()).data).toHaveLength(0)
  })
})

describe('the control API', () => {
  const lever = (path: string, token: string, body?: object) =>
    raw(`/__sandbox/${path}`, { method: body ? 'POST' : 'GET', body: body && JSON.stringify(body), headers: { authorization: `Bearer ${token}` } })

  it('opens to its own token only', async () => {
    expect((await lever('clock', 'sk_test_sandbox')).status).toBe(401)
    expect((await lever('clock', 'lever')).status).toBe(200)
    expect((await lever('nothing', 'lever')).status).toBe(404)
  })

  it('moves the clock forward, never back', async () => {
    const before = bench.sandbox.control.now().offsetMs
    const moved = (await (await lever('clock', 'lever', { advanceSeconds: 60 })).json()) as { offsetMs: number }
    expect(moved.offsetMs).toBe(before + 60_000)
    const back = (await (await lever('clock', 'lever', { offsetMs: 0 })).json()) as { offsetMs: number }
    expect(back.offsetMs).toBe(before + 60_000)
    expect((await lever('clock', 'lever', { advanceSeconds: 'soon' })).status).toBe(400)
  })

  it('pays, onboards and shows the state', async () => {
    const session = await bench.stripe.checkout.sessions.create(sessionParams(1000))
    expect(await (await lever(`pay/${session.id}`, 'lever', {})).json()).toMatchObject({ outcome: 'paid' })
    const state = (await (await lever('state', 'lever')).json()) as { session: { id: string; status: string }[] }
    expect(state.session.find((one) => one.id === session.id)?.status).toBe('complete')
    expect(JSON.stringify(state)).not.toContain('_card')
  })
})
