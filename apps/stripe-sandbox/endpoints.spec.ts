import { beforeEach, describe, expect, it } from '@jest/globals'
import { failureOf, readyAccount, secrets, sessionParams, withSandbox } from '../../test/support/sandbox-bench.js'

const bench = withSandbox()
let address = ''

const receivedAt = async (path: string) => {
  expect(await bench.sandbox.control.quiet()).toBe(true)
  return bench.received.filter((one) => one.path === path)
}
const expiredSession = async (): Promise<string> => {
  const { id } = await bench.stripe.checkout.sessions.create(sessionParams(1000))
  await bench.stripe.checkout.sessions.expire(id)
  return id
}

beforeEach(async () => {
  await bench.sandbox.control.quiet()
  bench.received.length = 0
  address = bench.receiverUrl
})

describe('a webhook endpoint made through the API', () => {
  it('gets the events it asks for, signed with the secret told at creation only', async () => {
    const url = `${address}/own`
    const made = await bench.stripe.webhookEndpoints.create({ url, enabled_events: ['checkout.session.expired'] })
    expect(made).toMatchObject({ url, status: 'enabled', enabled_events: ['checkout.session.expired'] })
    expect(await bench.stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty('secret')
    const id = await expiredSession()
    await bench.stripe.customers.create()
    const got = await receivedAt('/own')
    const events = got.map(({ body, signature }) => bench.stripe.webhooks.constructEvent(body, signature, made.secret!))
    expect(events).toMatchObject([{ type: 'checkout.session.expired', data: { object: { id } } }])
    expect((await receivedAt('/snapshot')).length).toBe(2)
    await bench.stripe.webhookEndpoints.del(made.id)
  })

  it('is silent while disabled, and gone when deleted', async () => {
    const { id } = await bench.stripe.webhookEndpoints.create({ url: `${address}/own`, enabled_events: ['*'] })
    expect(await bench.stripe.webhookEndpoints.update(id, { disabled: true, metadata: { why: 'test' } })).toMatchObject({ status: 'disabled', metadata: { why: 'test' } })
    await expiredSession()
    expect(await receivedAt('/own')).toEqual([])
    expect((await bench.stripe.webhookEndpoints.list()).data.map((one) => one.id)).toEqual([id])
    expect(await bench.stripe.webhookEndpoints.del(id)).toMatchObject({ id, deleted: true })
    expect(await failureOf(bench.stripe.webhookEndpoints.retrieve(id))).toMatchObject({ code: 'resource_missing', statusCode: 404 })
  })

  it('of kind connect hears of connected accounts only', async () => {
    const { id } = await bench.stripe.webhookEndpoints.create({ url: `${address}/own`, enabled_events: ['*'], connect: true })
    await expiredSession()
    const account = await readyAccount(bench)
    const got = (await receivedAt('/own')).map(({ body }) => JSON.parse(body) as { account: string })
    expect(got.length).toBeGreaterThan(0)
    expect(got.every((event) => event.account === account)).toBe(true)
    await bench.stripe.webhookEndpoints.del(id)
  })

  it('needs an address of the web', async () => {
    expect(await failureOf(bench.stripe.webhookEndpoints.create({ url: 'file:///etc/passwd', enabled_events: ['*'] }))).toMatchObject({ code: 'url_invalid' })
  })
})

describe('an event destination', () => {
  it('of thin events gets notifications; address and secret are told on request', async () => {
    const params = { name: 'Accounts', type: 'webhook_endpoint' as const, event_payload: 'thin' as const, enabled_events: ['v2.core.account.created'] }
    const webhook_endpoint = { url: `${address}/notes` }
    const made = await bench.stripe.v2.core.eventDestinations.create({ ...params, webhook_endpoint, include: ['webhook_endpoint.signing_secret'] })
    const account = await readyAccount(bench)
    const notes = (await receivedAt('/notes')).map(({ body, signature }) =>
      bench.stripe.parseEventNotification(body, signature, made.webhook_endpoint!.signing_secret!),
    )
    expect(notes).toMatchObject([{ type: 'v2.core.account.created', related_object: { id: account } }])
    const { data } = await bench.stripe.v2.core.eventDestinations.list()
    expect(data.map((one) => one.id)).toEqual([made.id])
    expect(data[0]).not.toHaveProperty('webhook_endpoint')
    expect(secrets.thin).not.toBe(made.webhook_endpoint!.signing_secret)
  })
})

describe('v2 events', () => {
  it('are listed by account, type and time, page by page', async () => {
    const account = await readyAccount(bench)
    const all = await bench.stripe.v2.core.events.list({ object_id: account }).autoPagingToArray({ limit: 100 })
    expect(all.map((event) => event.type)).toContain('v2.core.account[requirements].updated')
    const short = await bench.stripe.v2.core.events.list({ object_id: account, limit: 1 }).autoPagingToArray({ limit: 100 })
    expect(short.map((event) => event.id)).toEqual(all.map((event) => event.id))
    const types = ['v2.core.account.created']
    expect((await bench.stripe.v2.core.events.list({ object_id: account, types })).data).toHaveLength(1)
    const tomorrow = Math.floor(Date.now() / 1000) + 86_400
    expect((await bench.stripe.v2.core.events.list({ created: { gt: tomorrow } })).data).toEqual([])
  })
})

describe('a customer', () => {
  it('pays with a card that can be read, and is named by session, payment and charge', async () => {
    const { id: customer } = await bench.stripe.customers.create({ email: 'ada@example.test', metadata: { accountId: 'acc_1' } })
    const { id } = await bench.stripe.checkout.sessions.create({ ...sessionParams(1000), customer })
    await bench.sandbox.control.pay(id, { card: '5555555555554444' })
    const session = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['customer', 'payment_intent.latest_charge'] })
    expect(session).toMatchObject({ customer: { id: customer, email: 'ada@example.test' }, payment_intent: { customer, latest_charge: { customer } } })
    const { payment_method } = session.payment_intent as unknown as { payment_method: string }
    expect(await bench.stripe.paymentMethods.retrieve(payment_method)).toMatchObject({ type: 'card', card: { brand: 'mastercard', last4: '4444' } })
    const call = bench.stripe.checkout.sessions.create({ ...sessionParams(1000), customer: 'cus_nobody' })
    expect(await failureOf(call)).toMatchObject({ code: 'resource_missing', param: 'customer' })
  })
})
