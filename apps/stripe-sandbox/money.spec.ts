import { describe, expect, it } from '@jest/globals'
import type Stripe from 'stripe'
import { failureOf, paidCharge, readyAccount, sessionParams, withSandbox } from '../../test/support/sandbox-bench.js'

const bench = withSandbox()

const totals = async (account?: string, currency = 'usd') => {
  const options = account ? { stripeContext: account } : undefined
  const balance = await bench.stripe.balance.retrieve({}, options)
  const of = (parts: { amount: number; currency: string }[]) => parts.find((part) => part.currency === currency)?.amount ?? 0
  return { available: of(balance.available), pending: of(balance.pending) }
}

const sumOfTransactions = async (account?: string, currency = 'usd') => {
  const options = account ? { stripeAccount: account } : undefined
  let sum = 0
  for await (const entry of bench.stripe.balanceTransactions.list({ currency, limit: 5 }, options)) sum += entry.net
  return sum
}

describe('fees', () => {
  it.each([
    ['usd', 51_500, 1524],
    ['rub', 51_500, 1524],
    ['jpy', 30_900, 1112],
    ['eur', 1000, 59],
  ])('a %s charge of %i costs %i', async (currency, amount, fee) => {
    const charge = await paidCharge(bench, amount, currency)
    const entry = charge.balance_transaction as Stripe.BalanceTransaction
    expect(entry).toMatchObject({ amount, fee, net: amount - fee, currency, type: 'charge', status: 'pending' })
  })
})

describe('transfers', () => {
  it('a transfer from a charge reaches the connected account at once, even while the charge settles', async () => {
    const before = await totals()
    const charge = await paidCharge(bench)
    const account = await readyAccount(bench)
    const transfer = await bench.stripe.transfers.create(
      { amount: 45_000, currency: 'usd', destination: account, source_transaction: charge.id, metadata: { operationId: 'op_1' } },
      { idempotencyKey: 'release-1' },
    )
    expect(transfer).toMatchObject({ amount: 45_000, destination: account, source_transaction: charge.id, transfer_group: 'ms_1', metadata: { operationId: 'op_1' } })
    expect(await totals(account)).toEqual({ available: 45_000, pending: 0 })
    const after = await totals()
    expect(after.available).toBe(before.available)
    expect(after.pending - before.pending).toBe(51_500 - 1524 - 45_000)
    const found = await bench.stripe.transfers.list({ transfer_group: 'ms_1', destination: account })
    expect(found.data.map((one) => one.id)).toEqual([transfer.id])
  })

  it('transfers of one charge never add up to more than the charge', async () => {
    const charge = await paidCharge(bench, 10_000)
    const destination = await readyAccount(bench)
    const params = { currency: 'usd', destination, source_transaction: charge.id }
    await bench.stripe.transfers.create({ ...params, amount: 9000 })
    expect((await failureOf(bench.stripe.transfers.create({ ...params, amount: 1001 }))).message).toMatch(/must not exceed/)
    await bench.stripe.transfers.create({ ...params, amount: 1000 })
    expect(await totals(destination)).toEqual({ available: 10_000, pending: 0 })
  })

  it('a transfer without a charge needs money that is available', async () => {
    const destination = await readyAccount(bench)
    const failure = await failureOf(bench.stripe.transfers.create({ amount: 10_000_000, currency: 'usd', destination }))
    expect(failure).toMatchObject({ code: 'balance_insufficient', statusCode: 400 })
  })

  it('an account without the capability receives nothing', async () => {
    const charge = await paidCharge(bench, 1000)
    const destination = await readyAccount(bench)
    await bench.sandbox.control.setCapability(destination, { name: 'stripe_transfers', status: 'restricted' })
    const call = bench.stripe.transfers.create({ amount: 100, currency: 'usd', destination, source_transaction: charge.id })
    expect(await failureOf(call)).toMatchObject({ code: 'insufficient_capabilities_for_transfer' })
  })

  it('a reversal takes back only what the connected account still has', async () => {
    const charge = await paidCharge(bench)
    const account = await readyAccount(bench)
    const { id } = await bench.stripe.transfers.create({ amount: 45_000, currency: 'usd', destination: account, source_transaction: charge.id })
    await bench.stripe.transfers.createReversal(id, { amount: 5000 })
    expect(await totals(account)).toEqual({ available: 40_000, pending: 0 })
    await bench.stripe.payouts.create({ amount: 40_000, currency: 'usd' }, { stripeContext: account })
    expect(await failureOf(bench.stripe.transfers.createReversal(id, { amount: 1 }))).toMatchObject({ code: 'balance_insufficient' })
    const transfer = await bench.stripe.transfers.retrieve(id)
    expect(transfer).toMatchObject({ amount_reversed: 5000, reversed: false })
    expect(transfer.reversals.data).toHaveLength(1)
  })
})

