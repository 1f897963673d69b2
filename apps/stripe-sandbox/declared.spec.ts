import { beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import type Stripe from 'stripe'
import { paidCharge, readyAccount, sessionParams, withSandbox } from '../../test/support/sandbox-bench.js'
import { faultsIn } from '../../test/support/stripe-types/check.js'
import { sdkFolder } from '../../test/support/stripe-types/declarations.js'
import { answerFaults, requestFaults } from '../../test/support/stripe-types/exchange.js'
import { exported } from '../../test/support/stripe-types/schema.js'
import { matchRoute, routeLines } from './protocol/routes.js'
import type { Exchange } from './server.js'

const exchanges: Exchange[] = []
const bench = withSandbox({ observe: (exchange) => exchanges.push(exchange) })
const resource = (name: string) => join(sdkFolder, 'resources', `${name}.d.ts`)

const walkCheckout = async ({ stripe, sandbox }: typeof bench): Promise<void> => {
  const open = await stripe.checkout.sessions.create({ ...sessionParams(51_500), expand: ['line_items'] })
  await stripe.checkout.sessions.listLineItems(open.id)
  await sandbox.control.pay(open.id, { card: '4000000000000002' })
  await sandbox.control.pay(open.id, { card: '4000002760003184', challenge: 'leave' })
  const { payment_intent } = await stripe.checkout.sessions.retrieve(open.id)
  await stripe.paymentIntents.retrieve(payment_intent as string, { expand: ['latest_charge'] })
  await stripe.paymentIntents.cancel(payment_intent as string)
  await stripe.checkout.sessions.expire(open.id)
  await stripe.checkout.sessions.list()
  await stripe.paymentIntents.list()
}

const walkMoney = async ({ stripe }: typeof bench): Promise<void> => {
  const charge = await paidCharge(bench)
  await stripe.charges.retrieve(charge.id, { expand: ['refunds', 'balance_transaction', 'payment_intent'] })
  const account = await readyAccount(bench)
  const transfer = await stripe.transfers.create({ amount: 45_000, currency: 'usd', destination: account, source_transaction: charge.id })
  await stripe.transfers.update(transfer.id, { metadata: { note: 'kept' } })
  await stripe.transfers.retrieve(transfer.id)
  const reversal = await stripe.transfers.createReversal(transfer.id, { amount: 5000, metadata: { operationId: 'op_3' } })
  await stripe.transfers.retrieveReversal(transfer.id, reversal.id, { expand: ['destination_payment_refund', 'transfer'] })
  await stripe.transfers.listReversals(transfer.id)
  await stripe.transfers.list({ expand: ['data.destination_payment'] })
  const asAccount = { stripeContext: account }
  await stripe.charges.list({}, asAccount)
  await stripe.refunds.list({}, asAccount)
  const payout = await stripe.payouts.create({ amount: 30_000, currency: 'usd' }, asAccount)
  await stripe.payouts.cancel(payout.id, {}, asAccount)
  await stripe.payouts.create({ amount: 40_000, currency: 'usd', metadata: { operationId: 'op_4' } }, asAccount)
  await bench.sandbox.control.runDueWork()
  await stripe.payouts.retrieve(payout.id, { expand: ['failure_balance_transaction'] }, asAccount)
  await stripe.payouts.list({}, asAccount)
  await stripe.balance.retrieve({}, asAccount)
  await stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } }, asAccount)
  await stripe.balanceSettings.retrieve({}, asAccount)
  const { data } = await stripe.balanceTransactions.list({}, asAccount)
  await stripe.balanceTransactions.retrieve(data[0]!.id, { expand: ['source'] }, asAccount)
  await stripe.events.list({}, asAccount)
}

const chargeOfCard = async (card: string): Promise<string> => {
  const { id } = await bench.stripe.checkout.sessions.create(sessionParams(51_500))
  await bench.sandbox.control.pay(id, { card })
  const session = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
  return (session.payment_intent as Stripe.PaymentIntent).latest_charge as string
}

const walkTrouble = async ({ stripe, sandbox }: typeof bench): Promise<void> => {
  for (const card of ['4000000000007726', '4000000000005126']) {
    const { id } = await stripe.refunds.create({ charge: await chargeOfCard(card), amount: 1000, metadata: { operationId: 'op_5' } })
    await sandbox.control.runDueWork()
    await stripe.refunds.retrieve(id, { expand: ['charge', 'balance_transaction'] })
    await stripe.refunds.cancel(id).catch(() => undefined)
  }
  await stripe.refunds.list()
  for (const card of ['4000000000000259', '4000000000001976', '4000000000005423']) await chargeOfCard(card)
  await sandbox.control.runDueWork()
  const { data } = await stripe.disputes.list({ expand: ['data.charge'] })
  for (const { id, status } of data) {
    await stripe.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' }, submit: status === 'needs_response', metadata: { seen: 'yes' } })
    if (status !== 'needs_response') await stripe.disputes.close(id)
  }
  await sandbox.control.runDueWork()
  await stripe.disputes.retrieve(data[0]!.id)
  const warnings = await stripe.radar.earlyFraudWarnings.list()
  await stripe.radar.earlyFraudWarnings.retrieve(warnings.data[0]!.id, { expand: ['charge'] })
  await sandbox.control.advance(3 * 86_400_000)
  const events = await stripe.events.list({ limit: 100 })
  await stripe.events.retrieve(events.data[0]!.id)
}

const everyPart = ['configuration.customer', 'configuration.merchant', 'configuration.recipient', 'defaults', 'future_requirements', 'identity', 'requirements'] as const

