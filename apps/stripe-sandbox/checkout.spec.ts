import { describe, expect, it } from '@jest/globals'
import type Stripe from 'stripe'
import { failureOf, sessionParams, withSandbox } from '../../test/support/sandbox-bench.js'

const bench = withSandbox()
const create = (changes: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  bench.stripe.checkout.sessions.create({ ...sessionParams(51_500), ...changes })
const read = (id: string) => bench.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })

const page = (path: string, form?: Record<string, string>) =>
  fetch(path.startsWith('http') ? path : `${bench.sandbox.url}${path}`, {
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
const card = (number: string) => ({ number, expiry: '12/34', cvc: '123' })
const eventTypes = async (intent: string) => {
  const events = await bench.stripe.events.list({ limit: 100 })
  return events.data.filter((event) => JSON.stringify(event.data.object).includes(intent)).map((event) => event.type)
}

describe('a checkout session', () => {
  it('is open and unpaid until the payer presses Pay, and carries what was asked for', async () => {
    const session = await create()
    expect(session).toMatchObject({
      status: 'open', payment_status: 'unpaid', payment_intent: null, amount_total: 51_500, currency: 'usd',
      client_reference_id: 'ms_1', metadata: { milestoneId: 'ms_1' }, livemode: false,
    })
    expect(session.url).toBe(`${bench.sandbox.url}/pay/${session.id}`)
    const items = await bench.stripe.checkout.sessions.listLineItems(session.id)
    expect(items.data.map((item) => [item.description, item.amount_total])).toEqual([['Milestone', 51_500]])
  })

  it('paid on its page leads back with its id and has a charge with money', async () => {
    const session = await create()
    const reply = await page(session.url!, card('4242 4242 4242 4242'))
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe(`http://127.0.0.1:9/done?session=${session.id}`)
    const paid = await bench.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge.balance_transaction'] })
    expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid', url: null })
    const intent = paid.payment_intent as Stripe.PaymentIntent
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 51_500, transfer_group: 'ms_1', metadata: { milestoneId: 'ms_1' } })
    expect(intent.latest_charge).toMatchObject({ paid: true, balance_transaction: { fee: 1524, net: 49_976 } })
  })

  it('declined once can be paid with another card in the same session, with one charge of money', async () => {
    const session = await create()
    const declined = await page(session.url!, card('4000000000000002'))
    expect(declined.status).toBe(402)
    expect(await declined.text()).toContain('Your card was declined')
    const between = await read(session.id)
    expect(between).toMatchObject({ status: 'open', payment_status: 'unpaid' })
    const intent = between.payment_intent as Stripe.PaymentIntent
    expect(intent).toMatchObject({ status: 'requires_payment_method', last_payment_error: { decline_code: 'generic_decline' } })
    expect((await page(session.url!, card('4242424242424242'))).status).toBe(303)
    expect((await read(session.id)).payment_intent).toMatchObject({ id: intent.id, status: 'succeeded', last_payment_error: null })
    const charges = await bench.stripe.charges.list({ payment_intent: intent.id })
    expect(charges.data.map((charge) => [charge.status, charge.balance_transaction !== null])).toEqual([['succeeded', true], ['failed', false]])
    expect(await eventTypes(intent.id)).toEqual([
      'checkout.session.completed', 'payment_intent.succeeded', 'charge.succeeded',
      'payment_intent.payment_failed', 'charge.failed', 'payment_intent.created',
    ])
  })

  it('a second press of Pay takes no second payment', async () => {
    const session = await create()
    const [one, two] = await Promise.all([page(session.url!, card('4242424242424242')), page(session.url!, card('4242424242424242'))])
    expect([one.status, two.status].sort()).toEqual([200, 303])
    const { payment_intent } = await bench.stripe.checkout.sessions.retrieve(session.id)
    expect((await bench.stripe.charges.list({ payment_intent: payment_intent as string })).data).toHaveLength(1)
  })

  it.each([
    ['complete', '4000002760003184', 'complete', 'succeeded'],
    ['fail', '4000002760003184', 'open', 'requires_payment_method'],
    ['complete', '4000008260003178', 'open', 'requires_payment_method'],
  ])('a 3-D Secure challenge answered with %s for %s leaves it %s', async (answer, number, sessionStatus, intentStatus) => {
    const session = await create()
    const asked = await page(session.url!, card(number))
    expect(asked.headers.get('location')).toBe(`/pay/${session.id}/challenge?lang=en`)
    expect(((await read(session.id)).payment_intent as Stripe.PaymentIntent).status).toBe('requires_action')
    const reply = await page(asked.headers.get('location')!, { answer })
    expect(reply.status).toBe(303)
    const after = await read(session.id)
    expect(after.status).toBe(sessionStatus)
    expect((after.payment_intent as Stripe.PaymentIntent).status).toBe(intentStatus)
  })

  it('expires by the clock, even in the middle of a challenge, and then takes no money', async () => {
    const { now } = bench.sandbox.control.now()
    const session = await create({ expires_at: now + 3600 })
    await page(session.url!, card('4000002760003184'))
    await bench.sandbox.control.advance(3_601_000)
    const after = await read(session.id)
    expect(after).toMatchObject({ status: 'expired', url: null, payment_status: 'unpaid', payment_intent: { status: 'canceled' } })
    const late = await page(`/pay/${session.id}/challenge`, { answer: 'complete' })
    expect(await late.text()).toContain('closed')
    expect((await read(session.id)).payment_status).toBe('unpaid')
  })

  it('can be ended by the API, once', async () => {
    const session = await create()
    expect(await bench.stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: 'expired', url: null })
    expect((await failureOf(bench.stripe.checkout.sessions.expire(session.id))).statusCode).toBe(400)
  })

  it('with asynchronous capture shows its fee a moment after the success', async () => {
    const { id } = await create({ payment_intent_data: {} })
    await bench.sandbox.control.pay(id)
    const { payment_intent } = await bench.stripe.checkout.sessions.retrieve(id)
    const charge = async () => (await bench.stripe.charges.list({ payment_intent: payment_intent as string })).data[0]!
    expect((await charge()).balance_transaction).toBeNull()
    await bench.sandbox.control.runDueWork()
    expect((await charge()).balance_transaction).toMatch(/^txn_/)
    expect(await eventTypes(payment_intent as string)).toContain('charge.updated')
  })

  it.each([
    [{ success_url: 'javascript:alert(1)' }, 'success_url'],
    [{ expires_at: 1 }, 'expires_at'],
  ])('is refused with %j', async (changes, param) => {
    expect(await failureOf(create(changes))).toMatchObject({ statusCode: 400, param })
  })
})

