import { beforeEach, describe, expect, it } from '@jest/globals'
import type Stripe from 'stripe'
import { failureOf, paidCharge, sessionParams, withSandbox } from '../../test/support/sandbox-bench.js'

const bench = withSandbox()

const balance = async (): Promise<number> => {
  const { available, pending } = await bench.stripe.balance.retrieve()
  return [...available, ...pending].reduce((sum, part) => sum + (part.currency === 'usd' ? part.amount : 0), 0)
}

/** A charge of 515.00 paid with a card whose bank then acts. */
const paidWith = async (card: string): Promise<Stripe.Charge> => {
  const { id } = await bench.stripe.checkout.sessions.create(sessionParams(51_500))
  await bench.sandbox.control.pay(id, { card })
  const session = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] })
  return (session.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge
}
const onlyDispute = async (charge: string): Promise<Stripe.Dispute> => {
  const { data } = await bench.stripe.disputes.list({ charge })
  expect(data).toHaveLength(1)
  return data[0]!
}
/** Types of the dispute events of a charge, in order. */
const story = async (dispute: string): Promise<string[]> => {
  const { data } = await bench.stripe.events.list({ type: 'charge.dispute.*', limit: 100 })
  return data
    .filter((event) => (event.data.object as Stripe.Dispute).id === dispute)
    .map((event) => event.type.replace('charge.dispute.', ''))
    .reverse()
}

beforeEach(async () => {
  await bench.sandbox.control.runDueWork()
})

describe('a chargeback', () => {
  it.each([
    ['4000000000000259', 'fraudulent'],
    ['4000000000002685', 'product_not_received'],
  ])('of card %s (%s) takes the amount and 15.00', async (card, reason) => {
    const charge = await paidWith(card)
    const before = await balance()
    await bench.sandbox.control.runDueWork()
    const dispute = await onlyDispute(charge.id)
    expect(dispute).toMatchObject({ amount: 51_500, currency: 'usd', reason, status: 'needs_response', is_charge_refundable: false })
    expect(dispute.balance_transactions).toMatchObject([
      { type: 'adjustment', reporting_category: 'dispute', amount: -51_500, fee: 1500, net: -53_000, source: dispute.id },
    ])
    expect((await balance()) - before).toBe(-53_000)
    expect(await story(dispute.id)).toEqual(['created', 'funds_withdrawn'])
    expect(await bench.stripe.charges.retrieve(charge.id)).toMatchObject({ disputed: true, refunded: false })
    expect(await failureOf(bench.stripe.refunds.create({ charge: charge.id }))).toMatchObject({ code: 'charge_disputed' })
  })

  it('with winning evidence is won: the amount comes back, the fee does not', async () => {
    const charge = await paidWith('4000000000000259')
    const before = await balance()
    await bench.sandbox.control.runDueWork()
    const { id } = await onlyDispute(charge.id)
    const kept = await bench.stripe.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' }, submit: false })
    expect(kept).toMatchObject({ status: 'needs_response', evidence_details: { has_evidence: true, submission_count: 0 } })
    const sent = await bench.stripe.disputes.update(id, { submit: true })
    expect(sent).toMatchObject({ status: 'under_review', evidence_details: { submission_count: 1 } })
    await bench.sandbox.control.runDueWork()
    const won = await bench.stripe.disputes.retrieve(id)
    expect(won.status).toBe('won')
    expect(won.balance_transactions.map((entry) => entry.net)).toEqual([-53_000, 51_500])
    expect((await balance()) - before).toBe(-1500)
    expect(await story(id)).toEqual(['created', 'funds_withdrawn', 'updated', 'updated', 'closed', 'funds_reinstated'])
  })

  it('with losing evidence is lost, and takes no more evidence', async () => {
    const charge = await paidWith('4000000000002685')
    await bench.sandbox.control.runDueWork()
    const { id } = await onlyDispute(charge.id)
    await bench.stripe.disputes.update(id, { evidence: { uncategorized_text: 'losing_evidence' } })
    const before = await balance()
    await bench.sandbox.control.runDueWork()
    expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({ status: 'lost' })
    expect(await balance()).toBe(before)
    const late = bench.stripe.disputes.update(id, { evidence: { uncategorized_text: 'more' } })
    expect((await failureOf(late)).message).toMatch(/no evidence any more/)
  })

  it('with other words stays under review until the bank decides', async () => {
    const charge = await paidCharge(bench)
    const { id } = await bench.sandbox.control.openDispute(charge.id, { reason: 'duplicate' })
    await bench.stripe.disputes.update(id, { evidence: { product_description: 'A month of posts' } })
    await bench.sandbox.control.runDueWork()
    expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({ status: 'under_review', reason: 'duplicate' })
    const before = await balance()
    await bench.sandbox.control.decideDispute(id, { status: 'won', feeBack: true })
    expect((await balance()) - before).toBe(53_000)
  })

  it('that the platform closes is lost', async () => {
    const charge = await paidCharge(bench)
    const { id } = await bench.sandbox.control.openDispute(charge.id)
    expect(await bench.stripe.disputes.close(id)).toMatchObject({ status: 'lost' })
    expect(await story(id)).toEqual(['created', 'funds_withdrawn', 'closed'])
    expect((await failureOf(bench.stripe.disputes.close(id))).message).toMatch(/needs a response/)
  })

  it('of a part takes that part; two at once, or more than is left, cannot be', async () => {
    const charge = await paidCharge(bench)
    await bench.stripe.refunds.create({ charge: charge.id, amount: 11_500 })
    await expect(bench.sandbox.control.openDispute(charge.id, { amount: 40_001 })).rejects.toThrow(/between 1 and 40000/)
    const before = await balance()
    await bench.sandbox.control.openDispute(charge.id, { amount: 10_000 })
    expect((await balance()) - before).toBe(-11_500)
    await expect(bench.sandbox.control.openDispute(charge.id)).rejects.toThrow(/not decided/)
  })

  it('that was lost can be appealed and won after all', async () => {
    const charge = await paidCharge(bench)
    const { id } = await bench.sandbox.control.openDispute(charge.id)
    await bench.stripe.disputes.close(id)
    await bench.sandbox.control.decideDispute(id, { status: 'appeal_needs_response' })
    expect(await bench.stripe.disputes.update(id, { evidence: { uncategorized_text: 'see the report' } })).toMatchObject({ status: 'appeal_under_review' })
    const before = await balance()
    await bench.sandbox.control.decideDispute(id, { status: 'won' })
    expect((await balance()) - before).toBe(51_500)
  })
})

