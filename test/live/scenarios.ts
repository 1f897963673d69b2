import { expect } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import type { CheckoutParams, PayeeParams, RefundParams, TransferParams } from '../../libs/payments/domain/gateway.js'
import type { PaymentGateway } from '@rolecall/payments'

/** A charge as the story needs it; the card decides what becomes of it. */
export type Card = 'good' | 'atOnce' | 'refundFails' | 'disputed'
export interface Paid {
  readonly chargeId: string
  readonly paymentId: string
}
/** Where a scenario plays: Stripe with test keys, or our sandbox. */
export interface Side {
  readonly gateway: PaymentGateway
  /** A paid charge of the platform for the milestone; no hosted page is clicked for it. */
  charge(order: { milestoneId: string; minor: number; currency: 'USD' | 'EUR' | 'JPY'; card?: Card }): Promise<Paid>
  /** A connected account that may receive transfers and payouts; null where a person would have to open one. */
  account(): Promise<string | null>
  /** Asks again until it is so: providers take their time. */
  eventually<T>(look: () => Promise<T | null>): Promise<T>
  /** Lets what comes later come: the sandbox is told to, Stripe needs no telling. */
  goOn(): Promise<void>
}
/** What a scenario cannot do without. `person`: a hosted page has to be clicked through. */
export type Need = 'nothing' | 'account' | 'person'
export interface Scenario {
  readonly title: string
  readonly needs: Need
  /** Why a person is needed. */
  readonly why?: string
  readonly play?: (side: Side) => Promise<void>
}

const keyOf = (kind: string, id: string): string => `rc:${kind}:${id}:0`
const page = (): CheckoutParams => {
  const [operationId, milestoneId] = [newId(), newId()]
  return {
    operationId, milestoneId, title: 'SMM for a coffee house', currency: 'USD', amountMinor: '50000', clientFeeMinor: '1500', feeTitle: 'Service fee', lang: 'en',
    returnUrl: 'https://app.example/back', cancelUrl: 'https://app.example/cancelled', expiresAt: Math.floor(Date.now() / 1000) + 3600,
  }
}
const done = <F>(outcome: { kind: string } | { kind: 'done'; facts: F }): F => {
  expect(outcome).toMatchObject({ kind: 'done' })
  return (outcome as { facts: F }).facts
}

const fundTwice = async ({ gateway }: Side): Promise<void> => {
  const params = page()
  const key = keyOf('fund', params.operationId)
  const first = done(await gateway.openCheckout(params, key))
  const second = done(await gateway.openCheckout(params, key))
  expect(second.sessionId).toBe(first.sessionId)
  expect(first).toMatchObject({ state: 'open', amountMinor: 51_500n, currency: 'USD', live: false, milestoneId: params.milestoneId, charge: null })
  expect(await gateway.findCheckout(params)).toMatchObject({ sessionId: first.sessionId })
}
const expire = async ({ gateway }: Side): Promise<void> => {
  const params = page()
  const { sessionId } = done(await gateway.openCheckout(params, keyOf('fund', params.operationId)))
  expect(done(await gateway.expireCheckout({ sessionId }, keyOf('expire_session', params.operationId)))).toMatchObject({ state: 'expired', charge: null })
  expect(await gateway.readCheckout(sessionId)).toMatchObject({ state: 'expired' })
  expect(await gateway.expireCheckout({ sessionId }, keyOf('expire_session', newId()))).toMatchObject({ kind: 'rejected' })
}
const otherParams = async ({ gateway }: Side): Promise<void> => {
  const params = page()
  const key = keyOf('fund', params.operationId)
  done(await gateway.openCheckout(params, key))
  expect(await gateway.openCheckout({ ...params, amountMinor: '60000' }, key)).toMatchObject({ kind: 'unknown', cause: 'idempotency_error' })
}