describe('refunds', () => {
  it('a charge is refunded in parts and never beyond its amount', async () => {
    const charge = await paidCharge(bench, 10_000)
    const payment_intent = charge.payment_intent as string
    const first = await bench.stripe.refunds.create({ payment_intent, amount: 4000, metadata: { operationId: 'op_2' } })
    expect(first).toMatchObject({ status: 'succeeded', amount: 4000, charge: charge.id })
    expect((await failureOf(bench.stripe.refunds.create({ payment_intent, amount: 6001 }))).message).toMatch(/greater than/)
    await bench.stripe.refunds.create({ payment_intent })
    expect(await failureOf(bench.stripe.refunds.create({ payment_intent }))).toMatchObject({ code: 'charge_already_refunded' })
    const listed = await bench.stripe.refunds.list({ payment_intent })
    expect(listed.data.map((refund) => refund.amount)).toEqual([6000, 4000])
  })

  it.each([
    ['4000000000007726', 'pending', 'succeeded', 0, ['refund.created', 'refund.updated']],
    ['4000000000005126', 'succeeded', 'failed', 10_000, ['refund.created', 'refund.updated', 'refund.failed']],
  ])('a refund to card %s is %s, then %s', async (card, first, then, comesBack, told) => {
    const { id } = await bench.stripe.checkout.sessions.create(sessionParams(10_000))
    await bench.sandbox.control.pay(id, { card })
    const session = await bench.stripe.checkout.sessions.retrieve(id)
    const refund = await bench.stripe.refunds.create({ payment_intent: session.payment_intent as string })
    expect(refund.status).toBe(first)
    const before = await sumOfTransactions()
    await bench.sandbox.control.runDueWork()
    expect((await bench.stripe.refunds.retrieve(refund.id)).status).toBe(then)
    expect((await sumOfTransactions()) - before).toBe(comesBack)
    const events = await bench.stripe.events.list({ type: 'refund.*', limit: 100 })
    const types = events.data.filter((event) => (event.data.object as Stripe.Refund).id === refund.id).map((event) => event.type)
    expect(types.reverse()).toEqual(told)
    const charge = await bench.stripe.charges.retrieve(refund.charge as string)
    expect(charge.amount_refunded).toBe(10_000 - comesBack)
    expect(await failureOf(bench.stripe.refunds.cancel(refund.id))).toMatchObject({ code: 'refund_not_cancelable' })
  })

  it('a refund that waits for money can be given up; its charge can be refunded again', async () => {
    const charge = await paidCharge(bench, 20_000_000, 'eur')
    const account = await readyAccount(bench)
    await bench.stripe.transfers.create({ amount: 20_000_000, currency: 'eur', destination: account, source_transaction: charge.id })
    const { id } = await bench.stripe.refunds.create({ charge: charge.id })
    await bench.sandbox.control.cancelRefund(id)
    await paidCharge(bench, 5_000_000, 'eur')
    expect(await bench.stripe.refunds.retrieve(id)).toMatchObject({ status: 'canceled', balance_transaction: null })
    expect(await bench.stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 0, refunded: false })
    expect(await bench.stripe.refunds.create({ charge: charge.id, amount: 1000 })).toMatchObject({ status: 'succeeded' })
  })

  it('a refund the balance cannot cover waits for money', async () => {
    const charge = await paidCharge(bench, 20_000_000)
    const account = await readyAccount(bench)
    await bench.stripe.transfers.create({ amount: 20_000_000, currency: 'usd', destination: account, source_transaction: charge.id })
    const refund = await bench.stripe.refunds.create({ payment_intent: charge.payment_intent as string })
    expect(refund).toMatchObject({ status: 'pending', pending_reason: 'insufficient_funds', balance_transaction: null })
    await paidCharge(bench, 50_000_000)
    await bench.sandbox.control.runDueWork()
    expect((await bench.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded')
  })
})

describe('top-ups', () => {
  const topUp = async (currency: string, amount: unknown) =>
    fetch(`http://127.0.0.1:${bench.sandbox.port}/__sandbox/top-up/${currency}`, {
      method: 'POST', headers: { authorization: `Bearer lever`, 'content-type': 'application/json' }, body: JSON.stringify({ amount }),
    })

  it('are available at once, stand in the book under the id that the lever gives, and let a waiting refund go', async () => {
    const charge = await paidCharge(bench, 20_000_000, 'rub')
    const destination = await readyAccount(bench)
    await bench.stripe.transfers.create({ amount: 20_000_000, currency: 'rub', destination, source_transaction: charge.id })
    const refund = await bench.stripe.refunds.create({ charge: charge.id })
    expect(refund).toMatchObject({ status: 'pending', pending_reason: 'insufficient_funds' })
    const before = await totals(undefined, 'rub')
    const { id } = (await (await topUp('rub', 20_600_000)).json()) as { id: string }
    expect(await bench.stripe.balanceTransactions.retrieve(id)).toMatchObject({ type: 'topup', amount: 20_600_000, fee: 0, net: 20_600_000, currency: 'rub', status: 'available' })
    await bench.sandbox.control.runDueWork()
    const sent = await bench.stripe.refunds.retrieve(refund.id)
    expect(sent.status).toBe('succeeded')
    expect(sent.pending_reason).toBeUndefined()
    expect(await totals(undefined, 'rub')).toEqual({ available: before.available + 20_600_000, pending: before.pending - 20_000_000 })
  })

  it.each([['usd', 0], ['usd', -5], ['usd', 1.5], ['usd', 'much'], ['gold', 100]])('of %s %s are refused', async (currency, amount) => {
    const before = await totals()
    expect((await topUp(currency, amount)).status).toBe(400)
    expect(await totals()).toEqual(before)
  })
})

describe('balances', () => {
  it('are always the sum of the balance transactions, and become available by the clock', async () => {
    await paidCharge(bench, 5000, 'gbp')
    const before = await totals(undefined, 'gbp')
    expect(before).toEqual({ available: 100_000, pending: 5000 - 175 })
    await bench.sandbox.control.advance(2 * 86_400_000)
    expect(await totals(undefined, 'gbp')).toEqual({ available: 104_825, pending: 0 })
    for (const currency of ['usd', 'gbp', 'jpy', 'rub']) {
      const { available, pending } = await totals(undefined, currency)
      expect(await sumOfTransactions(undefined, currency)).toBe(available + pending)
    }
  })
})
