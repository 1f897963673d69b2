import { beforeEach, describe, expect, it } from '@jest/globals'
import type Stripe from 'stripe'
import { paidCharge, readyAccount, secrets, sessionParams, withSandbox, type Received } from '../../test/support/sandbox-bench.js'

const bench = withSandbox()

const receivedAt = async (kind: keyof typeof secrets): Promise<Received[]> => {
  expect(await bench.sandbox.control.quiet()).toBe(true)
  return bench.received.filter((one) => one.path === `/${kind}`)
}
const eventsAt = async (kind: 'snapshot' | 'connect'): Promise<Stripe.Event[]> =>
  (await receivedAt(kind)).map(({ body, signature }) => bench.stripe.webhooks.constructEvent(body, signature, secrets[kind]))

beforeEach(async () => {
  await bench.sandbox.control.quiet()
  bench.received.length = 0
  bench.answerWith = 200
  bench.sandbox.control.clearFaults()
})

describe('webhooks', () => {
  it('of the platform carry a valid signature and the object as it was', async () => {
    const { id } = await bench.stripe.checkout.sessions.create(sessionParams(51_500))
    await bench.sandbox.control.pay(id)
    const events = await eventsAt('snapshot')
    const completed = events.find((event) => event.type === 'checkout.session.completed')
    expect(completed).toMatchObject({ api_version: '2026-10-28.endive', livemode: false, data: { object: { id, payment_status: 'paid' } } })
    expect(completed).not.toHaveProperty('account')
    const [first] = bench.received
    expect(() => bench.stripe.webhooks.constructEvent(`${first!.body} `, first!.signature, secrets.snapshot)).toThrow(/signature/i)
    expect(await bench.stripe.events.retrieve(completed!.id)).toMatchObject({ id: completed!.id, type: completed!.type })
  })

  it('of a connected account go to the connect endpoint and name the account', async () => {
    const charge = await paidCharge(bench)
    const account = await readyAccount(bench)
    await bench.stripe.transfers.create({ amount: 45_000, currency: 'usd', destination: account, source_transaction: charge.id })
    await bench.stripe.payouts.create({ amount: 45_000, currency: 'usd' }, { stripeContext: account })
    await bench.sandbox.control.runDueWork()
    const payouts = (await eventsAt('connect')).filter((event) => event.type.startsWith('payout.'))
    expect(payouts.map((event) => event.type).sort()).toEqual(['payout.created', 'payout.paid', 'payout.updated'])
    expect(payouts.every((event) => event.account === account)).toBe(true)
    expect((await eventsAt('snapshot')).map((event) => event.type)).toContain('transfer.created')
  })

  it('of accounts are thin: they name the account, and the event is read from the API', async () => {
    const account = await readyAccount(bench)
    const notes = (await receivedAt('thin')).map(({ body, signature }) => bench.stripe.parseEventNotification(body, signature, secrets.thin))
    const changed = notes.filter((note) => note.type === 'v2.core.account[configuration.recipient].capability_status_updated')
    expect(changed).toHaveLength(2)
    expect(changed[0]).toMatchObject({ related_object: { id: account, type: 'v2.core.account' } })
    expect(changed[0]).not.toHaveProperty('data')
    const read = await Promise.all(changed.map((note) => bench.stripe.v2.core.events.retrieve(note.id)))
    expect(read.map((event) => (event as { data?: { updated_capability: string } }).data?.updated_capability).sort()).toEqual([
      'stripe_balance.payouts',
      'stripe_balance.stripe_transfers',
    ])
    expect(notes.map((note) => note.type)).toContain('v2.core.account[requirements].updated')
  })

  it('that are not taken are sent again', async () => {
    bench.answerWith = 500
    const { id } = await bench.stripe.checkout.sessions.create(sessionParams(1000))
    await bench.stripe.checkout.sessions.expire(id)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(bench.received).toHaveLength(1)
    bench.answerWith = 200
    const events = await eventsAt('snapshot')
    expect(events).toHaveLength(2)
    expect(new Set(events.map((event) => event.id)).size).toBe(1)
  })

  it('can be dropped, doubled and badly signed, and sent again on demand', async () => {
    const { id } = await bench.stripe.checkout.sessions.create(sessionParams(1000))
    const type = 'checkout.session.expired'
    bench.sandbox.control.addWebhookFault({ kind: 'drop', type })
    await bench.stripe.checkout.sessions.expire(id)
    expect(await eventsAt('snapshot')).toHaveLength(0)
    const [event] = (await bench.stripe.events.list({ type })).data
    bench.sandbox.control.addWebhookFault({ kind: 'duplicate', type, times: 3 })
    expect(await bench.sandbox.control.replay({ ids: [event!.id] })).toBe(1)
    expect(await eventsAt('snapshot')).toHaveLength(3)
    bench.received.length = 0
    bench.sandbox.control.addWebhookFault({ kind: 'bad_signature', type })
    await bench.sandbox.control.replay({ ids: [event!.id] })
    await expect(eventsAt('snapshot')).rejects.toThrow(/signature/i)
  })

  it('held back arrives after a later one', async () => {
    const first = await bench.stripe.checkout.sessions.create(sessionParams(1000))
    const second = await bench.stripe.checkout.sessions.create(sessionParams(1000))
    bench.sandbox.control.addWebhookFault({ kind: 'reorder', ms: 200 })
    await bench.stripe.checkout.sessions.expire(first.id)
    await bench.stripe.checkout.sessions.expire(second.id)
    const ids = (await eventsAt('snapshot')).map((event) => (event.data.object as { id: string }).id)
    expect(ids).toEqual([second.id, first.id])
  })
})