const refundOf = (milestoneId: string, { paymentId }: Paid, minor: number): RefundParams => ({ operationId: newId(), milestoneId, paymentId, currency: 'USD', amountMinor: String(minor) })
const refund = async ({ gateway, charge }: Side): Promise<void> => {
  const milestoneId = newId()
  const paid = await charge({ milestoneId, minor: 51_500, currency: 'USD' })
  const part = refundOf(milestoneId, paid, 20_600)
  const first = done(await gateway.createRefund(part, keyOf('refund', part.operationId)))
  expect(first).toMatchObject({ amountMinor: 20_600n, currency: 'USD', operationId: part.operationId })
  // a lost answer: the same key gives the same refund, and it can be looked for
  expect(done(await gateway.createRefund(part, keyOf('refund', part.operationId))).refundId).toBe(first.refundId)
  expect(await gateway.findRefund(part)).toMatchObject({ refundId: first.refundId })
  const rest = refundOf(milestoneId, paid, 30_900)
  done(await gateway.createRefund(rest, keyOf('refund', rest.operationId)))
  const tooMuch = refundOf(milestoneId, paid, 100)
  expect(await gateway.createRefund(tooMuch, keyOf('refund', tooMuch.operationId))).toMatchObject({ kind: 'rejected' })
}
const refundFails = async ({ gateway, charge, eventually, goOn }: Side): Promise<void> => {
  const milestoneId = newId()
  const params = refundOf(milestoneId, await charge({ milestoneId, minor: 51_500, currency: 'USD', card: 'refundFails' }), 51_500)
  const { refundId } = done(await gateway.createRefund(params, keyOf('refund', params.operationId)))
  const failed = await eventually(async () => {
    await goOn()
    const facts = await gateway.readRefund(refundId)
    return facts.state === 'failed' ? facts : null
  })
  expect(failed.failure).toEqual(expect.any(String))
}

const transferOf = (milestoneId: string, to: { destination: string; sourceCharge: string; minor: number }): TransferParams => ({
  operationId: newId(), milestoneId, destination: to.destination, sourceCharge: to.sourceCharge, currency: 'USD', amountMinor: String(to.minor),
})
const transferAndBack = async ({ gateway, charge, account }: Side): Promise<void> => {
  const milestoneId = newId()
  const destination = (await account())!
  const { chargeId } = await charge({ milestoneId, minor: 51_500, currency: 'USD', card: 'atOnce' })
  const params = transferOf(milestoneId, { destination, sourceCharge: chargeId, minor: 45_000 })
  const key = keyOf('release', params.operationId)
  const sent = done(await gateway.createTransfer(params, key))
  expect(sent).toMatchObject({ destination, amountMinor: 45_000n, currency: 'USD', operationId: params.operationId })
  expect(done(await gateway.createTransfer(params, key)).transferId).toBe(sent.transferId)
  expect(await gateway.findTransfer(params)).toMatchObject({ transferId: sent.transferId })
  const more = transferOf(milestoneId, { destination, sourceCharge: chargeId, minor: 45_000 })
  expect(await gateway.createTransfer(more, keyOf('release', more.operationId))).toMatchObject({ kind: 'rejected' })
  const reversal = { operationId: newId(), transferId: sent.transferId, currency: 'USD' as const, amountMinor: '45000' }
  expect(done(await gateway.reverseTransfer(reversal, keyOf('reversal', reversal.operationId)))).toMatchObject({ amountMinor: 45_000n, operationId: reversal.operationId })
  expect(await gateway.findReversal(reversal)).toMatchObject({ operationId: reversal.operationId })
}
const withdraw = async ({ gateway, charge, account, eventually, goOn }: Side): Promise<void> => {
  const milestoneId = newId()
  const destination = (await account())!
  const { chargeId } = await charge({ milestoneId, minor: 51_500, currency: 'USD', card: 'atOnce' })
  const transfer = transferOf(milestoneId, { destination, sourceCharge: chargeId, minor: 45_000 })
  done(await gateway.createTransfer(transfer, keyOf('release', transfer.operationId)))
  const payoutId = newId()
  const params = { operationId: newId(), payoutId, account: destination, currency: 'USD' as const, amountMinor: '45000' }
  const outcome = await gateway.createPayout(params, keyOf('payout', payoutId))
  const { providerPayoutId } = done(outcome)
  await eventually(async () => {
    await goOn()
    return (await gateway.readPayout(destination, providerPayoutId)).state === 'paid' ? true : null
  })
  expect(await gateway.findPayout(params)).toMatchObject({ providerPayoutId })
}
const notOnboarded = async ({ gateway, charge }: Side): Promise<void> => {
  const payee: PayeeParams = { freelancerId: newId(), country: 'US', email: `payee.${Date.now()}@example.com`, name: 'Vera Lind' }
  const key = `rc:payee:${payee.freelancerId}:US`
  const facts = done(await gateway.createPayee(payee, key))
  expect(done(await gateway.createPayee(payee, key)).accountId).toBe(facts.accountId)
  expect(await gateway.readPayee(facts.accountId)).toMatchObject({ accountId: facts.accountId, closed: false })
  expect(facts.transfers).not.toBe('active')
  const link = await gateway.onboardingLink({ account: facts.accountId, refreshUrl: 'https://app.example/again', returnUrl: 'https://app.example/done' })
  expect(new URL(link).protocol).toMatch(/^https?:$/)
  const milestoneId = newId()
  const { chargeId } = await charge({ milestoneId, minor: 51_500, currency: 'USD' })
  const params = transferOf(milestoneId, { destination: facts.accountId, sourceCharge: chargeId, minor: 45_000 })
  expect(await gateway.createTransfer(params, keyOf('release', params.operationId))).toMatchObject({ kind: 'rejected', code: expect.any(String) })
}
const chargeback = async ({ gateway, charge, eventually }: Side): Promise<void> => {
  const milestoneId = newId()
  const { chargeId } = await charge({ milestoneId, minor: 51_500, currency: 'USD', card: 'disputed' })
  const since = new Date(Date.now() - 600_000)
  const event = await eventually(async () => (await gateway.listEvents(since)).findLast(({ type }) => type === 'charge.dispute.created') ?? null)
  const dispute = await gateway.disputes!.readDispute(event.objectId!)
  expect(dispute).toMatchObject({ chargeId, amountMinor: 51_500n, currency: 'USD', live: false })
  const answer = { operationId: newId(), disputeId: dispute.disputeId, step: 'submit' as const, text: 'losing_evidence' }
  done(await gateway.disputes!.answerDispute(answer, keyOf('answer', answer.operationId)))
}
const yen = async ({ gateway, charge }: Side): Promise<void> => {
  const { chargeId } = await charge({ milestoneId: newId(), minor: 30_900, currency: 'JPY' })
  const entries = await gateway.listEntries(null)
  expect(entries.some((entry) => JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? String(value) : value)).includes(chargeId))).toBe(true)
}
const balance = async ({ gateway }: Side): Promise<void> => {
  const balances = await gateway.readBalance(null)
  expect(balances.length).toBeGreaterThan(0)
  for (const { currency, availableMinor, pendingMinor } of balances) expect([currency.length, typeof availableMinor, typeof pendingMinor]).toEqual([3, 'bigint', 'bigint'])
}