describe('a dispute that costs nothing', () => {
  it('an inquiry asks without taking money, and lapses with evidence', async () => {
    const charge = await paidWith('4000000000001976')
    const before = await balance()
    await bench.sandbox.control.runDueWork()
    const { id, ...dispute } = await onlyDispute(charge.id)
    expect(dispute).toMatchObject({ status: 'warning_needs_response', is_charge_refundable: true, balance_transactions: [] })
    await bench.stripe.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' } })
    await bench.sandbox.control.runDueWork()
    expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({ status: 'warning_closed' })
    expect(await balance()).toBe(before)
  })

  it('an inquiry ends with a refund in full, and becomes a chargeback when it escalates', async () => {
    const [first, second] = [await paidCharge(bench), await paidCharge(bench)]
    const asked = await bench.sandbox.control.openDispute(first.id, { kind: 'inquiry' })
    await bench.stripe.refunds.create({ charge: first.id })
    expect(await bench.stripe.disputes.retrieve(asked.id)).toMatchObject({ status: 'warning_closed', is_charge_refundable: false })
    const { id } = await bench.sandbox.control.openDispute(second.id, { kind: 'inquiry' })
    await bench.sandbox.control.decideDispute(id, { status: 'needs_response' })
    expect(await story(id)).toEqual(['created', 'updated', 'funds_withdrawn'])
  })

  it('a prevented one is over when it is told, and moves nothing', async () => {
    const charge = await paidCharge(bench)
    const before = await balance()
    const { id } = await bench.sandbox.control.openDispute(charge.id, { kind: 'prevented' })
    expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({ status: 'prevented', balance_transactions: [] })
    expect(await balance()).toBe(before)
    expect(await story(id)).toEqual(['created', 'closed'])
  })
})

describe('an early fraud warning', () => {
  it('of card 5423 can be read, and is settled by a refund', async () => {
    const charge = await paidWith('4000000000005423')
    const before = await balance()
    await bench.sandbox.control.runDueWork()
    expect(await balance()).toBe(before)
    const { data } = await bench.stripe.radar.earlyFraudWarnings.list({ charge: charge.id, expand: ['data.charge'] })
    expect(data).toMatchObject([{ actionable: true, charge: { id: charge.id }, payment_intent: charge.payment_intent }])
    await bench.stripe.refunds.create({ charge: charge.id })
    expect(await bench.stripe.radar.earlyFraudWarnings.retrieve(data[0]!.id)).toMatchObject({ actionable: false })
    const told = await bench.stripe.events.list({ type: 'radar.early_fraud_warning.*' })
    expect(told.data.map((event) => event.type)).toEqual(['radar.early_fraud_warning.updated', 'radar.early_fraud_warning.created'])
  })
})

describe('the answer to a dispute', () => {
  it('that does not come in two weeks loses a chargeback and ends an inquiry', async () => {
    const [first, second] = [await paidCharge(bench), await paidCharge(bench)]
    const chargeback = await bench.sandbox.control.openDispute(first.id)
    const inquiry = await bench.sandbox.control.openDispute(second.id, { kind: 'inquiry' })
    await bench.sandbox.control.advance(15 * 86_400_000)
    expect(await bench.stripe.disputes.retrieve(chargeback.id)).toMatchObject({ status: 'lost', evidence_details: { past_due: true } })
    expect(await bench.stripe.disputes.retrieve(inquiry.id)).toMatchObject({ status: 'warning_closed' })
  })
})