describe('the payment page', () => {
  it('says in both languages that the money is play money, and shows names as text', async () => {
    const session = await create({
      line_items: [{ quantity: 2, price_data: { currency: 'jpy', unit_amount: 500, product_data: { name: '<script>alert(1)</script>' } } }],
    })
    const english = await (await page(session.url!)).text()
    expect(english).toContain('Sandbox: play money')
    expect(english).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(english).toMatch(/JP¥1,000(?!\.)/)
    const russian = await (await page(`${session.url}?lang=ru`)).text()
    expect(russian).toContain('<html lang="ru">')
    expect(russian).toContain('Песочница: игрушечные деньги')
  })

  it.each([
    [{ number: '4111111111111111', expiry: '12/34', cvc: '123' }, 'test cards only'],
    [{ number: '4242424242424242', expiry: '01/20', cvc: '123' }, 'MM/YY'],
    [{ number: '4242424242424242', expiry: '12/34', cvc: 'x' }, 'CVC'],
  ])('refuses %j with a sentence', async (form, sentence) => {
    const session = await create()
    const reply = await page(session.url!, form)
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain(sentence)
    expect((await read(session.id)).payment_status).toBe('unpaid')
  })

  it('of a session that does not exist is not found', async () => {
    expect((await page('/pay/cs_test_nobody')).status).toBe(404)
  })
})