const hosted = 'the hosted payment page has to be filled in by a person'
/** The calls behind the stories S1-S25, with the product's own gateway; what a hosted page does stands in test/ledger. */
export const scenarios: readonly Scenario[] = [
  { title: 'S1: fund', needs: 'person', why: hosted },
  { title: 'S2: card declined, then a good one', needs: 'person', why: hosted },
  { title: 'S3: a page that nobody pays is ended', needs: 'nothing', play: expire },
  { title: 'S4: the same key opens the same page', needs: 'nothing', play: fundTwice },
  { title: 'the same key with other parameters is a fault of ours, never a second page', needs: 'nothing', play: otherParams },
  { title: 'S5, S13, S19: transfer once, found again, reversed', needs: 'account', play: transferAndBack },
  { title: 'S6: a payee who has not opened the account gets no transfer', needs: 'nothing', play: notOnboarded },
  { title: 'S7: payout', needs: 'account', play: withdraw },
  { title: 'S8, S9: a payout that fails', needs: 'person', why: 'a bank account that fails is given on the hosted onboarding page' },
  { title: 'S10, S11, S20: refunds in parts, once each, never more than was paid', needs: 'nothing', play: refund },
  { title: 'S15: a refund that fails later', needs: 'nothing', play: refundFails },
  { title: 'S16, S17: chargeback, read and answered', needs: 'nothing', play: chargeback },
  { title: 'S23: yen', needs: 'nothing', play: yen },
  { title: 'balances in minor units', needs: 'nothing', play: balance },
]
export const milestoneGroup = (milestoneId: string): string => toPublicId('milestone', milestoneId)