const walkAccounts = async ({ stripe, sandbox }: typeof bench): Promise<void> => {
  const account = await stripe.v2.core.accounts.create({ display_name: 'Ada', include: [...everyPart] })
  const configuration = { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } }
  await stripe.v2.core.accounts.update(account.id, { configuration, identity: { country: 'de', entity_type: 'individual' }, include: [...everyPart] })
  const urls = { refresh_url: 'http://127.0.0.1:9/again', return_url: 'http://127.0.0.1:9/back' }
  await stripe.v2.core.accountLinks.create({ account: account.id, use_case: { type: 'account_onboarding', account_onboarding: urls } })
  for (const outcome of ['under_review', 'restricted', 'rejected', 'unsupported', 'active'] as const) {
    await sandbox.control.onboard(account.id, { outcome })
    await stripe.v2.core.accounts.retrieve(account.id, { include: [...everyPart] })
  }
  await stripe.v2.core.accounts.list({ limit: 1 })
  await stripe.v2.core.accounts.close(account.id, { applied_configurations: ['recipient'] })
  await sandbox.control.quiet()
  const note = bench.received.find((one) => one.path === '/thin')!
  await stripe.v2.core.events.retrieve((JSON.parse(note.body) as { id: string }).id)
}

const walkDirectory = async ({ stripe, sandbox }: typeof bench): Promise<void> => {
  const customer = await stripe.customers.create({ email: 'ada@example.test', name: 'Ada', address: { city: 'Berlin', country: 'DE' } })
  await stripe.customers.retrieve(customer.id)
  const session = await stripe.checkout.sessions.create({ ...sessionParams(1000), customer: customer.id })
  await sandbox.control.pay(session.id)
  const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['customer', 'payment_intent.payment_method'] })
  await stripe.paymentMethods.retrieve(((paid.payment_intent as Stripe.PaymentIntent).payment_method as Stripe.PaymentMethod).id)
  const { id } = await stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:9/hook', enabled_events: ['*'], description: 'Ours' })
  await stripe.webhookEndpoints.update(id, { disabled: true })
  await stripe.webhookEndpoints.retrieve(id)
  await stripe.webhookEndpoints.list()
  await stripe.webhookEndpoints.del(id)
  await stripe.v2.core.eventDestinations.create({
    name: 'Ours',
    type: 'webhook_endpoint',
    event_payload: 'thin',
    enabled_events: ['v2.core.account.closed'],
    webhook_endpoint: { url: 'http://127.0.0.1:9/thin' },
    include: ['webhook_endpoint.signing_secret', 'webhook_endpoint.url'],
  })
  await stripe.v2.core.eventDestinations.list({ include: ['webhook_endpoint.url'] })
  await stripe.v2.core.events.list({ limit: 100 })
}

describe('against the declarations of the SDK', () => {
  beforeAll(async () => {
    for (const walk of [walkCheckout, walkMoney, walkTrouble, walkAccounts, walkDirectory]) await walk(bench)
    await bench.sandbox.control.quiet()
  })

  it('every call the sandbox offers was made', () => {
    const made = new Set(exchanges.flatMap(({ method, path }) => matchRoute(method, path)?.route.parts.join('/').replace(/^/, `${method} /`) ?? []))
    expect(routeLines().filter((line) => !made.has(line))).toEqual([])
  })

  it('every answer has the declared fields and no others', () => {
    expect([...new Set(exchanges.flatMap(answerFaults))]).toEqual([])
  })

  it('every request made by the SDK is understood by the same rules', () => {
    expect([...new Set(exchanges.flatMap(requestFaults))]).toEqual([])
  })

  it('every webhook has them as well', () => {
    const events = { '/snapshot': exported(resource('Events'), 'Event'), '/connect': exported(resource('Events'), 'Event'), '/thin': exported(resource('V2/Core/Events'), 'EventNotification') }
    const faults = bench.received.flatMap(({ path, body }) => {
      const event = JSON.parse(body) as { type: string }
      return faultsIn(events[path as keyof typeof events], event, { at: event.type, form: false })
    })
    expect([...new Set(faults)]).toEqual([])
    expect(new Set(bench.received.map(({ path }) => path)).size).toBe(3)
  })
})

describe('the check itself', () => {
  const charge = () => structuredClone(exchanges.find(({ method, path, status }) => method === 'GET' && path.startsWith('/v1/charges/ch_') && status === 200)!)

  it('sees a missing field, an unknown one, a wrong kind and a word that is none', () => {
    const exchange = charge()
    const { paid: _paid, ...rest } = exchange.answer as Record<string, unknown>
    exchange.answer = { ...rest, amount: '1', colour: 'red', status: 'done' }
    expect(answerFaults(exchange).sort()).toEqual([
      'ChargeResource.retrieve gives .amount: "1" is not a number',
      'ChargeResource.retrieve gives .colour: unknown',
      'ChargeResource.retrieve gives .paid: missing',
      expect.stringContaining('.status: "done" is none of'),
    ])
  })

  it('sees a request with an unknown, missing or foreign parameter', () => {
    const request = (body: string): Exchange => ({ method: 'POST', path: '/v1/transfers', query: '', body, status: 200, answer: {} })
    expect(requestFaults(request('amount=1&currency=usd&destination=acct_1&metadata[operationId]=op_1'))).toEqual([])
    expect(requestFaults(request('amount=much&currency=usd&colour=red')).sort()).toEqual([
      'TransferResource.create sends .amount: "much" is not a number',
      'TransferResource.create sends .colour: unknown',
      'TransferResource.create sends .destination: missing',
    ])
    expect(requestFaults({ ...request(''), path: '/v1/sorcery' })).toEqual(['POST /v1/sorcery: the SDK has no such call'])
  })
})
