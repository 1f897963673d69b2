import { describe, expect, it } from '@jest/globals'
import { failureOf, paidCharge, readyAccount, withSandbox } from '../../test/support/sandbox-bench.js'

const bench = withSandbox()

const fundedAccount = async (bank: string): Promise<string> => {
  const charge = await paidCharge(bench)
  const account = await readyAccount(bench, bank)
  await bench.stripe.transfers.create({ amount: 45_000, currency: 'usd', destination: account, source_transaction: charge.id })
  return account
}

const payout = async (account: string) => {
  const options = { stripeContext: account }
  const { id } = await bench.stripe.payouts.create({ amount: 45_000, currency: 'usd', metadata: { operationId: 'op_3' } }, options)
  return { id, now: () => bench.stripe.payouts.retrieve(id, {}, options) }
}

const availableOf = async (account: string) =>
  (await bench.stripe.balance.retrieve({}, { stripeAccount: account })).available.find((part) => part.currency === 'usd')?.amount

describe('payouts', () => {
  it('a payout to a good bank account leaves the balance at once and is paid', async () => {
    const account = await fundedAccount('000123456789')
    const sent = await payout(account)
    expect(await sent.now()).toMatchObject({ status: 'pending', failure_code: null, metadata: { operationId: 'op_3' } })
    expect(await availableOf(account)).toBe(0)
    await bench.sandbox.control.runDueWork()
    expect(await sent.now()).toMatchObject({ status: 'paid' })
  })

  it.each([
    ['000111111116', 'no_account'],
    ['000111111113', 'account_closed'],
  ])('a payout to %s fails with %s, the money returns and payouts stop until another bank is given', async (bank, code) => {
    const account = await fundedAccount(bank)
    const sent = await payout(account)
    await bench.sandbox.control.runDueWork()
    expect(await sent.now()).toMatchObject({ status: 'failed', failure_code: code })
    expect(await availableOf(account)).toBe(45_000)
    const again = bench.stripe.payouts.create({ amount: 45_000, currency: 'usd' }, { stripeContext: account })
    expect(await failureOf(again)).toMatchObject({ code: 'payouts_not_allowed' })
    await bench.sandbox.control.onboard(account, { bankNumber: '000123456789' })
    const retried = await payout(account)
    await bench.sandbox.control.runDueWork()
    expect(await retried.now()).toMatchObject({ status: 'paid' })
  })

  it('a payout can be paid and come back later; both are told', async () => {
    const account = await fundedAccount('000000009995')
    const sent = await payout(account)
    await bench.sandbox.control.runDueWork()
    expect(await sent.now()).toMatchObject({ status: 'paid' })
    await bench.sandbox.control.runDueWork()
    expect(await sent.now()).toMatchObject({ status: 'failed', failure_code: 'account_closed' })
    expect(await availableOf(account)).toBe(45_000)
    const events = await bench.stripe.events.list({ types: ['payout.*'] }, { stripeAccount: account })
    expect(events.data.map((event) => event.type).reverse()).toEqual(['payout.created', 'payout.updated', 'payout.paid', 'payout.failed'])
  })

  it('a payout never exceeds what is available, and a pending one can be cancelled', async () => {
    const account = await fundedAccount('000123456789')
    const options = { stripeContext: account }
    const tooMuch = bench.stripe.payouts.create({ amount: 45_001, currency: 'usd' }, options)
    expect(await failureOf(tooMuch)).toMatchObject({ code: 'balance_insufficient' })
    const sent = await payout(account)
    expect(await bench.stripe.payouts.cancel(sent.id, {}, options)).toMatchObject({ status: 'canceled' })
    expect(await availableOf(account)).toBe(45_000)
    await bench.sandbox.control.runDueWork()
    expect(await sent.now()).toMatchObject({ status: 'canceled' })
  })

  it('the payout schedule of an account is kept', async () => {
    const account = await fundedAccount('000123456789')
    const options = { stripeContext: account }
    await bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } }, options)
    const settings = await bench.stripe.balanceSettings.retrieve({}, options)
    expect(settings.payments.payouts?.schedule?.interval).toBe('manual')
  })
})
